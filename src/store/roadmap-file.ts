import path from 'node:path';
import type { Curriculum } from '../core/curriculum/curriculum.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import { readPlannable } from '../core/roadmap/read.ts';
import { type Decoded, decode } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { isPath, shippedEntries } from './shipped.ts';
import { shownPath } from './shown-path.ts';

/**
 * Opens a roadmap's file to plan from.
 * @param name its path, or what was taken for a shipped roadmap's id
 * @param folder what a relative path starts from
 * @param decoded what it holds, where it is read already: a pipe gives its text once only
 * @throws UserError when there is no such file, or with the findings that keep it from being planned
 */
export function openRoadmapFile(world: World, name: string, folder: string, decoded?: Decoded): Curriculum {
  const file = path.resolve(folder, name);
  const kind = world.files.kind(file);
  if (kind === 'absent') throw absent(world, name);
  if (kind === 'folder') {
    throw new UserError(`${name} is a folder, not a roadmap file`, {
      hint: `mlpath check ${name} checks all in it`,
    });
  }
  const shown = shownPath(world, file);
  const text = decoded ?? decode(shown, world.files.read(file));
  const read = 'fault' in text ? { findings: [text.fault] } : readPlannable(shown, text.text);
  if ('curriculum' in read) return read.curriculum;
  throw new UserError(`${shown} cannot be planned`, { findings: read.findings });
}

function absent(world: World, name: string): UserError {
  const shipped = shippedEntries(world).map((entry) => entry.id);
  const all = `shipped roadmaps are ${shipped.join(', ')}; anything else is a path to a file`;
  if (isPath(name)) return new UserError(`there is no file ${name}`, { hint: all });
  const hint = didYouMean(nearest(name, shipped)) ?? all;
  return new UserError(`there is no roadmap "${name}"`, { hint });
}
