import * as z from 'zod/mini';
import { isKebab, LONGEST_ID } from '../ids.ts';
import { MOST_HOURS } from '../roadmap/duration.ts';
import { DIFFICULTIES, KINDS, MATHS_LEVELS, PHASES } from '../roadmap/vocabulary.ts';

/**
 * The roadmap file as it is written. Nodes and topics have schemas of their own, so that one bad topic is one finding
 * and the rest of the file is still read. Keys that no schema knows are dropped here and reported by a rule.
 */

/** In UTF-16 units. No text of a roadmap is a book; one that is makes every view slow. */
const LONGEST_TEXT = 100_000;
const text = z
  .string()
  .check(
    z.minLength(1, { abort: true }),
    z.maxLength(LONGEST_TEXT),
    z.regex(/\S/, 'a text that is not blank'),
  );
const texts = z.array(text);
export const id = z
  .string()
  .check(
    z.maxLength(LONGEST_ID, { abort: true }),
    z.refine(isKebab, 'kebab-case: lower-case letters and digits joined by single hyphens'),
  );
const hours = z.number().check(z.positive(), z.maximum(MOST_HOURS));
const effort = z.number().check(z.minimum(0), z.maximum(10));

export const linkSchema = z.object({ title: z.optional(text), url: text, hours: z.optional(hours) });

export const estimateSchema = z.object({ low: hours, likely: hours, high: hours });

export const shortcutSchema = z
  .object({ skill: z.optional(id), maths: z.optional(z.enum(MATHS_LEVELS)), effort })
  .check(
    z.refine((entry) => entry.skill !== undefined || entry.maths !== undefined, 'either skill or maths'),
    z.refine((entry) => entry.skill === undefined || entry.maths === undefined, {
      error: 'skill or maths, and not both',
    }),
  );

export const topicSchema = z.object({
  name: text,
  id: z.optional(id),
  aliases: z.optional(z.array(id)),
  description: text,
  difficulty: z.enum(DIFFICULTIES),
  optional: z.optional(z.boolean()),
  duration: z.optional(text),
  estimate: z.optional(estimateSchema),
  prerequisites: z.optional(texts),
  shortcuts: z.optional(z.array(shortcutSchema)),
  kind: z.optional(z.enum(KINDS)),
  acceptance: z.optional(texts),
  questions: z.optional(texts),
  passMark: z.optional(text),
  takeaways: z.optional(texts),
  codeSnippet: z.optional(z.string().check(z.maxLength(LONGEST_TEXT))),
  videoUrl: z.optional(text),
  links: z.optional(z.array(linkSchema)),
  references: z.optional(z.array(z.unknown())),
});
export type TopicInput = z.infer<typeof topicSchema>;

export const nodeSchema = z.object({
  title: text,
  id: z.optional(id),
  description: z.optional(text),
  phase: z.optional(z.enum(PHASES)),
  url: z.optional(text),
  dependsOn: z.optional(texts),
});
export type NodeInput = z.infer<typeof nodeSchema>;

export const skillSchema = z.object({ title: z.optional(text), about: z.optional(text) });
export type SkillInput = z.infer<typeof skillSchema>;
export const goalSchema = z.object({
  title: text,
  description: z.optional(text),
  topics: texts.check(z.minLength(1)),
});
export type GoalInput = z.infer<typeof goalSchema>;

export const headSchema = z.object({
  title: text,
  description: text,
  featured: z.optional(z.boolean()),
  image: z.optional(text),
  pace: z.optional(z.number().check(z.positive(), z.maximum(168))),
});
export type HeadInput = z.infer<typeof headSchema>;

/** The keys whose values have schemas of their own, beside those of the head. */
export const ROADMAP_KEYS = [...Object.keys(headSchema.shape), 'skills', 'goals', 'nodes'];
export const NODE_KEYS = [...Object.keys(nodeSchema.shape), 'topics'];
