import { addDays, daysBetween, earlier, later, type PlainDate } from '../../../core/dates.ts';
import type { PageView } from '../../../core/views/page-view.ts';

/** Days as places from left to right. */
export interface Scale {
  readonly from: PlainDate;
  readonly to: PlainDate;
  x(day: PlainDate): number;
}

export const WIDTH = 1000;
/** Room at the right for the words at the finish. */
const MARGIN = 12;
/** A plan that begins later than this shows no today. */
const SOON = 28;

/** From the start, or today where that is soon before it, to the finish or the end of its range. */
export function makeScale({ plan, spans, forecast }: PageView): Scale {
  const { today, start } = plan;
  const first = spans.reduce((day, span) => earlier(day, span.start), start);
  const from = today < first && daysBetween(today, first) <= SOON ? today : first;
  const ends = [...spans.map((span) => span.end), ...(forecast ? [forecast.p95] : [])];
  const to = ends.reduce(later, addDays(from, 7));
  const perDay = (WIDTH - 2 * MARGIN) / (daysBetween(from, to) + 1);
  return { from, to, x: (day) => Math.round((MARGIN + daysBetween(from, day) * perDay) * 10) / 10 };
}

/** The first days of months on the scale: every month, or as many as can be told apart. */
export function monthMarks({ from, to }: Scale): PlainDate[] {
  const months = daysBetween(from, to) / 30;
  const step = [1, 2, 3, 6, 12].find((each) => months / each <= 14) ?? 12 * Math.ceil(months / 12 / 14);
  const marks: PlainDate[] = [];
  for (let day = firstOfMonth(from); day <= to; day = firstOfMonth(addDays(day, 32))) {
    const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
    if (day >= from && month % step === 0) marks.push(day);
    if (day.startsWith('9999-12')) break;
  }
  return marks;
}

function firstOfMonth(day: PlainDate): PlainDate {
  return addDays(day, 1 - Number(day.slice(8)));
}
