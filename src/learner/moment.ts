import type { PlainDate } from '../core/dates.ts';

/** The moment of writing for a record: the learner's day, the time of day and the offset of this machine's zone. */
export function recordMoment(today: PlainDate, now: Date): string {
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const east = -now.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`;
  return `${today}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${offset}`;
}
