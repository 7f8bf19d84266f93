import * as z from 'zod/mini';
import { LONGEST_ID } from '../ids.ts';
import { isHours } from '../profile/parse.ts';
import { date } from './date.ts';
import { GRADES, MOST_RECORD_HOURS } from './record-words.ts';

/** One line of a progress file as it is written. Other fields than these are another version's, and are let be. */

export const RECORD_FORMAT = 1;

const topic = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
export const hours = z
  .number()
  .check(
    z.refine(
      (value) => isHours(value, MOST_RECORD_HOURS),
      `hours: more than 0, at most ${MOST_RECORD_HOURS}`,
    ),
  );
const common = {
  at: z.optional(z.string()),
  id: z.optional(z.string().check(z.minLength(1))),
  on: z.optional(date),
  note: z.optional(z.string()),
};

export const recordSchemas = {
  log: z.object({ ...common, log: topic, hours }),
  done: z.object({ ...common, done: topic, hours: z.optional(hours) }),
  undo: z.object({ ...common, undo: topic, ids: z.optional(z.array(z.string())) }),
  review: z.object({ ...common, review: topic, grade: z.optional(z.enum(GRADES)) }),
  accept: z.object({ ...common, accept: z.literal(true) }),
} as const;
