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
import { isMapping } from '../../source/mapping.ts';
import type { Path } from '../../source/places.ts';

/** A kind of mapping that the format has: its keys, and the mappings within it. */
export interface Shape {
  readonly label: string;
  readonly keys: ReadonlySet<string>;
  readonly inside: ReadonlyMap<string, Inside>;
}

type Inside = readonly [as: 'value' | 'entries' | 'values', shape: Shape];

export interface WalkedMapping {
  readonly at: Path;
  readonly shape: Shape;
  readonly value: Record<string, unknown>;
}

export const LINK = leaf('a link', linkSchema);
export const SHORTCUT = leaf('a shortcut', shortcutSchema);
export const TOPIC: Shape = {
  label: 'a topic',
  keys: new Set(Object.keys(topicSchema.shape)),
  inside: new Map<string, Inside>([
    ['links', ['entries', LINK]],
    ['estimate', ['value', leaf('an estimate', estimateSchema)]],
    ['shortcuts', ['entries', SHORTCUT]],
  ]),
};
export const NODE: Shape = {
  label: 'a node',
  keys: new Set(NODE_KEYS),
  inside: new Map<string, Inside>([['topics', ['entries', TOPIC]]]),
};
export const GOAL = leaf('a goal', goalSchema);
export const ROADMAP: Shape = {
  label: 'the roadmap',
  keys: new Set(ROADMAP_KEYS),
  inside: new Map<string, Inside>([
    ['skills', ['values', leaf('a skill', skillSchema)]],
    ['goals', ['values', GOAL]],
    ['nodes', ['entries', NODE]],
  ]),
};

function leaf(label: string, schema: { readonly shape: object }): Shape {
  return { label, keys: new Set(Object.keys(schema.shape)), inside: new Map() };
}

/** Every mapping of a file as it was written; what holds others goes first. */
export function walkMappings(file: unknown): readonly WalkedMapping[] {
  const found: WalkedMapping[] = [];
  walk(file, ROADMAP, [], found);
  return found;
}

function walk(value: unknown, shape: Shape, at: Path, found: WalkedMapping[]): void {
  if (!isMapping(value)) return;
  found.push({ at, shape, value });
  if (shape.inside.size === 0) return;
  for (const key of Object.keys(value)) {
    const inside = shape.inside.get(key);
    if (inside) walkInside(value[key], inside, [...at, key], found);
  }
}

function walkInside(value: unknown, [as, shape]: Inside, at: Path, found: WalkedMapping[]): void {
  if (as === 'value') walk(value, shape, at, found);
  else if (as === 'entries' && Array.isArray(value))
    for (const [index, part] of value.entries()) walk(part, shape, [...at, index], found);
  else if (as === 'values' && isMapping(value))
    for (const [key, part] of Object.entries(value)) walk(part, shape, [...at, key], found);
}
