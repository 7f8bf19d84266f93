import { addDays, daysBetween, earlier, later, type PlainDate } from '../../../core/dates.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import { type DateMark, dateMarks } from '../../date-marks.ts';

/** Days as places from left to right. */
export interface Scale {
  readonly from: PlainDate;
  readonly to: PlainDate;
  x(day: PlainDate): number;
}

export const WIDTH = 1000;
/** Room at both ends for half of a date. */
const MARGIN = 20;
/** A plan that begins later than this shows no today. */
const SOON = 28;

/** From the start, or today where that is soon before it, to the finish or the end of its range. */
export function makeScale({ plan, spans }: PageView): Scale {
  const { today, start, forecast } = plan;
  const first = spans.reduce((day, span) => earlier(day, span.start), start);
  const from = today < first && daysBetween(today, first) <= SOON ? today : first;
  const ends = [...spans.map((span) => span.end), ...(forecast ? [forecast.p95] : [])];
  const to = ends.reduce(later, addDays(from, 7));
  const perDay = (WIDTH - 2 * MARGIN) / (daysBetween(from, to) + 1);
  return { from, to, x: (day) => Math.round((MARGIN + daysBetween(from, day) * perDay) * 10) / 10 };
}

/** More could not be told apart. */
const MOST_MARKS = 14;

export function marksOf({ from, to }: Scale, start: PlainDate): DateMark[] {
  return dateMarks(from, to, start, MOST_MARKS);
}
