import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { Files } from '../world.ts';
import { appendSynced } from './append.ts';
import { FolderError, findFiles, linkTarget } from './find.ts';
import { createFile, replaceFile } from './replace.ts';
import { WrittenError } from './sync.ts';
import { type Act, adviceOn, isSystemError, reasonOf } from './system-error.ts';

const MEGABYTE = 1_000_000;
/** In bytes. */
const LARGEST_FILE = 128 * MEGABYTE;

export const nodeFiles: Files = {
  kind(file) {
    const stat = named(file, 'read', () => fs.statSync(file, { throwIfNoEntry: false }));
    if (!stat) return 'absent';
    if (stat.isDirectory()) return 'folder';
    return stat.isFile() ? 'file' : 'special';
  },
  list(folder) {
    return named(folder, 'read the folder', () => {
      try {
        return fs.readdirSync(folder).sort();
      } catch (error) {
        if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
        throw error;
      }
    });
  },
  target: (file) => named(file, 'follow the link', () => targetOf(file)),
  linkTarget: (file) => named(file, 'follow the link', () => linkTarget(file)),
  async find(folder, glob) {
    try {
      return await findFiles(folder, glob);
    } catch (error) {
      if (!(error instanceof FolderError)) throw error;
      return named(error.folder, 'read the folder', () => {
        throw error.cause;
      });
    }
  },
  read: (file) => named(file, 'read', () => readBounded(file)),
  append: (file, lines, { mustExist = false } = {}) =>
    named(file, 'write to', () => appendSynced(file, lines, mustExist)),
  create: (file, text) => named(file, 'write', () => createFile(file, text)),
  makeFolder: (folder) => {
    named(folder, 'make the folder', () => makeFolders(folder));
  },
  replace: (file, text) => {
    named(file, 'write', () => replaceFile(file, text));
  },
  exchange: (file, before, text) => named(file, 'write', () => replaceFile(file, text, before)),
};

/**
 * No more than any roadmap or log has. A pipe is read, too (`<(…)`), and a device without end is left after so much.
 * @throws Error for a file that is larger
 */
function readBounded(file: string): Uint8Array {
  const handle = fs.openSync(file, 'r');
  try {
    const stat = fs.fstatSync(handle);
    if (stat.size > LARGEST_FILE) throw tooLarge();
    return stat.isFile() ? fs.readFileSync(handle) : readStream(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function readStream(handle: number): Uint8Array {
  const parts: Buffer[] = [];
  for (let size = 0; ; ) {
    const part = Buffer.alloc(65_536);
    const read = fs.readSync(handle, part);
    if (read === 0) return Buffer.concat(parts);
    size += read;
    if (size > LARGEST_FILE) throw tooLarge();
    parts.push(part.subarray(0, read));
  }
}

function tooLarge(): Error {
  return new Error(`it is larger than ${LARGEST_FILE / MEGABYTE} MB, the most that mlpath reads`);
}

/** Links followed; of a file that is not there, those on the way to it. A pipe's name leads nowhere else. */
function targetOf(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat && !stat.isFile() && !stat.isDirectory()) return file;
  if (stat || fs.lstatSync(file, { throwIfNoEntry: false })) return fs.realpathSync(file);
  const folder = path.dirname(file);
  return folder === file ? file : path.join(targetOf(folder), path.basename(file));
}

/** Not by mkdir's own recursion, which never ends in folders where nothing can be made, such as /proc. */
function makeFolders(folder: string): void {
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (path.dirname(folder) !== folder) makeFolders(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
  }
}

const LOOK_FIRST = 'look before you do it again: mlpath status shows what is recorded';

function named<T>(file: string, verb: Act, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof WrittenError && error.cause instanceof Error) {
      const { message, cause } = error;
      throw new UserError(`${message} to ${file}, but ${reasonOf(cause)}`, { hint: LOOK_FIRST, cause });
    }
    throw new UserError(`cannot ${verb} ${file}: ${reasonOf(error)}`, {
      hint: adviceOn(error, verb),
      cause: error,
    });
  }
}
