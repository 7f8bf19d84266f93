import * as z from 'zod/mini';
import { WEEKDAYS } from '../dates.ts';
import { isKebab, LONGEST_ID } from '../ids.ts';
import {
  HOURS_IN_DAY,
  HOURS_IN_WEEK,
  isHours,
  LENGTH_FORM,
  ORDER_FORM,
  parseRange,
  RANGE_FORM,
  WEEK_FORM,
} from '../profile/parse.ts';
import { MATHS_LEVELS } from '../roadmap/vocabulary.ts';
import { date } from './date.ts';

/** The profile file, `mlpath.yaml`, as it is written. */

export const id = z
  .string()
  .check(
    z.maxLength(LONGEST_ID, { abort: true }),
    z.refine(isKebab, 'an id: lower-case letters and digits joined by hyphens'),
  );
export const weekHours = z.custom<number>((value) => isHours(value, HOURS_IN_WEEK), WEEK_FORM);
export const dayHours = z.custom<number>(
  (value) => isHours(value, HOURS_IN_DAY),
  `hours a day: more than 0, at most ${HOURS_IN_DAY}`,
);
const step = z.strictObject({ from: date, hours: weekHours });
export const range = z.string().check(
  z.refine((text) => parseRange(text) !== 'form', { error: RANGE_FORM, abort: true }),
  z.refine((text) => parseRange(text) !== 'order', {
    error: ORDER_FORM,
    abort: true,
  }),
  z.refine((text) => parseRange(text) !== 'length', LENGTH_FORM),
);

export const daysSchema = z
  .strictObject({
    mon: z.optional(dayHours),
    tue: z.optional(dayHours),
    wed: z.optional(dayHours),
    thu: z.optional(dayHours),
    fri: z.optional(dayHours),
    sat: z.optional(dayHours),
    sun: z.optional(dayHours),
  })
  .check(z.refine((days) => WEEKDAYS.some((day) => days[day] !== undefined), 'at least one study day'));

/** A profile that does not say is of this format. */
export const PROFILE_FORMAT = 1;

export const profileSchema = z.strictObject({
  roadmap: z.optional(z.string().check(z.minLength(1))),
  start: z.optional(date),
  hoursPerWeek: z.optional(
    z.union([weekHours, z.array(step).check(z.minLength(1))], {
      error: `${WEEK_FORM}; or a list such as [{from: 2026-11-23, hours: 8}]`,
    }),
  ),
  days: z.optional(daysSchema),
  maths: z.optional(z.enum(MATHS_LEVELS)),
  skills: z.optional(z.array(id)),
  known: z.optional(z.array(id)),
  goal: z.optional(id),
  optional: z.optional(z.boolean()),
  review: z.optional(z.boolean()),
  timeOff: z.optional(z.array(range)),
  by: z.optional(date),
  v: z.optional(z.literal(PROFILE_FORMAT)),
});
export type ProfileInput = z.infer<typeof profileSchema>;
export const PROFILE_KEYS = Object.keys(profileSchema.shape);
/** Those that a learner writes. */
export const PROFILE_FIELDS = PROFILE_KEYS.filter((key) => key !== 'v');
export const STEP_KEYS = Object.keys(step.shape);
