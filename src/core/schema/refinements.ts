import type * as z from 'zod/mini';
import { LONGEST_ID } from '../ids.ts';
import { HOURS_IN_DAY, HOURS_IN_WEEK } from '../profile/parse.ts';
import { date } from './date.ts';
import * as profile from './profile.ts';
import * as record from './record.ts';
import { MOST_RECORD_HOURS } from './record-words.ts';
import * as roadmap from './roadmap.ts';

/** What refinements ask for, as far as JSON Schema can say it: it asks for no more than they do. */

export type JsonSchema = { [key: string]: unknown };

const PART = '[\\p{L}\\p{M}\\p{Nd}]+';
const ID = {
  type: 'string',
  pattern: `^(?!.*\\p{Changes_When_Lowercased})${PART}(?:-${PART})*$`,
  maxLength: LONGEST_ID,
  description: 'lower-case letters and digits joined by single hyphens',
};
const DAY = '(?:19|[2-9]\\d)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const DATE = { type: 'string', pattern: `^${DAY}$`, description: 'a date, such as 2026-11-23' };
/** Half a minute. */
const LEAST_HOURS = 0.5 / 60;
const hours = (most: number) => ({ type: 'number', minimum: LEAST_HOURS, maximum: most });

export const SAID: ReadonlyMap<unknown, JsonSchema> = new Map<z.ZodMiniType, JsonSchema>([
  [roadmap.id, ID],
  [profile.id, ID],
  [date, DATE],
  [profile.weekHours, hours(HOURS_IN_WEEK)],
  [profile.dayHours, hours(HOURS_IN_DAY)],
  [
    profile.range,
    {
      pattern: `^\\s*${DAY}\\s*(?:\\.\\.\\s*${DAY}\\s*)?$`,
      description: 'a date, or 2026-12-21..2027-01-03',
    },
  ],
  [profile.daysSchema, { minProperties: 1 }],
  [record.hours, hours(MOST_RECORD_HOURS)],
  [roadmap.shortcutSchema, { oneOf: [{ required: ['skill'] }, { required: ['maths'] }] }],
]);

const UNITS = ['minute', 'hour', 'day', 'week', 'month'].map((unit) => `${anyCase(unit)}[sS]?`);
const FIGURE = '\\d+(?:\\.\\d+)?';
export const DURATION: JsonSchema = {
  type: 'string',
  pattern: `^\\s*${FIGURE}(?:\\s*[-–]\\s*${FIGURE})?\\s*(?:[hH]|${UNITS.join('|')})\\s*$`,
  description: 'such as 90 minutes, 1.5h, 10 days, 1-2 weeks, 3 months',
};

function anyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}
