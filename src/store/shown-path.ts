import path from 'node:path';
import type { World } from '../world.ts';

/** A file's path as a person reads it: from the current folder. */
export function shownPath({ cwd }: Pick<World, 'cwd'>, file: string): string {
  // Nearly always it lies below, and Node has not compiled what finds the way between any two paths.
  const below = cwd + path.sep;
  return file.startsWith(below) ? file.slice(below.length) : path.relative(cwd, file) || file;
}
