import fs from 'node:fs';
import path from 'node:path';

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

/** Makes a new name in a folder last. Not every system lets a folder be opened; there the name lasts without. */
export function syncFolder(file: string): void {
  let handle: number | undefined;
  try {
    handle = fs.openSync(path.dirname(file), 'r');
    fs.fsyncSync(handle);
  } catch {
    // As well as it goes.
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}
