import {
  addDays,
  DAYS_IN_WEEK,
  daysBetween,
  LAST_DATE,
  later,
  type PlainDate,
  weekdayIndex,
} from '../dates.ts';
import { at } from '../invariant.ts';
import type { Capacity, Profile } from '../profile/profile.ts';
import { mostInWeek, type PastReview } from '../review/load.ts';
import type { CalendarWeek } from '../schedule/calendar.ts';
import type { Schedule } from '../schedule/model.ts';

/** Planned minutes from today up to some day: their sum, and the sum of the squares of each week's part. */
export interface Reach {
  readonly minutes: number;
  readonly squares: number;
}

/** One week from the current one on, as much of it as is still to come. */
export interface WeekAhead {
  readonly minutes: number;
  /** What has come by the end of each of its days, 0 to 1. */
  readonly shares: readonly number[];
}

/** The weeks ahead, made as far as they are asked for. */
export interface WeeksAhead {
  /** The first day of the current week. */
  readonly start: PlainDate;
  week(index: number): WeekAhead;
  /** Up to and with a day, counted from `start`. */
  reach(day: number): Reach;
}

export interface AheadOptions {
  /** What the plan, or another plan, has for a week of the calendar, net of time off. */
  readonly minutesOf?: ((week: CalendarWeek) => number) | undefined;
  /** To come, not booked in the schedule. */
  readonly reviews?: readonly PastReview[] | undefined;
}

/**
 * The weeks of a schedule from today on. Of the current one there is left what its days to come hold: a plan may hope for
 * a whole week on a Sunday evening, a forecast may not. What is booked in it already has made the work smaller; a week
 * that was busy so far is as likely to go on so as to be over. Reviews take their minutes first, those that are due and
 * those to come.
 */
export function weeksAheadOf(
  { calendar, currentWeek, today, weeks }: Schedule,
  { capacity, timeOff }: Profile,
  { minutesOf = (week) => week.capacity, reviews = [] }: AheadOptions = {},
): WeeksAhead {
  const { start } = calendar.week(currentWeek);
  const dates = [
    today,
    ...timeOff.map((range) => range.to),
    ...(capacity.kind === 'days' ? [] : stepDates(capacity)),
  ];
  const taken = takenByReviews({ calendar, currentWeek, weeks }, reviews);
  // After the last date that the profile names, and the last review, all weeks are alike.
  const named = Math.floor(Math.max(0, daysBetween(start, dates.reduce(later))) / DAYS_IN_WEEK) + 1;
  return makeWeeksAhead(start, Math.max(named, taken.length), (index) => {
    const week = weeks[index] ?? calendar.week(currentWeek + index);
    return weekAhead(week, minutesOf(week), capacity, index === 0 ? today : week.start, taken[index] ?? 0);
  });
}

/** Minutes that reviews take of each week from the current one on; what is too much for a week, the next ones take. */
function takenByReviews(
  { calendar, currentWeek, weeks }: Pick<Schedule, 'calendar' | 'currentWeek' | 'weeks'>,
  reviews: readonly PastReview[],
): number[] {
  const coming = new Map<number, number>();
  for (const { on, minutes } of reviews) {
    const index = Math.max(0, calendar.weekOf(on) - currentWeek);
    coming.set(index, (coming.get(index) ?? 0) + minutes);
  }
  let last = weeks.findLastIndex((week) => week.reviewsDue > 0);
  for (const index of coming.keys()) last = Math.max(last, index);
  const taken: number[] = [];
  let waiting = 0;
  for (let index = 0; index <= last; index++) {
    const booked = weeks[index]?.reviewsDue ?? 0;
    waiting += coming.get(index) ?? 0;
    const free = Math.max(0, mostInWeek(calendar.week(currentWeek + index).capacity) - booked);
    const part = Math.min(free, waiting);
    waiting -= part;
    taken.push(booked + part);
  }
  return taken;
}

function stepDates({ steps }: Extract<Capacity, { kind: 'weekly' }>): PlainDate[] {
  return steps.flatMap(({ from }) => from ?? []);
}

/** @param alikeFrom from this week on all are like it */
function makeWeeksAhead(
  start: PlainDate,
  alikeFrom: number,
  weekOf: (index: number) => WeekAhead,
): WeeksAhead {
  const most = Math.ceil(daysBetween(start, LAST_DATE) / DAYS_IN_WEEK);
  const weeks: WeekAhead[] = [];
  const before: Reach[] = [{ minutes: 0, squares: 0 }];
  /** @throws RangeError when the week begins after 9999-12-31 */
  const week = (index: number): WeekAhead => {
    if (index > most) throw new RangeError('a week after the year 9999');
    for (let next = weeks.length; next <= index; next++) {
      const made = next > alikeFrom ? at(weeks, alikeFrom) : weekOf(next);
      const { minutes, squares } = at(before, next);
      weeks.push(made);
      before.push({ minutes: minutes + made.minutes, squares: squares + made.minutes ** 2 });
    }
    return at(weeks, index);
  };
  const reach = (day: number): Reach => {
    const index = Math.floor(day / DAYS_IN_WEEK);
    const { minutes, shares } = week(index);
    const part = minutes * at(shares, day % DAYS_IN_WEEK);
    const sum = at(before, index);
    return { minutes: sum.minutes + part, squares: sum.squares + part * part };
  };
  return { start, week, reach };
}

/**
 * @param from the first of its days that is still to come
 * @param taken minutes of them that go to something else
 */
function weekAhead(
  { start, timeOff }: CalendarWeek,
  minutes: number,
  capacity: Capacity,
  from: PlainDate,
  taken: number,
): WeekAhead {
  if (timeOff.length === 0 && from === start && capacity.kind === 'weekly')
    return { minutes: Math.max(0, minutes - taken), shares: EVEN };
  const days = dayParts(start, timeOff, capacity);
  const gone = Math.min(DAYS_IN_WEEK, Math.max(0, daysBetween(start, from)));
  const sums: number[] = [];
  let sum = 0;
  for (const [day, part] of days.entries()) {
    if (day >= gone) sum += part;
    sums.push(sum);
  }
  return {
    minutes: Math.max(0, minutes * sum - taken),
    shares: sums.map((each) => (sum > 0 ? each / sum : 0)),
  };
}

const EVEN = Array.from({ length: DAYS_IN_WEEK }, (_, day) => (day + 1) / DAYS_IN_WEEK);

/** How a week's minutes fall on its days, summing to 1: as the study days say, else evenly on those that are not off. */
function dayParts(start: PlainDate, timeOff: readonly PlainDate[], capacity: Capacity): number[] {
  const off = new Set(timeOff);
  const parts = Array.from({ length: DAYS_IN_WEEK }, (_, day): number => {
    const date = addDays(start, day);
    if (off.has(date)) return 0;
    return capacity.kind === 'days' ? at(capacity.minutes, weekdayIndex(date)) : 1;
  });
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (whole > 0 ? part / whole : 0));
}

/** What of a week its time off leaves, 0 to 1. */
export function freeShare(timeOff: readonly PlainDate[], capacity: Capacity): number {
  if (capacity.kind === 'weekly') return 1 - timeOff.length / DAYS_IN_WEEK;
  const off = new Set(timeOff.map(weekdayIndex));
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  return sum(capacity.minutes.filter((_, day) => !off.has(day))) / sum(capacity.minutes);
}
