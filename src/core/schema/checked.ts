import type * as z from 'zod/mini';
import { isMapping, withoutEmpty } from '../source/mapping.ts';
import { accepts } from './accepts.ts';
import { issuesOf } from './issues.ts';

/** A schema, and a quick way to tell that it has nothing to say. */
export interface Checked<T> {
  readonly schema: z.ZodMiniType<T>;
  accepts(value: unknown): value is T;
}

export function checked<T>(schema: z.ZodMiniType<T>): Checked<T> {
  return { schema, accepts: accepts(schema) };
}

/**
 * What is left of a mapping without the values that its schema refuses, so that what else is wrong with it, and with what
 * it leads to, is found in the same run. Undefined where its name or its id is refused: nothing could be said of it.
 */
export function whatIsLeft<T>({ schema, accepts }: Checked<T>, input: unknown): T | undefined {
  if (!isMapping(input)) return undefined;
  const filled = withoutEmpty(input);
  const refused = new Set(issuesOf(schema, filled).map(({ path }) => String(path[0])));
  if (['id', 'name', 'title'].some((key) => refused.has(key))) return undefined;
  const kept = Object.entries(filled).filter(([key]) => !refused.has(key));
  const stated = Object.entries(STAND_INS).filter(([key]) => refused.has(key));
  const value = Object.fromEntries([...kept, ...stated]);
  return accepts(value) ? value : undefined;
}

/** For what is refused and has to be there, and for hours, whose absence would be a finding of its own. */
const STAND_INS = {
  description: 'refused',
  difficulty: 'beginner',
  duration: '1 hour',
  estimate: { low: 1, likely: 1, high: 1 },
};
