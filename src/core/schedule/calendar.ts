import {
  addDays,
  DAYS_IN_WEEK,
  dateOfDay,
  dayOfDate,
  daysBetween,
  type PlainDate,
  weekdayIndex,
} from '../dates.ts';
import { firstWhere } from '../halving.ts';
import { at } from '../invariant.ts';
import { type Minutes, minutes, NO_MINUTES, sumMinutes } from '../minutes.ts';
import type { Capacity, DateRange, Profile } from '../profile/profile.ts';

/** The learner's weeks: week 1 is the seven days from `start`. */
export interface Calendar {
  readonly start: PlainDate;
  /** The week that a day lies in; below 1 before the start. */
  weekOf(day: PlainDate): number;
  week(number: number): CalendarWeek;
  /** From this week on each has as many minutes as the next: no time off, no change of hours is left. */
  readonly steadyFrom: number;
  /** A week's minutes up to the end of a day in it. */
  capacityUntil(number: number, day: PlainDate): Minutes;
}

export interface CalendarWeek {
  readonly number: number;
  readonly start: PlainDate;
  readonly end: PlainDate;
  /** Net of time off. */
  readonly capacity: Minutes;
  readonly timeOff: readonly PlainDate[];
}

/** @param start the first day of week 1 */
export function makeCalendar(start: PlainDate, profile: Pick<Profile, 'capacity' | 'timeOff'>): Calendar {
  const timeOff = mergeRanges(profile.timeOff);
  const firstDay = dayOfDate(start);
  /** @throws RangeError when the week ends after 9999-12-31. */
  const week = (number: number): CalendarWeek => {
    const day = firstDay + (number - 1) * DAYS_IN_WEEK;
    const [first, end] = [dateOfDay(day), dateOfDay(day + DAYS_IN_WEEK - 1)];
    const off = daysOff(timeOff, first, end);
    const gone = off.map((each) => daysBetween(first, each));
    return { number, start: first, end, capacity: capacityOf(profile.capacity, first, gone), timeOff: off };
  };
  const weekOf = (day: PlainDate) => Math.floor(daysBetween(start, day) / DAYS_IN_WEEK) + 1;
  const changes = [
    timeOff.at(-1)?.to,
    profile.capacity.kind === 'weekly' && profile.capacity.steps.at(-1)?.from,
  ];
  return {
    start,
    weekOf,
    week,
    steadyFrom: changes.reduce((most, day) => (day ? Math.max(most, weekOf(day) + 1) : most), 1),
    capacityUntil(number, day) {
      // Not by the whole week: the last one ends after the last date that there is.
      const first = dateOfDay(firstDay + (number - 1) * DAYS_IN_WEEK);
      const gone = daysOff(timeOff, first, day).map((each) => daysBetween(first, each));
      for (let beyond = daysBetween(first, day) + 1; beyond < DAYS_IN_WEEK; beyond++) gone.push(beyond);
      return capacityOf(profile.capacity, first, gone);
    },
  };
}

/**
 * A week's minutes: the figure in force on its first day, less a seventh for each day off, rounded down; or the sum of
 * the study days that are not off.
 * @param gone the days that are off, each once, counted from the first
 */
function capacityOf(capacity: Capacity, first: PlainDate, gone: readonly number[]): Minutes {
  if (capacity.kind === 'days') {
    const begin = gone.length > 0 ? weekdayIndex(first) : 0;
    const off = new Set(gone.map((day) => (begin + day) % DAYS_IN_WEEK));
    return sumMinutes(capacity.minutes.filter((_, day) => !off.has(day)));
  }
  const { steps } = capacity;
  const later = firstWhere(0, steps.length, (index) => (at(steps, index).from ?? first) > first);
  const whole = steps[Math.max(0, later - 1)]?.minutes ?? NO_MINUTES;
  return minutes(Math.floor((whole * (DAYS_IN_WEEK - gone.length)) / DAYS_IN_WEEK));
}

/**
 * @param timeOff in order and apart
 * @param end the last day that is asked for, of the week or before its end
 */
function daysOff(timeOff: readonly DateRange[], first: PlainDate, end: PlainDate): PlainDate[] {
  const range = firstWhere(0, timeOff.length, (index) => at(timeOff, index).to >= first);
  if (range === timeOff.length || at(timeOff, range).from > end) return [];
  const days: PlainDate[] = [];
  for (let offset = 0, next = range; offset <= daysBetween(first, end); offset++) {
    const day = addDays(first, offset);
    while (next < timeOff.length && at(timeOff, next).to < day) next++;
    const current = timeOff[next];
    if (current && current.from <= day) days.push(day);
  }
  return days;
}

/** In order of time, those that touch or overlap as one. */
function mergeRanges(ranges: readonly DateRange[]): DateRange[] {
  const merged: DateRange[] = [];
  for (const range of [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (!last || range.from > last.to) merged.push(range);
    else if (range.to > last.to) merged[merged.length - 1] = { from: last.from, to: range.to };
  }
  return merged;
}
