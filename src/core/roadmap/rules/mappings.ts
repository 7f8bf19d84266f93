import {
  estimateSchema,
  goalSchema,
  linkSchema,
  NODE_KEYS,
  ROADMAP_KEYS,
  shortcutSchema,
  skillSchema,
  topicSchema,
} from '../../schema/roadmap.ts';
import type { Path } from '../../source/yaml.ts';
import { isMapping } from '../mapping.ts';

/** A kind of mapping that the format has: its keys, and the mappings within it. */
export interface Shape {
  readonly label: string;
  readonly keys: readonly string[];
  readonly inside: Readonly<Record<string, Inside>>;
}

interface Inside {
  readonly shape: Shape;
  readonly as: 'value' | 'entries' | 'values';
}

export interface WalkedMapping {
  readonly at: Path;
  readonly shape: Shape;
  readonly value: Record<string, unknown>;
}

export const LINK = leaf('a link', linkSchema);
export const TOPIC: Shape = {
  label: 'a topic',
  keys: Object.keys(topicSchema.shape),
  inside: {
    links: { shape: LINK, as: 'entries' },
    estimate: { shape: leaf('an estimate', estimateSchema), as: 'value' },
    shortcuts: { shape: leaf('a shortcut', shortcutSchema), as: 'entries' },
  },
};
export const NODE: Shape = {
  label: 'a node',
  keys: NODE_KEYS,
  inside: { topics: { shape: TOPIC, as: 'entries' } },
};
export const GOAL = leaf('a goal', goalSchema);
export const ROADMAP: Shape = {
  label: 'the roadmap',
  keys: ROADMAP_KEYS,
  inside: {
    skills: { shape: leaf('a skill', skillSchema), as: 'values' },
    goals: { shape: GOAL, as: 'values' },
    nodes: { shape: NODE, as: 'entries' },
  },
};

function leaf(label: string, schema: { readonly shape: object }): Shape {
  return { label, keys: Object.keys(schema.shape), inside: {} };
}

/** Every mapping of the file as it was written, those too that its schema refused; what holds others goes first. */
export function mappingsOf(file: unknown): Iterable<WalkedMapping> {
  return walk(file, ROADMAP, []);
}

function* walk(value: unknown, shape: Shape, at: Path): Iterable<WalkedMapping> {
  if (!isMapping(value)) return;
  yield { at, shape, value };
  for (const [key, inner] of Object.entries(value)) {
    const inside = Object.hasOwn(shape.inside, key) ? shape.inside[key] : undefined;
    if (inside)
      for (const [step, part] of parts(inner, inside.as))
        yield* walk(part, inside.shape, [...at, key, ...step]);
  }
}

function parts(value: unknown, as: Inside['as']): Iterable<[step: Path, part: unknown]> {
  if (as === 'value') return [[[], value]];
  if (as === 'entries') return Array.isArray(value) ? value.map((part, index) => [[index], part]) : [];
  return isMapping(value) ? Object.entries(value).map(([key, part]) => [[key], part]) : [];
}

/** Keys that begin so belong to other tools. */
export function isForeignKey(key: string): boolean {
  return key.startsWith('x-');
}
