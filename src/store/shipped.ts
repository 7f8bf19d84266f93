import path from 'node:path';
import type { Roadmap } from '../core/roadmap/model.ts';
import type { World } from '../world.ts';

/**
 * The roadmaps that come with the program. The build checks them and writes each as the JSON of its Roadmap, so that
 * planning one neither parses YAML nor validates again.
 */

/** What is known of a shipped roadmap without opening it. */
export interface ShippedEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly featured: boolean;
  readonly topics: number;
  readonly projects: number;
  /** Full hours of the required topics. */
  readonly hours: number;
  readonly skills: readonly string[];
  readonly goals: readonly string[];
}

/** In the order in which they are offered: featured ones first, then by id. */
export function shippedEntries(world: World): readonly ShippedEntry[] {
  return readJson<readonly ShippedEntry[]>(world, 'index.json');
}

/** @param id one of shippedEntries' */
export function shippedRoadmap(world: World, id: string): Roadmap {
  return readJson<Roadmap>(world, `${id}.json`);
}

/** What the build wrote is trusted: it is as much a part of the program as its code. */
function readJson<T>(world: World, name: string): T {
  const bytes = world.files.read(path.join(world.home, 'dist', 'roadmaps', name));
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
