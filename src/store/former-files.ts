import path from 'node:path';
import { lazy } from '../core/lazy.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { emptyTree, entriesOf, holds, leftAside } from './git-tree.ts';

/** Files as a revision had them. */
export interface FormerFiles {
  /** Those that differ now or are gone: their shown paths and what they held. */
  readonly changed: ReadonlyMap<string, string>;
  /** Whether a file is now what it was then. */
  isUnchanged(shown: string): boolean;
}

/** What is looked at now. */
export interface LookedAt {
  /** Files, folders and globs, from the current folder. */
  readonly paths: readonly string[];
  /** Files that links among them lead to; only those of the repository have a history. */
  readonly linked: readonly string[];
  /** The files, as they are shown: another one that is there is nobody's concern. */
  readonly checked: ReadonlySet<string>;
}

/**
 * Finds the files below some paths that a revision had otherwise than they are now. What git has is read by git, what lies
 * here by mlpath: git itself would put it through the filters that the repository's configuration names.
 * @throws UserError when git does not know the revision, saying what a shallow clone lacks
 */
export function formerFiles(world: World, ref: string, { paths, linked, checked }: LookedAt): FormerFiles {
  const { cwd } = world;
  const commit = commitOf(world, ref);
  const top = path.resolve(cwd, world.git(cwd, ['rev-parse', '--show-cdup'])?.trim() ?? '');
  const own = linked
    .filter((file) => file.startsWith(top + path.sep))
    .map((file) => path.relative(cwd, file));
  const specs = [...paths, ...own].map(
    (each) => `:(${isGlob(world, each) ? 'glob' : 'literal'})${each.split(path.sep).join('/')}`,
  );
  const entries = entriesOf(
    git(world, ref, ['diff-tree', '-r', '-z', emptyTree(commit), commit, '--', ...specs]),
  );
  const asides = lazy(() =>
    leftAside(git(world, ref, ['ls-files', '-t', '-s', '-z', '--full-name', '--', ...specs])),
  );
  const changed = new Map<string, string>();
  const same = new Set<string>();
  for (const { isFile, hash, name } of entries) {
    const file = path.join(top, name);
    const shown = path.relative(cwd, file) || name;
    const isHere = world.files.kind(file) === 'file';
    // A link or a submodule is no roadmap of its own.
    const isSame =
      !isFile ||
      (isHere ? !checked.has(shown) || holds(world.files.read(file), hash) : asides().get(name) === hash);
    if (isSame) same.add(shown);
    else changed.set(shown, git(world, ref, ['cat-file', 'blob', hash]));
  }
  return { changed, isUnchanged: (shown) => same.has(shown) };
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
    hint: `paths outside of the repository have no history; in a partial clone that you trust, git diff ${ref} fetches what it lacks`,
  });
}

function isGlob(world: World, given: string): boolean {
  return /[*?[{]/.test(given) && world.files.kind(path.resolve(world.cwd, given)) === 'absent';
}
