import fs from 'node:fs';
import path from 'node:path';
import { isSystemError } from './system-error.ts';

/**
 * The files below a folder that fit a glob, sorted; links to files among them, and nothing behind links to folders, which
 * may lead in a circle.
 * @throws FolderError for the first folder that cannot be read: what is in it would silently be missing
 */
export async function findFiles(folder: string, glob: string): Promise<string[]> {
  const { globSync } = await import('tinyglobby');
  const faults: FolderError[] = [];
  const files = globSync(glob, {
    cwd: folder,
    absolute: true,
    ignore: ['**/.git/**', '**/node_modules/**'],
    followSymbolicLinks: false,
    expandDirectories: false,
    fs: { readdirSync: readerOf(faults) },
  });
  const [fault] = faults;
  if (fault) throw fault;
  return files.map((file) => path.normalize(file)).sort();
}

export class FolderError extends Error {
  readonly folder: string;

  constructor(folder: string, cause: Error) {
    super(cause.message, { cause });
    this.folder = folder;
  }
}

/** Reads folders for tinyglobby, which passes over those that it cannot read, and knows links only as folders. */
function readerOf(faults: FolderError[]): typeof fs.readdirSync {
  return new Proxy(fs.readdirSync, {
    apply(read, self, args) {
      const folder = path.resolve(String(args[0]));
      try {
        const entries: unknown = Reflect.apply(read, self, args);
        if (Array.isArray(entries)) for (const entry of entries) asFile(entry, folder);
        return entries;
      } catch (error) {
        // A folder that is gone meanwhile has nothing to be found.
        if (isSystemError(error) && error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
          faults.push(new FolderError(folder, error));
        throw error;
      }
    },
  });
}

/** A link to a file is taken for a file. */
function asFile(entry: unknown, folder: string): void {
  if (!(entry instanceof fs.Dirent) || !entry.isSymbolicLink()) return;
  if (!leadsToFile(path.join(folder, entry.name))) return;
  entry.isFile = () => true;
  entry.isSymbolicLink = () => false;
}

function leadsToFile(link: string): boolean {
  try {
    return fs.statSync(link).isFile();
  } catch {
    // It leads nowhere, in a circle, or where nobody may look: some editors lock files by such links.
    return false;
  }
}

/** Links in links that a system follows. */
const MOST_LINKS = 40;

/** Where a link leads, by itself and those that it leads to; undefined for what is no link. Folders on the way stay as they are. */
export function linkTarget(file: string): string | undefined {
  let target: string | undefined;
  for (let count = 0; count < MOST_LINKS; count++) {
    const at = target ?? file;
    if (!fs.lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) return target;
    target = path.resolve(path.dirname(at), fs.readlinkSync(at));
  }
  return target;
}
