import type { BurnUpPoint } from '../../core/views/burn-up.ts';
import type { Days } from './days.ts';

/** What a column shows of a curve; nothing where the curve is not. */
export type Line = (column: number) => number | undefined;

/** A curve through points in their order in time, straight between them; the last of those in one column counts. */
export function lineOf(
  points: readonly BurnUpPoint[],
  value: (point: BurnUpPoint) => number | undefined,
  days: Days,
): Line {
  const shown: (number | undefined)[] = [];
  let before: { readonly column: number; readonly value: number } | undefined;
  for (const point of points) {
    const reached = value(point);
    if (reached === undefined) continue;
    const column = days.column(point.date);
    const from = before ?? { column, value: reached };
    for (let x = from.column; x < column; x++)
      shown[x] = from.value + ((reached - from.value) * (x - from.column)) / (column - from.column);
    shown[column] = reached;
    before = { column, value: reached };
  }
  return (column) => shown[column];
}
