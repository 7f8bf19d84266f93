import fs from 'node:fs';
import path from 'node:path';
import { pause, waitUntil } from './pause.ts';

/**
 * Git, where it may be putting another file in place of one that is written to. First it looks whether the file is as it knows
 * it, then it replaces it, and what is written in between is thrown away. It holds a lock (`index.lock`) while it replaces
 * files, but not always from when it looks: a merge writes ORIG_HEAD, looks, and takes the lock when it has started another
 * process; a rebase looks once for many commits. All of these leave a trace in git's folder first. Once they are seen to be
 * over after a write, either git saw what was written, or what it put there can be looked at.
 */
export class GitAtWork {
  readonly #folder: string | undefined;
  #gaveUp = false;
  #stuck: string | undefined;

  /** @param file that git may replace; it need not be there */
  constructor(file: string) {
    this.#folder = gitFolderOf(file);
  }

  /** The lock, if it was waited for in vain: git takes its time, or was killed and left it. */
  get stuck(): string | undefined {
    return this.#stuck;
  }

  /** Returns when nothing says that git is at work; or when that has been so for too long, which is waited for once only. */
  waitForEnd(): void {
    const folder = this.#folder;
    if (folder === undefined || this.#gaveUp) return;
    const lock = path.join(folder, 'index.lock');
    // What has no other trace than that of its lock (stash, cherry-pick) takes it again at once.
    const age = ageOf(folder);
    if (age < AT_ONCE) pause(AT_ONCE - age);
    this.#gaveUp = !waitUntil(() => !fs.existsSync(lock) && !isMergingOrRebasing(folder));
    if (this.#gaveUp && fs.existsSync(lock)) this.#stuck = lock;
  }
}

/** In milliseconds. */
const AT_ONCE = 50;
/** Between two steps of a merge or a rebase. What has left no trace for longer has stopped or failed. */
const BETWEEN_STEPS = 500;

function isMergingOrRebasing(folder: string): boolean {
  return ageOf(folder) < BETWEEN_STEPS && (isMerging(folder) || isRebasing(folder));
}

/** How long git has made no file in its folder. The file system's clock may be ahead of this machine's. */
function ageOf(folder: string): number {
  return Math.abs(Date.now() - touched(folder));
}

/** It begins with ORIG_HEAD, and ends with a line in the log of HEAD. */
function isMerging(folder: string): boolean {
  const begun = touched(path.join(folder, 'ORIG_HEAD'));
  return begun > 0 && begun >= touched(path.join(folder, 'logs', 'HEAD'));
}

function isRebasing(folder: string): boolean {
  return ['rebase-merge', 'rebase-apply', 'sequencer'].some((name) => fs.existsSync(path.join(folder, name)));
}

/** Milliseconds since 1970; of what is not there, 0. */
function touched(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Of the repository that a file lies in, without asking git: to start it takes a quarter of the time that Node starts in. */
function gitFolderOf(file: string): string | undefined {
  try {
    for (let folder = folderOf(file); ; folder = path.dirname(folder)) {
      const found = gitFolder(folder);
      if (found !== undefined) return found;
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
