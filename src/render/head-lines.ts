import { wrap } from './layout.ts';
import type { Style } from './style.ts';
import { widthOf } from './width.ts';

/** A name and a word about it, on one line where they fit. */
export function headLines(name: string, about: string, { width, paint }: Style): string[] {
  if (widthOf(name) + 2 + widthOf(about) <= width) return [`${paint.title(name)}  ${paint.dim(about)}`];
  return [...wrap(name, width).map(paint.title), ...wrap(about, width).map(paint.dim)];
}
