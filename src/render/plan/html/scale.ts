import { addDays, daysBetween, earlier, later, type PlainDate } from '../../../core/dates.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import { shortDate } from '../../figures.ts';

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

/** A day that the axis names; the turn of a year stands out. */
export interface Mark {
  readonly day: PlainDate;
  readonly label: string;
  readonly year: boolean;
}

/** More could not be told apart. */
const MOST_MARKS = 14;

/** The first days of weeks, or of months, or of every second … month: as many as can be told apart. */
export function marksOf(scale: Scale, start: PlainDate): Mark[] {
  if (daysBetween(scale.from, scale.to) > MOST_MARKS * 7) return monthMarks(scale);
  const weeks = Array.from({ length: MOST_MARKS + 1 }, (_, index) => addDays(start, 7 * index));
  return weeks.filter((day) => day <= scale.to).map((day) => ({ day, label: shortDate(day), year: false }));
}

function monthMarks({ from, to }: Scale): Mark[] {
  const months = daysBetween(from, to) / 30;
  const step = [1, 2, 3, 6, 12].find((each) => months / each <= MOST_MARKS) ?? decade(months);
  const marks: Mark[] = [];
  for (let day = firstOfMonth(from); day <= to; day = firstOfMonth(addDays(day, 32))) {
    const [year = '', month = ''] = day.split('-');
    const january = month === '01';
    if (day >= from && (Number(year) * 12 + Number(month) - 1) % step === 0)
      marks.push({ day, label: january ? year : shortDate(day).slice(2), year: january });
    if (day.startsWith('9999-12')) break;
  }
  return marks;
}

/** As many months as whole years that leave few enough marks. */
function decade(months: number): number {
  return 12 * Math.ceil(months / 12 / MOST_MARKS);
}

function firstOfMonth(day: PlainDate): PlainDate {
  return addDays(day, 1 - Number(day.slice(8)));
}
