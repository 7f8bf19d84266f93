import * as fs from 'node:fs';
import * as path from 'node:path';
import { cacheFolder } from '../cache-folder.ts';

/**
 * What an earlier run made and this one need not make again: V8's code of the program, what a file said. V8 runs a damaged
 * cache as if it were whole, so each file holds its content twice and counts only where the two agree: to compare them
 * costs a tenth of a checksum. A cache of another build, Node or processor lies in another folder. Whatever is wrong with
 * it, there is no cache, and no harm.
 */
export class Cache {
  readonly #folder: string | undefined;

  /** @param build tells one build of the program from another */
  constructor(build: string) {
    const folder = cacheFolder(process.env);
    this.#folder = folder && path.join(folder, 'made', `${build}-${process.version}-${process.arch}`);
  }

  read(name: string): Buffer | undefined {
    if (this.#folder === undefined) return undefined;
    try {
      return readTwice(fs.openSync(fileOf(this.#folder, name), 'r'));
    } catch {
      return undefined;
    }
  }

  /** @param make is not called where nothing can be written */
  write(name: string, make: () => Buffer): void {
    if (this.#folder === undefined) return;
    const file = fileOf(this.#folder, name);
    const draft = `${file}.${process.pid}.tmp`;
    try {
      const isNew = makeFolders(path.dirname(file), DEEPEST);
      const handle = fs.openSync(draft, 'wx', 0o600);
      try {
        const data = make();
        fs.writevSync(handle, [data, data]);
      } finally {
        fs.closeSync(handle);
      }
      fs.renameSync(draft, file);
      if (isNew) forgetOldBuilds(path.dirname(file));
    } catch {
      removeDraft(draft);
    }
  }
}

function fileOf(folder: string, name: string): string {
  return path.join(folder, `${name}.bin`);
}

/** So much of the second half is compared at a time: memory that is written to for the first time costs more than reading does. */
const PART = 65_536;

/** @returns what a file holds twice, or undefined when it does not */
function readTwice(handle: number): Buffer | undefined {
  try {
    const half = fs.fstatSync(handle).size / 2;
    const data = Buffer.allocUnsafeSlow(half);
    if (half === 0 || fs.readSync(handle, data) < half) return undefined;
    const part = Buffer.allocUnsafeSlow(Math.min(half, PART));
    for (let at = 0; at < half; ) {
      const read = fs.readSync(handle, part);
      if (read === 0 || part.compare(data, at, at + read, 0, read) !== 0) return undefined;
      at += read;
    }
    return data;
  } finally {
    fs.closeSync(handle);
  }
}

function removeDraft(draft: string): void {
  try {
    fs.rmSync(draft, { force: true });
  } catch {
    // Where it could not be made it need not be removed.
  }
}

const OLD = 90 * 86_400_000;

/** `.cache/mlpath/made/BUILD`: where not even the folder of these is there, nobody lives. */
const DEEPEST = 4;

/** @returns whether it was not there */
function makeFolders(folder: string, most: number): boolean {
  if (fs.existsSync(folder)) return false;
  if (most === 0) throw new Error(`there is no folder ${folder}`);
  makeFolders(path.dirname(folder), most - 1);
  fs.mkdirSync(folder, { mode: 0o700 });
  return true;
}

/** Upgrades leave folders behind. One that is still in use is made anew. */
function forgetOldBuilds(current: string): void {
  const parent = path.dirname(current);
  for (const name of fs.readdirSync(parent)) {
    const folder = path.join(parent, name);
    if (folder !== current && Date.now() - fs.statSync(folder).mtimeMs > OLD)
      fs.rmSync(folder, { recursive: true, force: true });
  }
}
