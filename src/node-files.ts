import fs from 'node:fs';
import path from 'node:path';
import { UserError } from './errors.ts';
import type { Files } from './world.ts';

export const nodeFiles: Files = {
  kind(file) {
    const stat = named(file, 'read', () => fs.statSync(file, { throwIfNoEntry: false }));
    if (!stat) return 'absent';
    return stat.isDirectory() ? 'folder' : 'file';
  },
  list(folder) {
    try {
      return fs.readdirSync(folder).sort();
    } catch {
      return [];
    }
  },
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
  read: (file) => named(file, 'read', () => fs.readFileSync(file)),
  append: (file, lines) => named(file, 'write to', () => append(file, lines)),
  create(file, text) {
    return named(file, 'write', () => {
      try {
        writeSynced(file, 'wx', text);
      } catch (error) {
        if (isSystemError(error) && error.code === 'EEXIST') return false;
        throw error;
      }
      syncFolder(file);
      return true;
    });
  },
  makeFolder: (folder) => {
    named(folder, 'make the folder', () => makeFolders(folder));
  },
  replace(file, text) {
    named(file, 'write', () => {
      const there = fs.statSync(file, { throwIfNoEntry: false });
      // A device or a pipe takes the text; a file in its place would be the end of it.
      if (there && !there.isFile()) fs.writeFileSync(file, text);
      // Behind a link the file changes, and the link stays.
      else replaceFile(there ? fs.realpathSync(file) : file, text, there?.mode);
    });
  },
};

function replaceFile(file: string, text: string, mode: number | undefined): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeSynced(draft, 'w', text);
    if (mode !== undefined) fs.chmodSync(draft, mode);
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(file);
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

function append(file: string, lines: string): void {
  const handle = fs.openSync(file, 'a+');
  try {
    // One write: lines of two processes cannot mix. A line that an earlier crash tore is closed, and costs only itself.
    const bytes = Buffer.from(endsTorn(handle) ? `\n${lines}` : lines);
    const written = fs.writeSync(handle, bytes);
    if (written !== bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were written`);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  syncFolder(file);
}

function endsTorn(handle: number): boolean {
  const { size } = fs.fstatSync(handle);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  fs.readSync(handle, last, 0, 1, size - 1);
  return last.toString('latin1') !== '\n';
}

function writeSynced(file: string, flag: 'w' | 'wx', text: string): void {
  const handle = fs.openSync(file, flag);
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Makes a new name in a folder last. Not every system lets a folder be opened; there the name lasts without. */
function syncFolder(file: string): void {
  try {
    const handle = fs.openSync(path.dirname(file), 'r');
    fs.fsyncSync(handle);
    fs.closeSync(handle);
  } catch {
    return;
  }
}

function named<T>(file: string, verb: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(`cannot ${verb} ${file}: ${reasonOf(error)}`, { cause: error });
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
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'no file has such a name',
};
