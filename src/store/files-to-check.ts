import path from 'node:path';
import { endsLikeRoadmap, type FileKind } from '../core/check/file-kind.ts';
import { compareText } from '../core/diagnostics.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { isProgressName, type LearnerFolder, PROFILE_NAME, progressFiles } from './learner-folder.ts';
import { shownPath } from './shown-path.ts';

export interface FileToCheck {
  readonly kind: FileKind;
  /** Absolute. */
  readonly file: string;
  /** As it is shown: from the current folder. */
  readonly shown: string;
  /** Whether it is such a file for certain: one that was found in a folder is a roadmap only if its text looks like one. */
  readonly certain: boolean;
}

export interface FilesToCheck {
  readonly files: readonly FileToCheck[];
  /** Files of a folder that are none of mlpath's by their names. */
  readonly skipped: number;
}

/**
 * The files that the arguments of `check` mean, each once, in the order of their paths.
 * @throws UserError for a path that is not there
 */
export async function filesToCheck(
  world: World,
  paths: readonly string[],
  learner: LearnerFolder,
): Promise<FilesToCheck> {
  const named = paths.length > 0 ? paths : defaults(world);
  const candidates = (await Promise.all(named.map((given) => candidatesFor(world, given)))).flat();
  if (paths.length === 0) {
    if (learner.hasProfile) candidates.push({ file: learner.profile, kind: 'profile', certain: true });
    for (const file of progressFiles(world, learner.folder))
      candidates.push({ file, kind: 'progress', certain: true });
  }
  const found = new Map<string, FileToCheck>();
  for (const { file, kind, certain } of candidates) {
    if (!kind || found.get(file)?.certain || (found.has(file) && !certain)) continue;
    found.set(file, { file, kind, certain, shown: shownPath(world, file) });
  }
  const skipped = new Set(candidates.filter(({ file }) => !found.has(file)).map(({ file }) => file)).size;
  return { files: [...found.values()].sort((a, b) => compareText(a.shown, b.shown)), skipped };
}

/** A file that an argument leads to, and what it is; one of a folder may be none of mlpath's. */
interface Candidate {
  readonly file: string;
  readonly kind: FileKind | undefined;
  readonly certain: boolean;
}

async function candidatesFor(world: World, given: string): Promise<Candidate[]> {
  const file = path.resolve(world.cwd, given);
  const kind = given === '' ? 'absent' : world.files.kind(file);
  if (kind === 'file' || kind === 'special')
    return [{ file, kind: kindByName(file) ?? 'roadmap', certain: true }];
  if (kind === 'folder') {
    return (await world.files.find(file, '**/*')).map((each) => {
      const known = kindByName(each);
      return { file: each, kind: known ?? kindByEnding(each), certain: known !== undefined };
    });
  }
  const matches = /[*?[{]/.test(given) ? await world.files.find(world.cwd, given) : [];
  if (matches.length === 0)
    throw new UserError(`there is no file ${given || 'without a name'}`, { hint: `looked in ${world.cwd}` });
  return matches.map((match) => ({ file: match, kind: kindByName(match) ?? 'roadmap', certain: true }));
}

function defaults(world: World): string[] {
  return world.files.kind(path.join(world.cwd, 'roadmaps')) === 'folder' ? ['roadmaps'] : [];
}

function kindByName(file: string): FileKind | undefined {
  const name = path.basename(file);
  if (name === PROFILE_NAME) return 'profile';
  return isProgressName(name) ? 'progress' : undefined;
}

/** Of a folder's files these may be roadmaps. */
function kindByEnding(file: string): FileKind | undefined {
  return endsLikeRoadmap(file) ? 'roadmap' : undefined;
}

/** What is said when none of the files is one of mlpath's. */
export function nothingToCheck(paths: readonly string[]): UserError {
  if (paths.length > 0) {
    return new UserError(`no roadmap, profile or progress file in ${paths.join(', ')}`, {
      hint: 'in a folder, a roadmap is a .yaml or .md file with a top-level nodes: line; a file that is named is always checked',
    });
  }
  return new UserError('nothing to check: no folder roadmaps/ here, and no profile in reach', {
    hint: 'name the files: mlpath check FILE',
  });
}
