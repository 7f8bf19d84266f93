import type { ItemView, WeekView } from '../../core/views/plan-view.ts';
import { count, dayRuns, duration, shortDate } from '../figures.ts';
import { itemName, partText, recordedText } from '../item-text.ts';
import { clip, hanging, indent, padStart, wrap } from '../layout.ts';
import type { Painter, Style } from '../style.ts';
import { widthOf } from '../width.ts';

const DATE = 6;
const HOURS = 5;
const GAP = '  ';
/** Beyond this a name is easier to read from its place than from a column far away. */
const WIDEST_NAME = 64;
const PART = '13.3 of 13.3 h'.length;
/** Below it a column of names would be cut within words: then the topics stand below their week, each with its part. */
const LEAST_NAME = 16;

/**
 * The rows of weeks: number, first day, hours, then a line for each topic with its part of the hours. The year stands on
 * a line of its own where it changes.
 * @param numberWidth columns of the longest week number
 */
export function weekLines(weeks: readonly WeekView[], style: Style, numberWidth: number): string[] {
  let year = '';
  return weeks.flatMap((week) => {
    const lines = weekBlock(week, style, numberWidth);
    const own = week.start.slice(0, 4);
    const changed = year !== '' && own !== year;
    year = own;
    return changed ? [style.paint.dim(padStart(own, numberWidth + GAP.length + DATE)), ...lines] : lines;
  });
}

function weekBlock(week: WeekView, style: Style, numberWidth: number): string[] {
  const lead = [
    padStart(String(week.number), numberWidth),
    padStart(shortDate(week.start), DATE),
    padStart(duration(week.minutes), HOURS),
  ].join(GAP);
  const margin = ' '.repeat(widthOf(lead));
  const room = style.width - widthOf(lead) - GAP.length;
  const narrow = room - PART - GAP.length < LEAST_NAME;
  const row = narrow ? below(style.width - numberWidth - GAP.length) : beside(room);
  const rows = [
    ...week.booked.map((item) => bookedRow(item, row, style)),
    ...week.items.map((item) => itemRow(item, row, style)),
  ].flat();
  if (week.reviews > 0) rows.push(style.paint.dim(`reviews ${duration(week.reviews)}`));
  if (week.timeOff.length > 0) rows.push(style.paint.dim(`(time off ${dayRuns(week.timeOff)})`));
  if (rows.length === 0) rows.push(style.paint.dim('(nothing)'));
  if (narrow) return [lead, ...indent(rows, numberWidth + GAP.length)];
  return rows.map((row, index) => (index === 0 ? lead : margin) + GAP + row);
}

/** How a name and its part of the hours stand together. */
type Row = (name: string, part: string, style: Style, paint: Painter) => string[];

function itemRow(item: ItemView, row: Row, style: Style): string[] {
  const paint = item.kind === 'topic' ? (text: string) => text : style.paint.strong;
  const questions = item.questions > 0 ? `, ${count(item.questions, 'question')}` : '';
  return row(itemName(item) + questions, partText(item), style, paint);
}

/** What has happened in the current week. */
function bookedRow(item: ItemView, row: Row, style: Style): string[] {
  return row(itemName(item), recordedText(item), style, style.paint.dim);
}

function beside(room: number): Row {
  const nameWidth = Math.min(WIDEST_NAME, room - PART - GAP.length);
  return (name, part, { symbols }, paint) => {
    const [first = '', ...rest] = wrap(name, nameWidth).map((line) =>
      clip(line, nameWidth, symbols.ellipsis),
    );
    const filled = paint(first) + ' '.repeat(Math.max(0, nameWidth - widthOf(first)));
    return [`${filled}${GAP}${part}`, ...rest.map(paint)];
  };
}

function below(room: number): Row {
  return (name, part, { symbols }, paint) =>
    hanging(`${name}, ${part}`, room, GAP.length).map((line) => paint(clip(line, room, symbols.ellipsis)));
}
