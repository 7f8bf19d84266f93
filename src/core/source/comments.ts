import { firstWhere } from '../halving.ts';
import type { Range } from './places.ts';

/**
 * Whether the `#` at an offset begins a comment, or stands within one: it does when no value holds it.
 * @param values in the order of the text
 */
export function isComment(offset: number, values: readonly Range[]): boolean {
  const next = values[firstWhere(0, values.length, (index) => (values[index]?.end ?? 0) > offset)];
  return next === undefined || offset < next.start;
}
