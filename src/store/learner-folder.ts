import path from 'node:path';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { deviceName } from './device.ts';
import { refuseSpecial } from './found-file.ts';
import { shownPath } from './shown-path.ts';

export const PROFILE_NAME = 'mlpath.yaml';

/** Where a learner's files lie. */
export interface LearnerFolder {
  readonly folder: string;
  /** The profile's path, whether or not it is there yet. */
  readonly profile: string;
  readonly hasProfile: boolean;
}

/**
 * The profile that is named, else the first mlpath.yaml from the current folder up to the git root (without one, up to
 * the file system's); else the current folder, where one would be written.
 * @param named from --profile or MLPATH_PROFILE
 */
export function findLearnerFolder(world: World, named: string | undefined): LearnerFolder {
  if (named !== undefined) {
    const profile = path.resolve(world.cwd, named);
    const kind = world.files.kind(profile);
    if (kind === 'folder')
      throw new UserError(`${named} is a folder`, {
        hint: `name the file: ${path.join(named, PROFILE_NAME)}`,
      });
    return { folder: path.dirname(profile), profile, hasProfile: kind !== 'absent' };
  }
  for (let folder = world.cwd; ; folder = path.dirname(folder)) {
    const profile = path.join(folder, PROFILE_NAME);
    const kind = world.files.kind(profile);
    if (kind === 'special') refuseSpecial(world, profile);
    if (kind === 'file') return { folder, profile, hasProfile: true };
    if (world.files.kind(path.join(folder, '.git')) !== 'absent' || folder === path.dirname(folder)) break;
  }
  return { folder: world.cwd, profile: path.join(world.cwd, PROFILE_NAME), hasProfile: false };
}

/** As git's attributes have it, `progress*.jsonl`: copies that a sync made under names of its own are read, too. */
export function isProgressName(name: string): boolean {
  return /^progress.*\.jsonl$/.test(name);
}

/**
 * The progress files beside a profile, in the order of their names.
 * @throws UserError when something else has such a name
 */
export function progressFiles(world: World, folder: string): string[] {
  const names = world.files.list(folder).filter(isProgressName);
  const files = names.map((name) => path.join(folder, name));
  for (const file of files) {
    const kind = world.files.kind(file);
    if (kind === 'special') refuseSpecial(world, file);
    if (kind === 'folder') {
      throw new UserError(`${shownPath(world, file)} is a folder, and has the name of a progress file`, {
        hint: 'give it another name, or move it away',
      });
    }
  }
  return files;
}

/** The progress file that this machine writes to: one of its own where it has a name. */
export function ownProgressFile(world: World, folder: string): string {
  const device = deviceName(world, folder);
  return path.join(folder, device === undefined ? 'progress.jsonl' : `progress.${device}.jsonl`);
}
