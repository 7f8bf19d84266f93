import { InvalidArgumentError, Option } from 'commander';
import { type PlainDate, parsePlainDate, WEEKDAYS } from '../../core/dates.ts';
import { isKebab, slug } from '../../core/ids.ts';
import {
  DATE_FORM,
  HOURS_IN_DAY,
  HOURS_IN_WEEK,
  LENGTH_FORM,
  ORDER_FORM,
  parseHours,
  parseRange,
  parseWeekday,
  RANGE_FORM,
  studyDays,
  TYPED_WEEK_FORM,
  weekly,
} from '../../core/profile/parse.ts';
import type { Capacity, DateRange } from '../../core/profile/profile.ts';

/** Options' values, read. What the readers throw, commander prints with the flag and the value. */

export function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(readDate);
}

function readDate(text: string): PlainDate {
  return parsePlainDate(text.trim()) ?? refuse(`Expected ${DATE_FORM}.`);
}

/** An empty text is none. */
export function readDateOrNone(text: string): PlainDate | '' {
  return text === '' ? '' : readDate(text);
}

export function readWeekHours(text: string): Capacity {
  const hours = parseHours(text, HOURS_IN_WEEK);
  return hours === undefined ? refuse(`Expected ${TYPED_WEEK_FORM}.`) : weekly(hours);
}

const DAYS_FORM = `days from ${WEEKDAYS.join(', ')} with their hours, each once and more than 0, at most ${HOURS_IN_DAY}, such as tue:1.5,sat:4`;

/** `tue:1.5,sat:4`, `Tuesday:1:30`. */
export function readDays(text: string): Capacity {
  const hours: Record<string, number> = {};
  for (const part of text.split(',')) {
    const [name = '', ...figure] = part.split(':');
    const day = parseWeekday(name);
    // What follows the day may have a colon of its own.
    const value = parseHours(figure.join(':'), HOURS_IN_DAY);
    if (day === undefined || value === undefined || hours[day] !== undefined) {
      refuse(`Expected ${DAYS_FORM}.`);
    } else hours[day] = value;
  }
  return studyDays(hours);
}

export function readRanges(text: string, before: readonly DateRange[] = []): DateRange[] {
  const range = parseRange(text);
  if (range === 'form') refuse(`Expected ${RANGE_FORM}.`);
  if (range === 'order') refuse(`Expected ${ORDER_FORM}.`);
  if (range === 'length') refuse(`Expected ${LENGTH_FORM}.`);
  return typeof range === 'string' ? [] : [...before, range];
}

/** `a,b`, in whatever case; an empty text is none. */
export function readIds(text: string): string[] {
  const ids = text.split(',').map((each) => each.trim());
  const named = ids.filter((each) => each !== '');
  for (const id of named)
    if (!isKebab(id.toLowerCase()))
      refuse(`"${id}" is not an id: letters, digits and hyphens, such as ${slug(id) || 'python'}.`);
  return [...new Set(named.map((id) => id.toLowerCase()))];
}

/** A name that is not empty: `-o "$FILE"` with nothing in it is a slip, and not the current folder. So is `-o=plan.html`. */
export function readFileName(text: string): string {
  if (text === '') refuse('Expected the name of a file.');
  return text.startsWith('=') ? refuse('Expected the name of a file, without = before it.') : text;
}

export function readCount(text: string): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : refuse('Expected a whole number from 1 on.');
}

function refuse(message: string): never {
  throw new InvalidArgumentError(message);
}
