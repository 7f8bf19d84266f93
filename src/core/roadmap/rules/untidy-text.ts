import type { Finding } from '../../source/finding.ts';
import { isForeignKey, isMapping } from '../../source/mapping.ts';
import type { Path } from '../../source/places.ts';
import { type Untidiness, type UntidyCharacter, untidyCharacters } from '../../untidy.ts';
import type { Rule } from './rule.ts';

/** Fields that are printed on one line. */
const ONE_LINE: readonly unknown[] = ['title', 'name'];
/** In other fields these belong to a block of text. */
const OF_A_BLOCK: readonly string[] = ['U+000A', 'U+0009'];
/** Most texts, told at once. */
const PLAIN_LINE = /^[\x20-\x7e]*$/;
const PLAIN_BLOCK = /^[\t\n\x20-\x7e]*$/;

export const untidyText: Rule = {
  id: 'untidy-text',
  severity: 'warning',
  find({ source }) {
    const findings: Finding[] = [];
    search(source.value, [], findings);
    return findings;
  },
};

/** @param at the path to the value, which grows and shrinks on the way: a path for each text would cost more than all else */
function search(value: unknown, at: (string | number)[], findings: Finding[]): void {
  if (typeof value === 'string') {
    const finding = untidyIn(value, at);
    if (finding) findings.push(finding);
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) searchWithin(value[index], index, at, findings);
  } else if (isMapping(value)) {
    for (const key of Object.keys(value)) if (!isForeignKey(key)) searchWithin(value[key], key, at, findings);
  }
}

function searchWithin(
  value: unknown,
  step: string | number,
  at: (string | number)[],
  findings: Finding[],
): void {
  at.push(step);
  search(value, at, findings);
  at.pop();
}

function untidyIn(text: string, at: Path): Finding | undefined {
  const oneLine = ONE_LINE.includes(at.at(-1));
  if ((oneLine ? PLAIN_LINE : PLAIN_BLOCK).test(text)) return undefined;
  const found = untidyCharacters(text).filter(({ code }) => oneLine || !OF_A_BLOCK.includes(code));
  const [first] = found;
  if (!first) return undefined;
  const key = at.findLast((step) => typeof step === 'string') ?? 'the file';
  return { at: [...at], message: `${key} holds ${found.map(named).join(', ')}`, hint: HINTS[first.kind] };
}

function named({ code, kind }: UntidyCharacter): string {
  return kind === 'line break' || kind === 'tab' ? `a ${kind}` : `${code} (${kind})`;
}

const HINTS: Readonly<Record<Untidiness, string>> = {
  'line break': 'write it on one line; a block of text begins with >- instead of > or |',
  tab: 'put a space in its place',
  control: 'delete it: it is not text',
  'text direction': 'delete it: a reader sees the text in another order than it is in',
  'zero-width': 'delete it: a reader cannot see it, and a search does not find the text',
  'half a character': 'write the whole character',
};
