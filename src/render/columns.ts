import { padEnd } from './layout.ts';
import type { Style } from './style.ts';
import { widthOf } from './width.ts';

/** Between columns. */
const GAP = '  ';

/**
 * Rows in columns as wide as their widest text: what smallTable prints, for commands whose start would be half as long again
 * with the library that smallTable loads.
 * @param rows cells that are dressed begin and end with their dress
 */
export function columns(
  rows: readonly (readonly string[])[],
  { paint }: Style,
  head: readonly string[] = [],
): string {
  const all = head.length > 0 ? [head.map(paint.strong), ...rows] : rows;
  const widths: number[] = [];
  for (const row of all) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, widthOf(bare(cell)));
  }
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + padEnd(bare(cell), widths[column] ?? 0).slice(bare(cell).length))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

/** The same where the terminal is wide enough for it; else what `narrow` says of each row. */
export function columnsOr(
  narrow: () => readonly string[],
  rows: readonly (readonly string[])[],
  style: Style,
  head: readonly string[] = [],
): string {
  const table = columns(rows, style, head);
  return fits(table, style.width) ? table : narrow().join('\n');
}

/** Whether no line of a table, dressed or not, is wider than that. */
export function fits(table: string, width: number): boolean {
  return table.split('\n').every((line) => widthOf(bare(line)) <= width);
}

/** Without what dresses it. */
function bare(cell: string): string {
  return cell.includes('\u001b') ? cell.replaceAll(/\u001b\[[\d;]*m/g, '') : cell;
}
