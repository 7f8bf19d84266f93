import { isKebab, type NodeId, nodeId, slug, type TopicId, topicId } from '../ids.ts';
import type { TopicInput } from '../schema/roadmap.ts';
import type { NodeOutline, Placed } from './outline.ts';

/** The ids of an outline's nodes and topics, and which of them are not the plain slug of their name. */
export interface Names {
  readonly nodes: ReadonlyMap<NodeOutline, NodeId>;
  readonly topics: ReadonlyMap<Placed<TopicInput>, TopicId>;
  /** A bare node's own topic. */
  readonly bare: ReadonlyMap<NodeOutline, TopicId>;
  /** Topics and nodes whose slug was taken, so that their id depends on what else is in the file. */
  readonly taken: ReadonlySet<NodeOutline | Placed<TopicInput>>;
}

/**
 * Settles every id: stated ones stand; a name's slug where none is stated; `<node>-<slug>`, then `…-2`, `…-3` where
 * that is taken. Stated ids anywhere in the file go before slugs, so that adding a topic renames none that has an id.
 */
export function settleNames(nodes: readonly NodeOutline[]): Names {
  const taken = new Set<NodeOutline | Placed<TopicInput>>();
  const nodeNames = nameNodes(nodes, taken);
  const pool = new IdPool(nodes.flatMap((node) => node.topics.flatMap((topic) => topic.value.id ?? [])));
  const topics = new Map<Placed<TopicInput>, TopicId>();
  const bare = new Map<NodeOutline, TopicId>();
  for (const node of nodes) {
    const id = nodeNames.get(node) ?? nodeId('node');
    if (node.bare) {
      const given = pool.take(id, id);
      if (given !== id) taken.add(node);
      bare.set(node, topicId(given));
    }
    for (const topic of node.topics) {
      if (topic.value.id) {
        topics.set(topic, topicId(topic.value.id));
        continue;
      }
      const wanted = topicSlug(topic.value.name);
      const given = pool.take(wanted, `${id}-${wanted}`);
      if (given !== wanted) taken.add(topic);
      topics.set(topic, topicId(given));
    }
  }
  return { nodes: nodeNames, topics, bare, taken };
}

function nameNodes(nodes: readonly NodeOutline[], taken: Set<NodeOutline | Placed<TopicInput>>) {
  const pool = new IdPool(nodes.flatMap((node) => node.value.id ?? []));
  const names = new Map<NodeOutline, NodeId>();
  for (const node of nodes) {
    const wanted = node.value.id ?? nodeSlug(node.value.title);
    const given = node.value.id ?? pool.take(wanted, wanted);
    if (given !== wanted) taken.add(node);
    names.set(node, nodeId(given));
  }
  return names;
}

/** The id of a topic that states none, unless it is taken. */
export function topicSlug(name: string): string {
  return slug(name) || 'topic';
}

/** The id of a node that states none, unless it is taken. */
export function nodeSlug(title: string): string {
  return slug(title) || 'node';
}

/** Ids in use. Remembers how far each was numbered, so that a thousand equal names are a thousand steps. */
class IdPool {
  readonly #used: Set<string>;
  readonly #numbered = new Map<string, number>();

  constructor(stated: Iterable<string>) {
    this.#used = new Set(stated);
  }

  take(wanted: string, second: string): string {
    if (!this.#used.has(wanted)) return this.#use(wanted);
    const base = isKebab(second) ? second : wanted;
    if (!this.#used.has(base)) return this.#use(base);
    let number = this.#numbered.get(base) ?? 2;
    while (this.#used.has(`${base}-${number}`)) number++;
    this.#numbered.set(base, number + 1);
    return this.#use(`${base}-${number}`);
  }

  #use(id: string): string {
    this.#used.add(id);
    return id;
  }
}
