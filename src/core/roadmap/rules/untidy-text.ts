import type { Path } from '../../source/yaml.ts';
import { type Untidiness, type UntidyCharacter, untidyCharacters } from '../../untidy.ts';
import { isMapping } from '../mapping.ts';
import { isForeignKey } from './mappings.ts';
import type { Finding, Rule } from './rule.ts';

/** Fields that are printed on one line. */
const ONE_LINE: readonly unknown[] = ['title', 'name'];
/** In other fields these belong to a block of text. */
const OF_A_BLOCK: readonly string[] = ['U+000A', 'U+0009'];

export const untidyText: Rule = {
  id: 'untidy-text',
  severity: 'warning',
  stopsPlan: false,
  *find({ source }): Iterable<Finding> {
    for (const { at, text } of textsOf(source.value, [])) {
      const key = at.findLast((step) => typeof step === 'string') ?? 'the file';
      const oneLine = ONE_LINE.includes(at.at(-1));
      const found = untidyCharacters(text).filter(({ code }) => oneLine || !OF_A_BLOCK.includes(code));
      const [first] = found;
      if (first)
        yield { at, message: `${key} holds ${found.map(named).join(', ')}`, hint: HINTS[first.kind] };
    }
  },
};

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

function* textsOf(value: unknown, at: Path): Iterable<{ readonly at: Path; readonly text: string }> {
  if (typeof value === 'string') yield { at, text: value };
  else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* textsOf(entry, [...at, index]);
  else if (isMapping(value)) {
    for (const [key, inner] of Object.entries(value))
      if (!isForeignKey(key)) yield* textsOf(inner, [...at, key]);
  }
}
