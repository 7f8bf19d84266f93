import fs from 'node:fs';
import path from 'node:path';
import { UserError } from './errors.ts';
import { appendSynced } from './node-append.ts';
import { createFile, replaceFile } from './node-replace.ts';
import type { Files } from './world.ts';

const MEGABYTE = 1_000_000;
/** In bytes. */
export const LARGEST_FILE = 128 * MEGABYTE;

export const nodeFiles: Files = {
  kind(file) {
    const stat = named(file, 'read', () => fs.statSync(file, { throwIfNoEntry: false }));
    if (!stat) return 'absent';
    return stat.isDirectory() ? 'folder' : 'file';
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
  async find(folder, glob) {
    const { globSync } = await import('tinyglobby');
    const ignore = ['**/.git/**', '**/node_modules/**'];
    const options = {
      cwd: folder,
      absolute: true,
      ignore,
      followSymbolicLinks: false,
      expandDirectories: false,
    };
    return globSync(glob, options)
      .map((file) => path.normalize(file))
      .sort();
  },
  read: (file) => named(file, 'read', () => readBounded(file)),
  append: (file, lines) => named(file, 'write to', () => appendSynced(file, lines)),
  create: (file, text) => named(file, 'write', () => createFile(file, text)),
  makeFolder: (folder) => {
    named(folder, 'make the folder', () => makeFolders(folder));
  },
  replace: (file, text) => named(file, 'write', () => replaceFile(file, text)),
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

function named<T>(file: string, verb: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const hint = isSystemError(error) ? ADVICE[error.code ?? ''] : undefined;
    throw new UserError(`cannot ${verb} ${file}: ${reasonOf(error)}`, {
      cause: error,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

/** Why the system refused, in words. */
export function reasonOf(error: Error): string {
  return isSystemError(error) ? (REASONS[error.code ?? ''] ?? error.message) : error.message;
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the disk reports a fault',
  EBUSY: 'something else holds it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'no file has such a name',
};

const NAME_ANOTHER = 'name another file';
const NEEDS_PERMISSION = 'look at who may read and write it and its folder';
const NEEDS_ROOM = 'make room, then try again';
const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'make its folder first, or name another file',
  EACCES: NEEDS_PERMISSION,
  EPERM: NEEDS_PERMISSION,
  EROFS: NAME_ANOTHER,
  ENOSPC: NEEDS_ROOM,
  EDQUOT: NEEDS_ROOM,
  EBUSY: 'close what holds it, then try again',
  EISDIR: NAME_ANOTHER,
  ENOTDIR: NAME_ANOTHER,
  ELOOP: NAME_ANOTHER,
  ENAMETOOLONG: NAME_ANOTHER,
  ERR_INVALID_ARG_VALUE: NAME_ANOTHER,
};
