import { dayOfDate, daysBetween, type PlainDate } from '../../core/dates.ts';
import { type DateMark, dateMarks } from '../date-marks.ts';
import { longDate } from '../figures.ts';

/** Days as columns from left to right. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly columns: number;
  /** The column that holds a day; may lie outside. */
  column(day: PlainDate): number;
}

export function makeDays(from: PlainDate, to: PlainDate, columns: number): Days {
  const first = dayOfDate(from);
  const days = daysBetween(from, to) + 1;
  return { from, to, columns, column: (day) => Math.floor(((dayOfDate(day) - first) * columns) / days) };
}

export interface Label {
  readonly column: number;
  readonly text: string;
}

/** Columns between two labels, at least. */
const GAP = 2;
const USUAL = 'Nov'.length + 2 * GAP;

/**
 * The first day with its year, then weeks, months or years, as many as stand apart. The years have the room first: a month
 * is there only where the year of the label before it is its own, or else with its year.
 */
export function dayLabels(days: Days): Label[] {
  const { from, to, columns } = days;
  const marks = dateMarks(from, to, from, mostMarks(days));
  const first = { column: 0, text: firstLabel(days, marks[0]) };
  const labels: Label[] = [first];
  /** Of each label the year that it names. */
  const years = new Map([[first, from.slice(0, 4)]]);
  const put = (label: Label, year: string) => {
    if (!fits(label, labels, columns)) return false;
    labels.push(label);
    labels.sort((a, b) => a.column - b.column);
    years.set(label, year);
    return true;
  };
  const placed = ({ day, label }: DateMark): Label => ({ column: days.column(day), text: label });
  for (const mark of marks.filter((each) => each.year)) put(placed(mark), mark.day.slice(0, 4));
  for (const mark of marks.filter((each) => !each.year)) {
    const label = placed(mark);
    const year = mark.day.slice(0, 4);
    const before = labels.findLast((each) => each.column < label.column) ?? first;
    if (mark.week || years.get(before) === year) put(label, year);
    else put({ ...label, text: `${label.text} ${year}` }, year);
  }
  return labels;
}

function mostMarks({ columns }: Days): number {
  return Math.max(1, Math.floor(columns / USUAL));
}

function fits({ column, text }: Label, others: readonly Label[], columns: number): boolean {
  const end = column + text.length;
  return (
    column >= 0 &&
    end <= columns &&
    others.every((each) => end + GAP <= each.column || each.column + each.text.length + GAP <= column)
  );
}

/** As marks of weeks follow, the day; else the month. */
function firstLabel({ from }: Days, mark: DateMark | undefined): string {
  return mark?.week && mark.day === from ? longDate(from) : longDate(from).replace(/^\d+ /, '');
}
