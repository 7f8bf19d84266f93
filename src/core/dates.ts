import { UTCDateMini as UTCDate } from '@date-fns/utc/date/mini';
import { getDay } from 'date-fns/getDay';

declare const brand: unique symbol;

/**
 * A calendar day, "YYYY-MM-DD", in nobody's time zone. Plain dates compare as text. All arithmetic runs on UTC
 * days, which all have 24 hours and are never left out, as days of a local calendar can be.
 */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const DAYS_IN_WEEK = 7;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
/** Years before this are typing errors, and JavaScript reads the years 0 to 99 as 1900 to 1999. */
const FIRST_YEAR = 1900;
export const LAST_DATE = '9999-12-31' as PlainDate;
/** A day of UTC, in milliseconds. */
const DAY = 86_400_000;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY;

/** The date, or undefined when the text has another form, the day does not exist or lies before 1900. */
export function parsePlainDate(text: string): PlainDate | undefined {
  if (!FORM.test(text) || Number(text.slice(0, 4)) < FIRST_YEAR) return undefined;
  // The 31st of February is another day when it is written again. By hand, as below: a log has hundreds of dates.
  const date = text as PlainDate;
  const day = dayOfDate(date);
  return day <= LAST_DAY && dateOfDay(day) === date ? date : undefined;
}

/**
 * By hand and not by date-fns, which takes ten times as long: a plan of two years adds days five hundred times.
 * @throws RangeError when the result lies after 9999-12-31.
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayOfDate(date) + days);
}

/** The next day; of the last that there is, that one. */
export function dayAfter(date: PlainDate): PlainDate {
  return date < LAST_DATE ? addDays(date, 1) : date;
}

/** Whole days from 1 January 1970, for those who count on from one date many times. */
export function dayOfDate(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;
}

/** @throws RangeError for a day after 9999-12-31 */
export function dateOfDay(day: number): PlainDate {
  if (!(day <= LAST_DAY)) throw new RangeError('a date after the year 9999');
  const date = new Date(day * DAY);
  // To write the time as well, and cut it off, takes four times as long.
  const [month, ofMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return `${date.getUTCFullYear()}-${twoDigits(month)}-${twoDigits(ofMonth)}` as PlainDate;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayOfDate(to) - dayOfDate(from);
}

/** 0 is Monday, 6 is Sunday, as in ISO 8601. */
export function weekdayIndex(date: PlainDate): number {
  return (getDay(read(date)) + 6) % DAYS_IN_WEEK;
}

export function mondayOnOrBefore(date: PlainDate): PlainDate {
  return addDays(date, -weekdayIndex(date));
}

export function mondayOnOrAfter(date: PlainDate): PlainDate {
  return addDays(date, (DAYS_IN_WEEK - weekdayIndex(date)) % DAYS_IN_WEEK);
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

function read(date: PlainDate): Date {
  return new UTCDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}
