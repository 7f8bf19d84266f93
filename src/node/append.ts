import fs from 'node:fs';
import { syncFolder } from './sync.ts';

/** Times that a file may be put in the place of the one that was written to (git, an editor) before that is an error. */
const ATTEMPTS = 5;

/**
 * Adds lines at the end of a file, making it if need be. When this returns they are on the disk, and under the file's
 * name: they are read back, since another program may have put a new file there in the meantime. They are then added to
 * that one, too, so a line must count once however often it is there.
 */
export function appendSynced(file: string, lines: string): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    appendOnce(file, lines);
    if (fs.readFileSync(file).includes(lines)) return;
  }
  throw new Error('another program puts other files in its place');
}

function appendOnce(file: string, lines: string): void {
  const handle = fs.openSync(file, 'a+');
  try {
    const stat = fs.fstatSync(handle);
    if (!stat.isFile()) throw new Error('it is not a regular file');
    // A line that a crash tore is closed, and costs only itself. All in one write: lines of two processes cannot mix.
    const bytes = Buffer.from(endsTorn(handle, stat.size) ? `\n${lines}` : lines);
    writeWhole(handle, stat.size, bytes);
  } finally {
    fs.closeSync(handle);
  }
  syncFolder(file);
}

/** A write that is cut short goes on, so that the system says why; then what there is of it is taken back. */
function writeWhole(handle: number, before: number, bytes: Uint8Array): void {
  let written = 0;
  try {
    while (written < bytes.length) written += fs.writeSync(handle, bytes, written);
    fs.fsyncSync(handle);
  } catch (error) {
    takeBack(handle, before, bytes.subarray(0, written));
    throw error;
  }
}

/** Only what is ours and the last of the file: whatever another process has added stays, and so does ours before it. */
function takeBack(handle: number, before: number, part: Uint8Array): void {
  if (part.length === 0 || fs.fstatSync(handle).size !== before + part.length) return;
  const last = Buffer.alloc(part.length);
  fs.readSync(handle, last, 0, last.length, before);
  if (last.equals(part)) fs.ftruncateSync(handle, before);
}

function endsTorn(handle: number, size: number): boolean {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  fs.readSync(handle, last, 0, 1, size - 1);
  return last.toString('latin1') !== '\n';
}
