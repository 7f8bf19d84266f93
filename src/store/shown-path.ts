import path from 'node:path';
import type { World } from '../world.ts';

/** A file's path as a person reads it: from the current folder. */
export function shownPath({ cwd }: Pick<World, 'cwd'>, file: string): string {
  return path.relative(cwd, file) || file;
}
