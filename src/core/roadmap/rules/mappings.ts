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

/**
 * A mapping of the file as it was written. Where it stands is put together when a finding asks: a path for each would be a
 * tenth of all the memory that is taken to check a file.
 */
export class WalkedMapping {
  readonly shape: Shape;
  readonly value: Record<string, unknown>;
  readonly #holder: WalkedMapping | undefined;
  readonly #key: string;
  readonly #step: string | number | undefined;

  /**
   * @param holder the mapping that it is in, under `key`; undefined for the file itself
   * @param step its place in the list or mapping that stands under that key; undefined when it stands there itself
   */
  constructor(
    value: Record<string, unknown>,
    shape: Shape,
    holder?: WalkedMapping,
    key = '',
    step?: string | number,
  ) {
    this.value = value;
    this.shape = shape;
    this.#holder = holder;
    this.#key = key;
    this.#step = step;
  }

  get at(): Path {
    if (!this.#holder) return [];
    const at = [...this.#holder.at, this.#key];
    return this.#step === undefined ? at : [...at, this.#step];
  }
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
  if (isMapping(file)) walk(new WalkedMapping(file, ROADMAP), found);
  return found;
}

function walk(mapping: WalkedMapping, found: WalkedMapping[]): void {
  found.push(mapping);
  const { value, shape } = mapping;
  if (shape.inside.size === 0) return;
  for (const key of Object.keys(value)) {
    const inside = shape.inside.get(key);
    if (inside) walkInside(value[key], inside, mapping, key, found);
  }
}

function walkInside(
  value: unknown,
  [as, shape]: Inside,
  holder: WalkedMapping,
  key: string,
  found: WalkedMapping[],
): void {
  const walkPart = (part: unknown, step?: string | number) => {
    if (isMapping(part)) walk(new WalkedMapping(part, shape, holder, key, step), found);
  };
  if (as === 'value') walkPart(value);
  else if (as === 'entries' && Array.isArray(value)) value.forEach(walkPart);
  else if (as === 'values' && isMapping(value))
    for (const [step, part] of Object.entries(value)) walkPart(part, step);
}
