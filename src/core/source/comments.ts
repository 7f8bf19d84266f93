import { firstWhere } from '../halving.ts';
import type { Range } from './places.ts';

/**
 * Whether the `#` at an offset begins a comment, or stands within one: it does when no value holds it.
 * @param values in the order of the text
 */
export function isComment(offset: number, values: readonly Range[]): boolean {
  const next = values[nextValue(offset, values)];
  return next === undefined || offset < next.start;
}

/** The last value that ends before an offset. */
export function valueBefore(offset: number, values: readonly Range[]): Range | undefined {
  return values[nextValue(offset, values) - 1];
}

function nextValue(offset: number, values: readonly Range[]): number {
  return firstWhere(0, values.length, (index) => (values[index]?.end ?? 0) > offset);
}
