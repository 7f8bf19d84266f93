import { daysBetween, type PlainDate, parsePlainDate, WEEKDAYS, type Weekday } from '../dates.ts';
import { fromHours, type Minutes, NO_MINUTES } from '../minutes.ts';
import type { Capacity, DateRange } from './profile.ts';

/** Readers of the small values that a profile and the flags share. Undefined is: not that. */

export const HOURS_IN_WEEK = 168;
export const HOURS_IN_DAY = 24;
/** Days: longer time off is meant to be for ever, and no plan gets past it. */
const LONGEST_OFF = 3_653;
export const RANGE_FORM = 'a date or a range of dates, such as 2026-12-21..2027-01-03';
export const ORDER_FORM = 'a range whose first day comes first';
export const LENGTH_FORM = 'time off that ends within ten years';
export const DATE_FORM = 'a date that exists, such as 2026-11-23';
export const WEEK_FORM = `hours a week: more than 0, at most ${HOURS_IN_WEEK}`;
/** The same where they are typed and not written in a file. */
export const TYPED_WEEK_FORM = `${WEEK_FORM}, such as 7.5 or 7h30`;

const HOURS = /^(\d+(?:\.\d+)?)\s*(?:h|hours?)?$/i;
const MINUTES = /^(\d+(?:\.\d+)?)\s*m(?:in|ins|inutes?)?$/i;
const BOTH = /^(\d+)(?::(?=\d\d$)|\s*h(?:ours?)?\s*)([0-5]?\d)\s*(?:m(?:in|ins|inutes?)?)?$/i;

/**
 * Hours as they are typed, of a record, a day or a week: `1.5`, `1.5h`, `90 minutes`, `90m`, `1h30`, `1:30`; and as they are
 * printed: `45 min`.
 */
export function parseHours(text: string, most: number): number | undefined {
  const typed = text.trim();
  const [, hours = '0'] = HOURS.exec(typed) ?? [];
  const [, minutes = '0'] = MINUTES.exec(typed) ?? [];
  const [, whole = '0', rest = '0'] = BOTH.exec(typed) ?? [];
  const all = Number(hours) + Number(whole) + (Number(minutes) + Number(rest)) / 60;
  return isHours(all, most) ? all : undefined;
}

/** Less than half a minute would be no time at all. */
export function isHours(value: unknown, most: number): value is number {
  return typeof value === 'number' && value * 60 >= 0.5 && value <= most;
}

export function parseRange(text: string): DateRange | 'form' | 'order' | 'length' {
  const [first = '', last = first, ...more] = text.split('..');
  const from = parsePlainDate(first.trim());
  const to = parsePlainDate(last.trim());
  if (!from || !to || more.length > 0) return 'form';
  if (from > to) return 'order';
  return daysBetween(from, to) < LONGEST_OFF ? { from, to } : 'length';
}

export function isPlainDate(value: unknown): value is PlainDate {
  return typeof value === 'string' && parsePlainDate(value) !== undefined;
}

/** A weekday as it is typed: `sat`, `Sat`, `saturday`. */
export function parseWeekday(text: string): Weekday | undefined {
  const typed = text.trim().toLowerCase();
  return WEEKDAYS.find((day) => typed === day || typed === WHOLE_NAMES[day]);
}

const WHOLE_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

export function weekly(hours: number): Capacity {
  return { kind: 'weekly', steps: [{ minutes: fromHours(hours) }] };
}

export function studyDays(hours: { readonly [day in Weekday]?: number | undefined }): Capacity {
  return {
    kind: 'days',
    minutes: WEEKDAYS.map((day): Minutes => (hours[day] === undefined ? NO_MINUTES : fromHours(hours[day]))),
  };
}
