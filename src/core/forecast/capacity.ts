import { addDays, daysBetween, type PlainDate, weekdayIndex } from '../dates.ts';
import { at } from '../invariant.ts';
import type { Capacity } from '../profile/profile.ts';
import type { CalendarWeek } from '../schedule/calendar.ts';
import type { Schedule } from '../schedule/model.ts';

/** Planned minutes from today up to some day: their sum, and the sum of the squares of each week's part. */
export interface Reach {
  readonly minutes: number;
  readonly squares: number;
}

/** One week from the current one on, as much of it as is still to come. */
export interface WeekAhead {
  readonly start: PlainDate;
  readonly minutes: number;
  /** What has come by the end of each of its days, 0 to 1. */
  readonly shares: readonly number[];
}

/** The weeks ahead, made as far as they are asked for. */
export interface WeeksAhead {
  /** @throws RangeError when the week ends after 9999-12-31 */
  week(index: number): WeekAhead;
  /** Up to and with day `day` (0 to 6) of week `index`. */
  reach(index: number, day: number): Reach;
}

const DAYS = 7;

/** @param weekOf the weeks of the learner's calendar from the current one on, by distance from it */
export function makeWeeksAhead(weekOf: (index: number) => WeekAhead): WeeksAhead {
  const weeks: WeekAhead[] = [];
  const before: Reach[] = [{ minutes: 0, squares: 0 }];
  const week = (index: number): WeekAhead => {
    for (let next = weeks.length; next <= index; next++) {
      const made = weekOf(next);
      const { minutes, squares } = at(before, next);
      weeks.push(made);
      before.push({ minutes: minutes + made.minutes, squares: squares + made.minutes ** 2 });
    }
    return at(weeks, index);
  };
  const reach = (index: number, day: number): Reach => {
    const { minutes, shares } = week(index);
    const part = minutes * at(shares, day);
    const sum = at(before, index);
    return { minutes: sum.minutes + part, squares: sum.squares + part * part };
  };
  return { week, reach };
}

/**
 * The weeks of a schedule from today on. Of the current one there is left what its booked minutes leave, but no more
 * than its days to come hold: a plan may hope for a whole week on a Sunday evening, a forecast may not.
 */
export function weeksAheadOf(schedule: Schedule, capacity: Capacity): WeeksAhead {
  const { calendar, currentWeek, today, weeks } = schedule;
  return makeWeeksAhead((index) => {
    const week = weeks[index] ?? calendar.week(currentWeek + index);
    const booked = index > 0 ? 0 : (weeks[0]?.booked ?? []).reduce((sum, item) => sum + item.minutes, 0);
    return weekAhead(week, capacity, index === 0 ? today : week.start, booked);
  });
}

/** @param from the first of its days that is still to come */
export function weekAhead(week: CalendarWeek, capacity: Capacity, from: PlainDate, booked: number): WeekAhead {
  const days = dayParts(week, capacity);
  const gone = Math.min(DAYS, Math.max(0, daysBetween(week.start, from)));
  const sums: number[] = [];
  let sum = 0;
  for (const [day, part] of days.entries()) {
    if (day >= gone) sum += part;
    sums.push(sum);
  }
  const minutes = Math.max(0, Math.min(week.capacity - booked, week.capacity * sum));
  return { start: week.start, minutes, shares: sums.map((each) => (sum > 0 ? each / sum : 0)) };
}

/** How a week's minutes fall on its days, summing to 1: as the study days say, else evenly on those that are not off. */
function dayParts({ start, timeOff }: CalendarWeek, capacity: Capacity): number[] {
  const off = new Set(timeOff);
  const parts = Array.from({ length: DAYS }, (_, day): number => {
    const date = timeOff.length > 0 || capacity.kind === 'days' ? addDays(start, day) : start;
    if (off.has(date)) return 0;
    return capacity.kind === 'days' ? at(capacity.minutes, weekdayIndex(date)) : 1;
  });
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (whole > 0 ? part / whole : 0));
}
