import type { PlainDate } from '../core/dates.ts';
import type { WeekPlan } from '../core/views/week-plan.ts';
import { capitalised, longDate } from './figures.ts';

/**
 * `Time off until 3 Jan 2027. Then week 7 …`, `Week 6 …; time off until 1 Jan 2027`: on a day off, that it is one. Else
 * the text alone.
 * @param text begins with a small letter
 */
export function weekHead(text: string, { start, offUntil }: WeekPlan, today: PlainDate): string {
  if (!offUntil) return capitalised(text);
  const off = offUntil === today ? 'time off today' : `time off until ${longDate(offUntil)}`;
  return start > today ? `${capitalised(off)}. Then ${text}` : `${capitalised(text)}; ${off}`;
}
