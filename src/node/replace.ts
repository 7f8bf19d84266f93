import fs from 'node:fs';
import { draftOf } from './draft.ts';
import { afterWriting, syncFolder, writeNew } from './sync.ts';
import { isSystemError } from './system-error.ts';

const WRITTEN = 'all of it is written';

/** Writes a new file whole or not at all; false, and nothing changed, when something has that name. */
export function createFile(file: string, text: string): boolean {
  // Where no file is, nor a link that leads nowhere.
  if (fs.lstatSync(file, { throwIfNoEntry: false })) return false;
  const draft = draftOf(file);
  writeNew(draft, text);
  try {
    // Unlike a rename, a second name is refused where one is taken.
    fs.linkSync(draft, file);
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    // A file system without second names.
    writeNew(file, text);
  } finally {
    fs.rmSync(draft, { force: true });
  }
  afterWriting(WRITTEN, () => syncFolder(file));
  return true;
}

/**
 * Puts a new content in place of the old, by rename. The file keeps its mode and owner; behind a link it changes, and the
 * link stays.
 * @param before what it has to say still, looked at last before the rename
 * @returns false, and nothing changed, when it says something else
 */
export function replaceFile(file: string, text: string, before?: string): boolean {
  const there = fs.statSync(file, { throwIfNoEntry: false });
  // A device or a pipe takes the text; a file in its place would be the end of it.
  if (there && !there.isFile()) {
    fs.writeFileSync(file, text);
    return true;
  }
  // A rename needs no leave of the file itself, but its owner has taken it away.
  if (there) fs.accessSync(file, fs.constants.W_OK);
  const target = there ? fs.realpathSync(file) : file;
  const draft = draftOf(target);
  writeNew(draft, text, there ? 0o600 : undefined);
  try {
    if (there) dressLike(draft, there);
    if (before !== undefined && fs.readFileSync(target, 'utf8') !== before) {
      fs.rmSync(draft, { force: true });
      return false;
    }
    fs.renameSync(draft, target);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
  afterWriting(WRITTEN, () => syncFolder(target));
  return true;
}

function dressLike(draft: string, there: fs.Stats): void {
  try {
    fs.chownSync(draft, there.uid, there.gid);
  } catch {
    // Only the superuser gives files away.
  }
  fs.chmodSync(draft, there.mode);
}
