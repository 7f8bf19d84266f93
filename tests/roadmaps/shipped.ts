import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Roadmap, Topic } from '../../src/core/roadmap/model.ts';
import { readRoadmap } from '../../src/core/roadmap/read.ts';
import { formatDiagnostics } from '../../src/render/diagnostics/text.ts';
import { HOME } from '../world.ts';

/** The collected facts lie beside the repository, not within it. */
export const FACTS = path.join(
  process.env['MLPATH_SHARED'] ?? path.join(HOME, '..', 'shared'),
  'facts',
  'topics.json',
);

export interface Shipped {
  /** As it is shown: `roadmaps/name.yaml`. */
  readonly path: string;
  readonly text: string;
  readonly roadmap: Roadmap;
  /** Ids that the file states; others follow from names. */
  readonly stated: ReadonlySet<string>;
}

/** Every roadmap that comes with the program, the flagship first. */
export const SHIPPED: readonly Shipped[] = readdirSync(path.join(HOME, 'roadmaps')).sort().map(read);

export const FLAGSHIP = shippedAs('backend-to-ml');

export function shippedAs(id: string): Shipped {
  const found = SHIPPED.find(({ roadmap }) => roadmap.id === id);
  if (!found) throw new Error(`no shipped roadmap is called ${id}`);
  return found;
}

/** Those written in the full format; the plain one promises no more than its own schema. */
export const FULL = SHIPPED.filter((shipped) => shipped.path.endsWith('.yaml'));

/** Name and topic, for a table of tests. */
export function topicsOf({ roadmap }: Shipped): [string, Topic][] {
  return roadmap.topics.map((topic) => [topic.id, topic]);
}

function read(name: string): Shipped {
  const file = `roadmaps/${name}`;
  const text = readFileSync(path.join(HOME, file), 'utf8');
  const { findings, context } = readRoadmap(file, text);
  if (!context || findings.length > 0)
    throw new Error(`${file} cannot be planned from:\n${formatDiagnostics(findings)}`);
  const stated = context.outline.nodes.flatMap(({ topics }) => topics.flatMap(({ value }) => value.id ?? []));
  return { path: file, text, roadmap: context.roadmap, stated: new Set(stated) };
}
