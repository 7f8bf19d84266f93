import { addDays, DAYS_IN_WEEK, daysBetween, LAST_DATE, type PlainDate } from '../core/dates.ts';
import { shortDate } from './figures.ts';

/** A day that an axis of time names; the turn of a year stands out. */
export interface DateMark {
  readonly day: PlainDate;
  readonly label: string;
  readonly year: boolean;
  /** The first day of a week, and no month. */
  readonly week: boolean;
}

/**
 * The first days of weeks, or of months, or of every second … month: as many as can be told apart.
 * @param start the weeks begin on its day of the week
 * @param most how many marks can be told apart
 */
export function dateMarks(from: PlainDate, to: PlainDate, start: PlainDate, most: number): DateMark[] {
  if (daysBetween(from, to) > most * DAYS_IN_WEEK) return monthMarks(from, to, most);
  const marks: DateMark[] = [];
  for (let day = start; day <= to; day = addDays(day, DAYS_IN_WEEK)) {
    marks.push({ day, label: shortDate(day), year: false, week: true });
    if (daysBetween(day, LAST_DATE) < DAYS_IN_WEEK) break;
  }
  return marks.filter(({ day }) => day >= from);
}

function monthMarks(from: PlainDate, to: PlainDate, most: number): DateMark[] {
  const months = daysBetween(from, to) / 30;
  const step = [1, 2, 3, 6, 12].find((each) => months / each <= most) ?? 12 * Math.ceil(months / 12 / most);
  const marks: DateMark[] = [];
  for (let day = firstOfMonth(from); day <= to; day = firstOfMonth(addDays(day, 32))) {
    const [year = '', month = ''] = day.split('-');
    const january = month === '01';
    if (day >= from && (Number(year) * 12 + Number(month) - 1) % step === 0)
      marks.push({ day, label: january ? year : shortDate(day).slice(2), year: january, week: false });
    if (day.startsWith('9999-12')) break;
  }
  return marks;
}

function firstOfMonth(day: PlainDate): PlainDate {
  return addDays(day, 1 - Number(day.slice(8)));
}
