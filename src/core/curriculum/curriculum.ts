import type { TopicId } from '../ids.ts';
import { at } from '../invariant.ts';
import type { Roadmap, Topic } from '../roadmap/model.ts';
import { TopicNames } from '../roadmap/topic-names.ts';
import { type Edges, type Graph, makeGraph } from './graph.ts';

/** A roadmap as a graph. Topics and nodes go by their place in the roadmap's lists. */
export interface Curriculum {
  readonly roadmap: Roadmap;
  readonly names: TopicNames;
  readonly indexOf: ReadonlyMap<TopicId, number>;
  /** Of each topic, the topics that its prerequisites name. */
  readonly prerequisites: readonly (readonly number[])[];
  /** Of each topic, its node. */
  readonly nodeOf: readonly number[];
  /** Of each node, the nodes that its topics wait for. */
  readonly dependsOn: readonly (readonly number[])[];
}

export function makeCurriculum(roadmap: Roadmap): Curriculum {
  const indexOf = placesOf(roadmap.topics);
  const nodeIndex = placesOf(roadmap.nodes);
  return {
    roadmap,
    names: new TopicNames(roadmap.topics),
    indexOf,
    prerequisites: roadmap.topics.map((topic) => found(topic.prerequisites, indexOf)),
    nodeOf: roadmap.topics.map((topic) => nodeIndex.get(topic.node) ?? 0),
    dependsOn: roadmap.nodes.map((node) => found(node.dependsOn, nodeIndex)),
  };
}

function placesOf<Id>(list: readonly { readonly id: Id }[]): Map<Id, number> {
  const places = new Map<Id, number>();
  for (let index = 0; index < list.length; index++) places.set(at(list, index).id, index);
  return places;
}

/** The places of those that there are. */
function found<Id>(ids: readonly Id[], places: ReadonlyMap<Id, number>): number[] {
  const list: number[] = [];
  for (const id of ids) {
    const place = places.get(id);
    if (place !== undefined) list.push(place);
  }
  return list;
}

export function topicAt(curriculum: Curriculum, index: number): Topic {
  return at(curriculum.roadmap.topics, index);
}

/**
 * What waits for what, among the topics that `keep` names. `dependsOn` goes through a gate of its node: a vertex of its
 * own after the node's topics, so that two large nodes cost the sum of their sizes and not the product. A gate waits
 * for the gates that its node depends on, so that a node whose topics are all left out still keeps the order of those
 * around it.
 * @returns vertices 0 to topics−1 for the topics, then one for each node
 */
export function orderGraph(curriculum: Curriculum, keep: (topic: number) => boolean): Graph {
  const topics = curriculum.prerequisites.length;
  const nodes = curriculum.dependsOn.length;
  const edges: Edges = { from: [], to: [] };
  const add = (from: number, to: number) => {
    edges.from.push(from);
    edges.to.push(to);
  };
  const gate = (node: number) => topics + node;
  const awaited = new Set(curriculum.dependsOn.flat());
  for (let topic = 0; topic < topics; topic++) {
    if (!keep(topic)) continue;
    const node = at(curriculum.nodeOf, topic);
    const needed = at(curriculum.prerequisites, topic);
    for (let index = 0; index < needed.length; index++) {
      const before = at(needed, index);
      if (keep(before)) add(before, topic);
    }
    for (const before of at(curriculum.dependsOn, node)) add(gate(before), topic);
    if (awaited.has(node)) add(topic, gate(node));
  }
  for (let node = 0; node < nodes; node++) {
    if (awaited.has(node)) for (const before of at(curriculum.dependsOn, node)) add(gate(before), gate(node));
  }
  return makeGraph(topics + nodes, edges);
}

/** The topics that need this one themselves, not by way of others. */
export function dependents(curriculum: Curriculum, topic: number): number[] {
  return curriculum.prerequisites.flatMap((needed, index) => (needed.includes(topic) ? [index] : []));
}
