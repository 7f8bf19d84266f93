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
  /** Those of the files that links lead to. */
  readonly linked: readonly string[];
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
  const given = (await Promise.all(named.map((each) => candidatesFor(world, each)))).flat();
  const candidates = given.map((each) => ({ ...each, file: behindLink(world, each) }));
  const linked = candidates.map(({ file }) => file).filter((file, index) => file !== given[index]?.file);
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
  return { files: [...found.values()].sort((a, b) => compareText(a.shown, b.shown)), skipped, linked };
}

/**
 * The file that a link to a roadmap leads to: so it is checked once, is told by the path that git has its history under, and
 * is where its author has to mend it. What others lead to is not theirs: a profile counts where its link stands.
 */
function behindLink(world: World, { file, kind }: Candidate): string {
  const target = kind === 'roadmap' ? world.files.linkTarget(file) : undefined;
  return target !== undefined && endsLikeRoadmap(target) && world.files.kind(target) === 'file'
    ? target
    : file;
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
export function nothingToCheck(world: World, paths: readonly string[]): UserError {
  if (paths.length > 0) {
    return new UserError(`no roadmap, profile or progress file in ${paths.join(', ')}`, {
      hint: 'in a folder, a roadmap is a .yaml or .md file with a top-level nodes: line; a file that is named is always checked',
    });
  }
  const folder =
    defaults(world).length > 0 ? 'no roadmap in the folder roadmaps/' : 'no folder roadmaps/ here';
  return new UserError(`nothing to check: ${folder}, and no profile in reach`, {
    hint: 'name the files: mlpath check FILE',
  });
}
