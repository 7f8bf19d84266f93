import fs from 'node:fs';
import path from 'node:path';
import { isSystemError } from './system-error.ts';

/** Something failed when all was written: whoever is told only that it failed would do it again. */
export class WrittenError extends Error {
  /** @param written how far it got: `the new line is probably written` */
  constructor(written: string, cause: unknown) {
    super(written, { cause });
    this.name = 'WrittenError';
  }
}

/** @throws WrittenError when what comes after a write fails */
export function afterWriting<T>(written: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof WrittenError ? error : new WrittenError(written, error);
  }
}

/** Writes a file that is not there yet, and returns when its content is on the disk. What is half written is removed. */
export function writeNew(file: string, text: string, mode = 0o666): void {
  const handle = fs.openSync(file, 'wx', mode);
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } catch (error) {
    fs.rmSync(file, { force: true });
    throw error;
  } finally {
    fs.closeSync(handle);
  }
}

/** What systems and file systems say that do not let a folder be opened or synced; there a name lasts without. */
const NO_FOLDERS = [
  'EACCES',
  'EBADF',
  'EINVAL',
  'EISDIR',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EPERM',
  'EROFS',
];

/** Makes a new name in a folder last. */
export function syncFolder(file: string): void {
  let handle: number | undefined;
  try {
    handle = fs.openSync(path.dirname(file), 'r');
    fs.fsyncSync(handle);
  } catch (error) {
    if (!isSystemError(error) || !NO_FOLDERS.includes(error.code ?? '')) throw error;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}
