import path from 'node:path';
import { type FileKind, looksLikeRoadmap } from '../core/check.ts';
import { decode } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { type LearnerFolder, progressFiles } from './learner-folder.ts';

export interface FileToCheck {
  readonly kind: FileKind;
  /** Absolute. */
  readonly file: string;
  /** As it is shown: from the current folder. */
  readonly shown: string;
}

export interface FilesToCheck {
  readonly files: readonly FileToCheck[];
  /** Files of a folder that are none of mlpath's. */
  readonly skipped: number;
}

/**
 * The files that the arguments of `check` mean, each once, in the order of their paths.
 * @throws UserError for a path that is not there, and when nothing at all is found
 */
export function filesToCheck(world: World, paths: readonly string[], learner: LearnerFolder): FilesToCheck {
  const found = new Map<string, FileKind>();
  let skipped = 0;
  const add = (file: string, kind: FileKind) => found.set(file, found.get(file) ?? kind);
  for (const given of paths.length > 0 ? paths : defaults(world)) {
    const file = path.resolve(world.cwd, given);
    const kind = world.files.kind(file);
    if (kind === 'file') add(file, namedKind(file) ?? 'roadmap');
    else if (kind === 'folder') skipped += addAll(world, world.files.find(file, '**/*'), add);
    else {
      const matches = /[*?[{]/.test(given) ? world.files.find(world.cwd, given) : [];
      if (matches.length === 0)
        throw new UserError(`there is no file ${given}`, { hint: `looked in ${world.cwd}` });
      for (const match of matches) add(match, namedKind(match) ?? 'roadmap');
    }
  }
  if (paths.length === 0 && learner.hasProfile) add(learner.profile, 'profile');
  if (paths.length === 0) for (const file of progressFiles(world, learner.folder)) add(file, 'progress');
  if (found.size === 0) throw nothing(paths);
  const files = [...found].map(([file, kind]) => ({
    file,
    kind,
    shown: path.relative(world.cwd, file) || file,
  }));
  return { files: files.sort((a, b) => (a.shown < b.shown ? -1 : 1)), skipped };
}

function defaults(world: World): string[] {
  return world.files.kind(path.join(world.cwd, 'roadmaps')) === 'folder' ? ['roadmaps'] : [];
}

function addAll(world: World, files: readonly string[], add: (file: string, kind: FileKind) => void): number {
  let skipped = 0;
  for (const file of files) {
    const kind = namedKind(file) ?? (isRoadmap(world, file) ? 'roadmap' : undefined);
    if (kind) add(file, kind);
    else skipped++;
  }
  return skipped;
}

function namedKind(file: string): FileKind | undefined {
  const name = path.basename(file);
  if (name === 'mlpath.yaml') return 'profile';
  return /^progress(\.[\w-]+)?\.jsonl$/.test(name) ? 'progress' : undefined;
}

function isRoadmap(world: World, file: string): boolean {
  if (!/\.(md|markdown|ya?ml)$/i.test(file)) return false;
  const decoded = decode(file, world.files.read(file));
  return 'text' in decoded && looksLikeRoadmap(file, decoded.text);
}

function nothing(paths: readonly string[]): UserError {
  if (paths.length > 0) {
    return new UserError(`no roadmap, profile or progress file in ${paths.join(', ')}`, {
      hint: 'in a folder, a roadmap is a .yaml or .md file with a top-level nodes: line; a file that is named is always checked',
    });
  }
  return new UserError('nothing to check: no folder roadmaps/ here, and no profile in reach', {
    hint: 'name the files: mlpath check FILE',
  });
}
