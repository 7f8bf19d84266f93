import path from 'node:path';
import { type Curriculum, makeCurriculum } from '../core/curriculum/curriculum.ts';
import { nearest } from '../core/nearest.ts';
import { readPlannable } from '../core/roadmap/read.ts';
import { decode } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { shippedEntries, shippedRoadmap } from './shipped.ts';

/**
 * Opens a roadmap to plan from.
 * @param name a shipped roadmap's id, or a path
 * @param folder what a relative path starts from
 * @throws UserError when there is no such file, or with the findings that keep it from being planned
 */
export function openRoadmap(world: World, name: string, folder: string): Curriculum {
  const file = roadmapPath(world, name, folder);
  if (file === undefined) return makeCurriculum(shippedRoadmap(world, name));
  const kind = world.files.kind(file);
  if (kind === 'absent') throw absent(world, name);
  if (kind === 'folder') {
    throw new UserError(`${name} is a folder, not a roadmap file`, {
      hint: `mlpath check ${name} checks all in it`,
    });
  }
  const shown = path.relative(world.cwd, file) || name;
  const decoded = decode(shown, world.files.read(file));
  const read = 'fault' in decoded ? { findings: [decoded.fault] } : readPlannable(shown, decoded.text);
  if ('curriculum' in read) return read.curriculum;
  throw new UserError(`${shown} cannot be planned`, { findings: read.findings });
}

/** Where a roadmap's file lies; undefined when the name is a shipped one's id. */
export function roadmapPath(world: World, name: string, folder: string): string | undefined {
  const isShipped = !isPath(name) && shippedEntries(world).some((entry) => entry.id === name);
  return isShipped ? undefined : path.resolve(folder, name);
}

function isPath(name: string): boolean {
  return /[\\/]|\.(md|markdown|ya?ml|txt)$/i.test(name);
}

function absent(world: World, name: string): UserError {
  const shipped = shippedEntries(world).map((entry) => entry.id);
  const near = nearest(name, shipped);
  if (!isPath(name) && near !== undefined) {
    return new UserError(`there is no roadmap "${name}"`, { hint: `did you mean "${near}"?` });
  }
  const hint = `shipped roadmaps are ${shipped.join(', ')}; anything else is a path to a file`;
  return new UserError(isPath(name) ? `there is no file ${name}` : `there is no roadmap "${name}"`, { hint });
}
