import type { Range } from './places.ts';

/**
 * Whether the `#` at an offset begins a comment, or stands within one: it does when no value holds it.
 * @param values in the order of the text
 */
export function isComment(offset: number, values: readonly Range[]): boolean {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const next = values[low];
  return next === undefined || offset < next.start;
}
