import Table from 'cli-table3';
import type { Style } from './style.ts';

/** A table without lines, its columns as wide as their texts. For tens of rows: its cost grows faster than they do. */
export function smallTable(
  rows: readonly (readonly string[])[],
  { paint }: Style,
  head: readonly string[] = [],
): string {
  const table = new Table({
    head: head.map(paint.strong),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
} as const;
