import path from 'node:path';
import type { PlainDate } from '../core/dates.ts';
import type { World } from '../world.ts';

/**
 * A file as git had it at the end of a day; undefined when git knows nothing of it by then. A file that had another name
 * then is found by that.
 */
export function textOn(world: World, file: string, day: PlainDate): string | undefined {
  const folder = nearestFolder(world, path.dirname(file));
  const name = `./${path.relative(folder, file).split(path.sep).join('/')}`;
  const own = newestBy(day, commits(world, folder, name, []));
  if (own) return world.git(folder, ['cat-file', 'blob', `${own.hash}:${name}`]);
  const renamed = newestBy(
    day,
    commits(world, folder, name, ['--follow', '--name-only']).filter((each) => each.name !== undefined),
  );
  return renamed && world.git(folder, ['cat-file', 'blob', `${renamed.hash}:${renamed.name}`]);
}

/** Git is asked from a folder that is there: that of a former file may be gone with it. */
function nearestFolder({ files }: Pick<World, 'files'>, folder: string): string {
  const parent = path.dirname(folder);
  return folder === parent || files.kind(folder) === 'folder' ? folder : nearestFolder({ files }, parent);
}

interface Commit {
  readonly hash: string;
  /** By the clock of whoever made it: a learner's day ends at the learner's midnight. */
  readonly day: string;
  /** The file's path in it, from the top of the repository; only where it was asked for, and not of a merge. */
  readonly name: string | undefined;
}

/** The commits that changed a file, the newest first. */
function commits(world: World, folder: string, name: string, more: readonly string[]): Commit[] {
  const log = world.git(folder, [
    '-c',
    'core.quotePath=false',
    'log',
    '--no-show-signature',
    '--no-color',
    '--date=short',
    '--format=%x00%H %ad %cd',
    ...more,
    '--',
    name,
  ]);
  return (log ?? '')
    .split('\0')
    .slice(1)
    .map((entry): Commit => {
      const [head = '', ...names] = entry.split('\n').filter((line) => line !== '');
      const [hash = '', ...days] = head.split(' ');
      // A rebase makes a commit anew, a date that is given to git may be either: the earlier is when it was known.
      const [day = ''] = days.sort();
      return { hash, day, name: names[0] };
    });
}

/** Of the commits up to a day the latest; of those of one day the newest. */
function newestBy(day: PlainDate, list: readonly Commit[]): Commit | undefined {
  let newest: Commit | undefined;
  for (const commit of list) {
    if (commit.day <= day && (!newest || commit.day > newest.day)) newest = commit;
  }
  return newest;
}
