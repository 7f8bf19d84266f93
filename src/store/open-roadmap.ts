import path from 'node:path';
import { type Curriculum, makeCurriculum } from '../core/curriculum/curriculum.ts';
import { decode } from '../core/source/decode.ts';
import type { World } from '../world.ts';
import { refuseSpecial } from './found-file.ts';
import { remembered } from './remembered.ts';
import { isPath, isShipped, shippedRoadmap } from './shipped.ts';
import { shownPath } from './shown-path.ts';

/**
 * Opens a roadmap to plan from. A shipped one is ready; what reads a file is loaded only for a file.
 * @param name a shipped roadmap's id, or a path
 * @param folder what a relative path starts from
 * @throws UserError when there is no such file, or with the findings that keep it from being planned
 */
export async function openRoadmap(world: World, name: string, folder: string): Promise<Curriculum> {
  if (roadmapPath(world, name, folder) === undefined) return makeCurriculum(shippedRoadmap(world, name));
  const file = path.resolve(folder, name);
  // Read once: a pipe gives its text once only, and a file may change before it is read again.
  const shown = shownPath(world, file);
  const kind = world.files.kind(file);
  const isText = kind === 'file' || kind === 'special';
  const text = isText ? decode(shown, world.files.read(file)) : undefined;
  const read = async () => (await import('./roadmap-file.ts')).openRoadmapFile(world, name, folder, text);
  if (!text || 'fault' in text) return read();
  return makeCurriculum(
    await remembered(world, 'roadmap', file, text.text, async () => (await read()).roadmap),
  );
}

/** The same for a name that a profile gives, relative to its folder. */
export async function openStatedRoadmap(world: World, name: string, folder: string): Promise<Curriculum> {
  const file = roadmapPath(world, name, folder);
  if (file !== undefined) refuseSpecial(world, file);
  return openRoadmap(world, name, folder);
}

/** Where a roadmap's file lies; undefined when the name is a shipped one's id. */
export function roadmapPath(world: World, name: string, folder: string): string | undefined {
  return !isPath(name) && isShipped(world, name) ? undefined : path.resolve(folder, name);
}
