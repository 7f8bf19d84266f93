/**
 * The first index from `low` up to `high` for which something holds, and `high` when it holds for none. By halving: what
 * holds for an index has to hold for all after it.
 */
export function firstWhere(low: number, high: number, holds: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
