import type { PlainDate } from '../../core/dates.ts';
import type { ItemView, WeekView } from '../../core/views/plan-view.ts';
import { count, dayRuns, duration, shortDate } from '../figures.ts';
import { itemName, partText, recordedText } from '../item-text.ts';
import { clip, hanging, indent, padStart, wrap } from '../layout.ts';
import type { Painter, Style } from '../style.ts';
import { widthOf } from '../width.ts';

const DATE = 6;
const LEAST_HOURS = '8.5 h'.length;
const GAP = '  ';
/** Beyond this a name is easier to read from its place than from a column far away. */
const WIDEST_NAME = 64;
const LEAST_PART = '13.3 of 13.3 h'.length;
/** Below it a column of names would be cut within words: then the topics stand below their week, each with its part. */
const LEAST_NAME = 16;
/** Below the hours of the running week: they are those that are left, beside rows that say what was done. */
const LEFT = 'left';

/** How wide the columns of a table are, all its weeks alike. */
export interface WeekColumns {
  readonly number: number;
  readonly hours: number;
  readonly part: number;
}

/** @param weeks all that the table shows */
export function weekColumns(weeks: readonly WeekView[]): WeekColumns {
  const widest = (least: number, texts: (week: WeekView) => readonly string[]) =>
    weeks.flatMap(texts).reduce((most, text) => Math.max(most, widthOf(text)), least);
  return {
    number: widest(3, (week) => [String(week.number)]),
    hours: widest(LEAST_HOURS, (week) => [duration(week.minutes)]),
    part: widest(LEAST_PART, ({ items, booked }) => [...items.map(partText), ...booked.map(recordedText)]),
  };
}

/**
 * The rows of weeks: number, first day, hours, then a line for each topic with its part of the hours. The year stands on
 * a line of its own where it changes.
 * @param today absent when nothing is left: then no week has hours left
 */
export function weekLines(
  weeks: readonly WeekView[],
  today: PlainDate | undefined,
  style: Style,
  columns: WeekColumns,
): string[] {
  let year = '';
  return weeks.flatMap((week) => {
    const lines = weekBlock(week, today, style, columns);
    const own = week.start.slice(0, 4);
    const changed = year !== '' && own !== year;
    year = own;
    return changed ? [style.paint.dim(padStart(own, columns.number + GAP.length + DATE)), ...lines] : lines;
  });
}

function weekBlock(
  week: WeekView,
  today: PlainDate | undefined,
  style: Style,
  columns: WeekColumns,
): string[] {
  const lead = [
    padStart(String(week.number), columns.number),
    padStart(shortDate(week.start), DATE),
    padStart(duration(week.minutes), columns.hours),
  ].join(GAP);
  const room = style.width - widthOf(lead) - GAP.length;
  const narrow = room - columns.part - GAP.length < LEAST_NAME;
  const row = narrow ? below(style.width - columns.number - GAP.length) : beside(room, columns.part);
  const rows = [
    ...week.booked.map((item) => bookedRow(item, row, style)),
    ...week.items.map((item) => itemRow(item, row, style)),
  ].flat();
  if (week.reviews > 0) rows.push(style.paint.dim(`reviews ${duration(week.reviews)}`));
  if (week.timeOff.length > 0) rows.push(style.paint.dim(`(time off ${dayRuns(week.timeOff)})`));
  if (rows.length === 0) rows.push(style.paint.dim('(nothing)'));
  const runs = today !== undefined && week.booked.length > 0 && week.end >= today;
  const left = runs ? style.paint.dim(LEFT) : undefined;
  if (narrow) return [left ? `${lead} ${left}` : lead, ...indent(rows, columns.number + GAP.length)];
  if (left && rows.length === 1) rows.push('');
  const margin = ' '.repeat(widthOf(lead));
  return rows.map((row, index) => {
    if (index === 0) return lead + GAP + row;
    return left && index === 1 ? margin.slice(LEFT.length) + left + (row && GAP + row) : margin + GAP + row;
  });
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

function beside(room: number, partWidth: number): Row {
  const nameWidth = Math.min(WIDEST_NAME, room - partWidth - GAP.length);
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
