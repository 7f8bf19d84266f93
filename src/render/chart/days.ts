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

/** The first day with its year, then weeks, months or years, as many as stand apart. */
export function dayLabels(days: Days): Label[] {
  const { from, to, columns } = days;
  const labels: Label[] = [{ column: 0, text: firstLabel(days) }];
  let end = firstLabel(days).length;
  for (const { day, label } of dateMarks(from, to, from, Math.max(1, Math.floor(columns / USUAL)))) {
    const column = days.column(day);
    if (column < end + GAP || column + label.length > columns) continue;
    labels.push({ column, text: label });
    end = column + label.length;
  }
  return labels;
}

/** As marks of weeks follow, the day; else the month. */
function firstLabel({ from, to, columns }: Days): string {
  const byWeek = dateMarks(from, to, from, Math.max(1, Math.floor(columns / USUAL)))[0];
  const shown: DateMark | undefined = byWeek?.day === from ? byWeek : undefined;
  return shown && !shown.year && /^\d/.test(shown.label)
    ? longDate(from)
    : longDate(from).replace(/^\d+ /, '');
}
