import fs from 'node:fs';
import path from 'node:path';
import { waitUntil } from './pause.ts';

/**
 * The lock that git holds from before it looks whether a file is as it knows it until it has put another in its place
 * (`index.lock`). What is written in between is thrown away. Once the lock is seen to be gone after a write, either git saw
 * what was written, or what it put there can be looked at.
 */
export class GitLock {
  readonly #lock: string | undefined;
  /** It was there all the time that was waited for it. */
  #stuck = false;

  /** @param file that git may replace; it need not be there */
  constructor(file: string) {
    this.#lock = lockFor(file);
  }

  /** Where the lock lies that was waited for in vain: git takes its time, or was killed and left it. */
  get stuck(): string | undefined {
    return this.#stuck ? this.#lock : undefined;
  }

  /** Returns when the lock is gone, or has been waited for long enough; that is done once only. */
  wait(): void {
    const lock = this.#lock;
    if (lock !== undefined && !this.#stuck) this.#stuck = !waitUntil(() => !fs.existsSync(lock));
  }
}

/** Of the repository that a file lies in, without asking git: to start it takes a quarter of the time that Node starts in. */
function lockFor(file: string): string | undefined {
  try {
    for (let folder = folderOf(file); ; folder = path.dirname(folder)) {
      const git = gitFolder(folder);
      if (git !== undefined) return path.join(git, 'index.lock');
      if (folder === path.dirname(folder)) return undefined;
    }
  } catch {
    // Where nobody may look there is nothing to wait for.
    return undefined;
  }
}

/** Where it really lies: a link may lead to a file of another repository. */
function folderOf(file: string): string {
  return fs.existsSync(file)
    ? path.dirname(fs.realpathSync.native(file))
    : fs.realpathSync.native(path.dirname(file));
}

/** Longer than a path. */
const LONGEST = 10_000;

/** A worktree or a submodule has a file in its place, which says where its folder is. */
function gitFolder(folder: string): string | undefined {
  const git = path.join(folder, '.git');
  const stat = fs.statSync(git, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return git;
  if (!stat?.isFile() || stat.size > LONGEST) return undefined;
  const [, named] = /^gitdir: (.+?)\s*$/m.exec(fs.readFileSync(git, 'utf8')) ?? [];
  return named === undefined ? undefined : path.resolve(folder, named);
}
