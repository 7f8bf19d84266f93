import path from 'node:path';
import type { PlainDate } from '../core/dates.ts';
import type { World } from '../world.ts';

/** A file as git had it at the end of a day; undefined when git knows nothing of it by then. */
export function textOn(world: World, file: string, day: PlainDate): string | undefined {
  const folder = path.dirname(file);
  const name = `./${path.basename(file)}`;
  // The last moment of the day in this machine's zone: a learner's day ends at the learner's midnight.
  const revision = world
    .git(folder, ['log', '-1', '--format=%H', `--before=${day}T23:59:59`, '--', name])
    ?.trim();
  if (!revision) return undefined;
  return world.git(folder, ['cat-file', 'blob', `${revision}:${name}`]);
}
