import path from 'node:path';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';

/** Files as a revision had them. */
export interface FormerFiles {
  /** Those that differ now or are gone: their shown paths and what they held. */
  readonly changed: ReadonlyMap<string, string>;
  /** Whether a file is now what it was then. */
  isUnchanged(shown: string): boolean;
}

/**
 * Reads the files below some paths that a revision had otherwise than they are now. By git itself: without a shell, and
 * without writing anything.
 * @param paths files, folders and globs, from the current folder
 * @param linked files that links among them lead to; only those of the repository have a history
 * @throws UserError when git does not know the revision, saying what a shallow clone lacks
 */
export function formerFiles(
  world: World,
  ref: string,
  paths: readonly string[],
  linked: readonly string[],
): FormerFiles {
  const { cwd } = world;
  const commit = commitOf(world, ref);
  const top = path.resolve(cwd, world.git(cwd, ['rev-parse', '--show-cdup'])?.trim() ?? '');
  const shownOf = (name: string) => path.relative(cwd, path.join(top, name)) || name;
  const own = linked
    .filter((file) => file.startsWith(top + path.sep))
    .map((file) => path.relative(cwd, file));
  const specs = [...paths, ...own].map(
    (each) => `:(${isGlob(world, each) ? 'glob' : 'literal'})${each.split(path.sep).join('/')}`,
  );
  const differing = git(world, ref, [
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    commit,
    '--',
    ...specs,
  ]);
  const then = new Set(names(git(world, ref, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit])));
  const changed = new Map<string, string>();
  for (const name of names(differing)) {
    if (then.has(name))
      changed.set(shownOf(name), git(world, ref, ['cat-file', 'blob', `${commit}:${name}`]));
  }
  const thenShown = new Set([...then].map(shownOf));
  return { changed, isUnchanged: (shown) => thenShown.has(shown) && !changed.has(shown) };
}

function commitOf(world: World, ref: string): string {
  // A revision cannot begin with a hyphen; an option can.
  const commit = ref.startsWith('-')
    ? undefined
    : world.git(world.cwd, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])?.trim();
  if (commit) return commit;
  const inside = world.git(world.cwd, ['rev-parse', '--is-shallow-repository'])?.trim();
  if (inside === undefined) {
    throw new UserError('--against needs git, and git has no answer here', {
      hint: `git -C ${world.cwd} status says why: no repository, no git, or a folder of another owner`,
    });
  }
  if (inside === 'true') {
    throw new UserError(`this clone is shallow and does not have ${ref}`, {
      hint: `${howToFetch(ref)}; for actions/checkout set fetch-depth: 0`,
    });
  }
  throw new UserError(`git knows no revision ${ref}`, {
    hint: 'a branch, a tag or a commit, such as origin/main',
  });
}

/** A fetch of one revision gives it no name here but FETCH_HEAD; `HEAD~1` and the like mean nothing to the other side. */
function howToFetch(ref: string): string {
  if (/[~^@:]/.test(ref)) return 'fetch the history: git fetch --unshallow';
  return `fetch it: git fetch --depth=1 origin ${ref.replace(/^origin\//, '')}, then --against FETCH_HEAD`;
}

function git(world: World, ref: string, args: readonly string[]): string {
  const answer = world.git(world.cwd, args);
  if (answer !== undefined) return answer;
  throw new UserError(`git could not read the files of ${ref} (git ${args[0]})`, {
    hint: 'paths outside of the repository have no history; a partial clone may need the network',
  });
}

function names(list: string): string[] {
  return list.split('\0').filter((name) => name !== '');
}

function isGlob(world: World, given: string): boolean {
  return /[*?[{]/.test(given) && world.files.kind(path.resolve(world.cwd, given)) === 'absent';
}
