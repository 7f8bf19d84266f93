import { addDays, daysBetween, earlier, LAST_DATE, later, type PlainDate } from '../../../core/dates.ts';
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

/** A range may be longer than the plan itself: past so many times its length it is cut, or the weeks were too thin. */
const LONGEST = 1.6;
/** But even odds with the beginning of their range are shown, unless they are farther off than this. */
const FARTHEST = 2.5;
const BEYOND_EVEN_ODDS = 1.1;

/** From the start, or today where that is soon before it, to the finish or the end of its range. */
export function makeScale({ plan, spans }: PageView): Scale {
  const { today, start, forecast } = plan;
  const first = spans.reduce((day, span) => earlier(day, span.start), start);
  const from = today < first && daysBetween(today, first) <= SOON ? today : first;
  const end = spans.map((span) => span.end).reduce(later, addDays(from, 7));
  const planned = daysBetween(from, end);
  const even = forecast ? daysBetween(from, forecast.p50) * BEYOND_EVEN_ODDS : 0;
  const wanted = Math.max(planned * LONGEST, Math.min(even, planned * FARTHEST));
  const most = Math.min(wanted, daysBetween(from, LAST_DATE));
  const to = forecast ? later(end, earlier(forecast.p95, addDays(from, Math.floor(most)))) : end;
  const perDay = (WIDTH - 2 * MARGIN) / (daysBetween(from, to) + 1);
  return { from, to, x: (day) => Math.round((MARGIN + daysBetween(from, day) * perDay) * 10) / 10 };
}

/** More could not be told apart. */
const MOST_MARKS = 14;

export function marksOf({ from, to }: Scale, start: PlainDate): DateMark[] {
  return dateMarks(from, to, start, MOST_MARKS);
}
