import path from 'node:path';
import { at } from '../core/invariant.ts';
import type { Roadmap } from '../core/roadmap/model.ts';
import type { ShippedTopics } from '../core/roadmap/rules/readings.ts';
import type { RoadmapSummary } from '../core/roadmap/summary.ts';
import { joinTexts, type PlannedRoadmap, type TopicText } from '../core/roadmap/texts.ts';
import type { World } from '../world.ts';

/**
 * The roadmaps that come with the program. The build checks them and writes each as the JSON of its Roadmap, so that
 * planning one neither parses YAML nor validates again.
 */

/** The one that is planned where nobody names one. */
export const DEFAULT_ROADMAP = 'backend-to-ml';

/** In the order in which they are offered: featured ones first, then by id. */
export function shippedEntries(world: World): readonly RoadmapSummary[] {
  return readJson<readonly RoadmapSummary[]>(world, 'index.json');
}

export function isShipped(world: World, id: string): boolean {
  return shippedEntries(world).some((entry) => entry.id === id);
}

/** Whether a roadmap's name is a path, and so no shipped roadmap's id. */
export function isPath(name: string): boolean {
  return /[\\/]|\.(md|markdown|ya?ml|txt)$/i.test(name);
}

/** @param id one of shippedEntries' */
export function shippedRoadmap(world: World, id: string): Roadmap {
  const planned = readJson<PlannedRoadmap>(world, `${id}.json`);
  let lines: readonly string[] | undefined;
  return joinTexts(planned, (index) => {
    lines ??= readText(world, `${id}.text.jsonl`).split('\n');
    return JSON.parse(at(lines, index)) as TopicText;
  });
}

/** What the build wrote is trusted: it is as much a part of the program as its code. */
function readJson<T>(world: World, name: string): T {
  return JSON.parse(readText(world, name)) as T;
}

/** Of ASCII throughout, which need not be decoded: a TextDecoder takes four times as long. */
function readText(world: World, name: string): string {
  const bytes = world.files.read(path.join(world.home, 'dist', 'roadmaps', name));
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The file that a shipped roadmap was made from. */
export function shippedSource(world: World, id: string): { readonly name: string; readonly text: string } {
  const folder = path.join(world.home, 'roadmaps');
  const name = world.files.list(folder).find((each) => each.replace(/\.[^.]+$/, '') === id) ?? `${id}.yaml`;
  return { name, text: new TextDecoder().decode(world.files.read(path.join(folder, name))) };
}

/** The stated ids of the shipped roadmaps' topics, for rules that look across files. */
export function shippedTopics(world: World): ShippedTopics {
  return new Map(
    Object.entries(readJson<Record<string, { name: string; roadmap: string }>>(world, 'shared.json')),
  );
}
