import fs from 'node:fs';

/**
 * Makes an empty line of the part of a line that was cut short, which could not be read. Only where nothing stands behind
 * it, and so all of it is ours for certain. It is not cut off: another process could add its line between looking and
 * cutting, and would lose it. Where this fails the part stays; the next line that is added closes it.
 * @param handle of the open file, which writes at its end only
 * @param before how long the file was
 */
export function blankOut(file: string, handle: number, before: number, part: Uint8Array): void {
  if (part.length === 0) return;
  try {
    const { ino, dev, size } = fs.fstatSync(handle);
    const found = Buffer.alloc(part.length);
    fs.readSync(handle, found, 0, found.length, before);
    if (size !== before + part.length || !found.equals(part)) return;
    const anywhere = fs.openSync(file, 'r+');
    try {
      const stat = fs.fstatSync(anywhere);
      if (stat.ino === ino && stat.dev === dev)
        fs.writeSync(anywhere, `${' '.repeat(part.length - 1)}\n`, before);
    } finally {
      fs.closeSync(anywhere);
    }
  } catch {
    // Why the line could not be written is said; this is only tidying.
  }
}
