import type { Span } from '../../core/diagnostics.ts';
import { replaceUntidy } from '../../core/untidy.ts';
import type { Painter, Style } from '../style.ts';
import { characters, widthOf } from '../width.ts';

/** What stays to be seen before a place that lies far to the right. */
const LEAD = 30;
/** And after it, where there is more. */
const AHEAD = 20;

/** A line of a file and, below it, carets at the place that is meant: of a long line the part around it. */
export function excerpt(
  line: string,
  span: Span,
  { width, symbols, paint }: Style,
  painter: Painter,
): string[] {
  const number = String(span.line);
  const room = width - number.length - 4 - 2 * widthOf(symbols.ellipsis);
  const column = Math.min(span.column - 1, line.length);
  const end = span.endLine === span.line ? Math.min(span.endColumn - 1, line.length) : line.length;
  const lead = Math.min(LEAD, Math.floor(room / 2));
  const from = column + AHEAD > room ? wholeCharacter(line, column - lead) : 0;
  const shown = fitting(line.slice(from, from + room), room);
  const cut = from > 0 ? symbols.ellipsis : '';
  const more = from + shown.length < line.length ? symbols.ellipsis : '';
  const before = widthOf(cut + visible(line.slice(from, column)));
  const marked = widthOf(visible(line.slice(column, Math.min(end, from + shown.length))));
  const gutter = paint.dim('|');
  return [
    ` ${paint.dim(number)} ${gutter} ${cut}${visible(shown)}${more}`,
    ` ${' '.repeat(number.length)} ${gutter} ${' '.repeat(before)}${painter('^'.repeat(Math.max(1, marked)))}`,
  ];
}

/** A column for each unit that cannot be shown, so that the caret stands where it should. */
function visible(text: string): string {
  return replaceUntidy(text, (character) => (character === '\t' ? ' ' : '\uFFFD'));
}

/** Not the second half of a character that takes two units. */
function wholeCharacter(text: string, index: number): number {
  return Math.max(0, /[\uDC00-\uDFFF]/.test(text[index] ?? '') ? index - 1 : index);
}

/** As much of the begin of a text as fits. */
function fitting(text: string, columns: number): string {
  let used = 0;
  let taken = 0;
  for (const { segment } of characters(text)) {
    used += widthOf(visible(segment));
    if (used > columns) break;
    taken += segment.length;
  }
  return text.slice(0, taken);
}
