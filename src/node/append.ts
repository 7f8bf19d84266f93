import fs from 'node:fs';
import { GitAtWork } from './git-at-work.ts';
import { pause, waitUntil } from './pause.ts';
import { afterWriting, syncFolder } from './sync.ts';
import { isSystemError, Refusal } from './system-error.ts';

/** Times that a file may be put in the place of the one that was written to (git, an editor) before that is an error. */
const ATTEMPTS = 5;

/**
 * Adds lines at the end of a file. When this returns they are on the disk, and under the file's name: they are read back,
 * since another program may have put a new file there in the meantime. They are then added to that one, too, so a line
 * must count once however often it is there.
 * @param mustExist a file that is not there is waited for, since git takes it away before it writes the new one: one that
 *   was made here would keep git from that. Else it is made.
 * @returns the lock of git's that was there all the time that was waited for it
 * @throws WrittenError when what fails comes after the write
 */
export function appendSynced(file: string, lines: string, mustExist: boolean): string | undefined {
  const git = new GitAtWork(file);
  // A merge that cannot be made sets changed files back and then as they were: a line that comes in between stops it halfway.
  git.waitForEnd();
  appendOnce(file, lines, mustExist);
  for (let attempt = 1; ; attempt++) {
    // First that, then the look: see GitAtWork.
    git.waitForEnd();
    const isThere = afterWriting('the new line is written', () => holds(file, lines));
    if (isThere) return git.stuck;
    if (attempt === ATTEMPTS)
      throw new Refusal('another program puts other files in its place', 'let that end, then try again');
    appendOnce(file, lines, true);
  }
}

function holds(file: string, lines: string): boolean {
  try {
    return fs.readFileSync(file).includes(lines);
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return false;
    throw error;
  }
}

function appendOnce(file: string, lines: string, mustExist: boolean): void {
  const handle = mustExist ? openThere(file) : openOrMake(file);
  try {
    if (!fs.fstatSync(handle).isFile())
      throw new Refusal('it is a pipe or a device', 'put a file in its place');
    const { size, torn } = endOf(handle);
    // A line that a crash tore is closed, and costs only itself. All in one write: lines of two processes cannot mix.
    writeWhole(handle, size, Buffer.from(torn ? `\n${lines}` : lines));
    // From here on it is no longer taken back: who sees it may have built on it.
    afterWriting('the new line is probably written', () => fs.fsyncSync(handle));
  } catch (error) {
    closeAnyhow(handle);
    throw error;
  }
  afterWriting('the new line is written', () => {
    fs.closeSync(handle);
    syncFolder(file);
  });
}

const { O_RDWR, O_APPEND, O_CREAT, O_EXCL } = fs.constants;

function openThere(file: string): number {
  let handle: number | undefined;
  waitUntil(() => {
    handle = unless('ENOENT', () => fs.openSync(file, O_RDWR | O_APPEND));
    return handle !== undefined;
  });
  if (handle === undefined)
    throw new Refusal('another program has taken it away', 'bring it back; or try again, to begin a new one');
  return handle;
}

function openOrMake(file: string): number {
  // Not O_CREAT alone: where another process has been quicker, its file is one that git may replace.
  const made = unless('EEXIST', () => fs.openSync(file, O_RDWR | O_APPEND | O_CREAT | O_EXCL, 0o666));
  return made ?? openThere(file);
}

/** What it gives; undefined when the system refuses for that reason. */
function unless<T>(code: string, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (isSystemError(error) && error.code === code) return undefined;
    throw error;
  }
}

/** A write that is cut short goes on, so that the system says why; then what there is of it is taken back. */
function writeWhole(handle: number, before: number, bytes: Uint8Array): void {
  let written = 0;
  try {
    while (written < bytes.length) written += fs.writeSync(handle, bytes, written);
  } catch (error) {
    takeBack(handle, before, bytes.subarray(0, written));
    throw error;
  }
}

/**
 * Cuts off the part of a line, if it is the file's end and ours. Looking and cutting are two calls: a line that another process
 * adds between them goes, too, but that process looks for its line only after it has synced it, misses it, and adds it again.
 */
function takeBack(handle: number, before: number, part: Uint8Array): void {
  if (part.length === 0) return;
  try {
    const last = Buffer.alloc(part.length);
    fs.readSync(handle, last, 0, last.length, before);
    if (last.equals(part) && fs.fstatSync(handle).size === before + part.length)
      fs.ftruncateSync(handle, before);
  } catch {
    // Why the line could not be written is said; what stays of it is closed by the next line.
  }
}

/** In milliseconds. */
const LOOKS = [2, 4, 8];

/** A line of many pages that another process is writing looks torn for a moment. */
function endOf(handle: number): { readonly size: number; readonly torn: boolean } {
  for (let look = 0; ; look++) {
    const { size } = fs.fstatSync(handle);
    const torn = endsTorn(handle, size);
    const wait = LOOKS[look];
    if (!torn || wait === undefined) return { size, torn };
    pause(wait);
  }
}

function endsTorn(handle: number, size: number): boolean {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  fs.readSync(handle, last, 0, 1, size - 1);
  return last.toString('latin1') !== '\n';
}

function closeAnyhow(handle: number): void {
  try {
    fs.closeSync(handle);
  } catch {
    // What went wrong before is what counts.
  }
}
