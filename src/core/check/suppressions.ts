import type { Diagnostic, Span } from '../diagnostics.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { isComment, valueBefore } from '../source/comments.ts';
import { Lines } from '../source/lines.ts';
import type { Range } from '../source/places.ts';
import { readSource, type Source } from '../source/source.ts';
import { CommentLines } from './comment-lines.ts';
import { type Suppression, SuppressionIndex } from './suppression-index.ts';

const OURS = 'mlpath-';
/** `# mlpath-ignore a, b` and `# mlpath-ignore-file a`. Of what follows only so much is read: no list of rules is longer. */
const DIRECTIVE = /(?<=^|[ \t])#[ \t]*mlpath-([\w-]+)([^\r\n]{0,10000})/gm;
const WORDS = ['ignore', 'ignore-file'];
/** How many letters of such a word may be changed for it to be a slip, and not a word of the author's own. */
const SLIP = 2;
/** What follows is the author's reason. */
const REASON = / --(?:\s|$)/;

/**
 * The suppressions that the comments of a YAML text make; none when it cannot be read, since comments cannot then be
 * told from values.
 */
export function suppressionsIn(path: string, text: string): Suppression[] {
  if (!text.includes(OURS)) return [];
  const read = readSource(path, text);
  return 'fault' in read ? [] : [...suppressions(read.source)];
}

function* suppressions({ text, yaml, scalars }: Source): Iterable<Suppression> {
  const values = scalars();
  const lines = new Lines(text);
  const reaches = new CommentLines(text);
  const place = ({ start, end }: Range) => lines.span(yaml.offset + start, yaml.offset + end);
  for (const match of yaml.yaml.matchAll(DIRECTIVE)) {
    if (!isComment(match.index, values)) continue;
    const [whole, word = '', rest = ''] = match;
    const meant = nearest(word, WORDS, SLIP);
    if (meant === undefined) continue;
    const offset = yaml.offset + match.index;
    if (meant !== word) {
      const span = lines.span(offset, offset + whole.length - rest.length);
      yield { rule: '', slip: { word, meant }, span };
      continue;
    }
    const ofFile = word === 'ignore-file';
    const ids = rest.split(REASON, 1)[0] ?? '';
    const { line, column } = place({ start: match.index, end: match.index });
    const reach = ofFile ? undefined : reaches.of(line, column, firstLine(match.index, values, place));
    const start = offset + whole.length - rest.length;
    const named = [...ids.matchAll(/[^\s,#][^\s,]*/g)];
    if (named.length === 0) yield { rule: '', span: lines.span(offset, start) };
    for (const { 0: rule, index } of named) {
      const span = lines.span(start + index, start + index + rule.length);
      yield reach ? { rule, lines: reach, span } : { rule, span };
    }
  }
}

/** Of the value that a comment stands behind: it may have begun on a line above. */
function firstLine(offset: number, values: readonly Range[], place: (range: Range) => Span): number {
  const { line } = place({ start: offset, end: offset });
  const before = valueBefore(offset, values);
  const span = before && place(before);
  return span?.endLine === line ? span.line : line;
}

export interface RuleNames {
  readonly known: ReadonlySet<string>;
  /** Whether a rule was looked for at all: of one that is off, a suppression may stay unused. */
  ran(rule: string): boolean;
}

const IDLE = 'unused-suppression';

/** The findings that no comment silences, and an info for each comment that silences nothing. */
export function suppress(
  path: string,
  findings: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  rules: RuleNames,
): Diagnostic[] {
  if (suppressions.length === 0) return [...findings];
  const index = new SuppressionIndex(suppressions);
  const left = findings.filter((finding) => !index.covers(finding));
  const idle = (of: readonly Suppression[]) =>
    of
      .filter((each) => !index.used.has(each) && rules.ran(each.rule))
      .map((each) => idleFinding(path, each, rules));
  const others = idle(suppressions.filter(({ rule }) => rule !== IDLE));
  if (!rules.ran(IDLE)) return left;
  const uncovered = others.filter((finding) => !index.covers(finding));
  return left.concat(uncovered, idle(suppressions.filter(({ rule }) => rule === IDLE)));
}

function idleFinding(path: string, suppression: Suppression, { known }: RuleNames): Diagnostic {
  return { rule: IDLE, severity: 'info', path, span: suppression.span, ...reason(suppression, known) };
}

function reason({ rule, lines, slip }: Suppression, known: ReadonlySet<string>) {
  if (slip)
    return {
      message: `"mlpath-${slip.word}" silences nothing`,
      hint: `did you mean "mlpath-${slip.meant}"?`,
    };
  if (rule === '') return { message: 'the comment names no rule', hint: 'write # mlpath-ignore rule-id' };
  if (known.has(rule)) {
    const where = lines ? 'there' : 'in this file';
    return { message: `nothing to ignore: ${rule} finds nothing ${where}`, hint: 'delete the comment' };
  }
  const hint = didYouMean(nearest(rule, known)) ?? 'every rule has a page in docs/rules';
  return { message: `there is no rule "${rule}"`, hint };
}
