import type { NodeId, TopicId } from '../ids.ts';
import { at } from '../invariant.ts';
import type { Roadmap, Topic } from '../roadmap/model.ts';
import { TopicNames } from '../roadmap/references.ts';

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

/** Edges point from what comes first to what waits for it. */
export interface Graph {
  readonly size: number;
  readonly next: readonly (readonly number[])[];
}

export function makeCurriculum(roadmap: Roadmap): Curriculum {
  const indexOf = new Map(roadmap.topics.map((topic, index) => [topic.id, index]));
  const nodeIndex = new Map(roadmap.nodes.map((node, index) => [node.id, index]));
  const find = (id: TopicId) => indexOf.get(id) ?? [];
  const findNode = (id: NodeId) => nodeIndex.get(id) ?? [];
  return {
    roadmap,
    names: new TopicNames(roadmap.topics),
    indexOf,
    prerequisites: roadmap.topics.map((topic) => topic.prerequisites.flatMap(find)),
    nodeOf: roadmap.topics.map((topic) => nodeIndex.get(topic.node) ?? 0),
    dependsOn: roadmap.nodes.map((node) => node.dependsOn.flatMap(findNode)),
  };
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
  const size = topics + curriculum.dependsOn.length;
  const next: number[][] = Array.from({ length: size }, () => []);
  const gate = (node: number) => topics + node;
  const awaited = new Set(curriculum.dependsOn.flat());
  for (const [topic, prerequisites] of curriculum.prerequisites.entries()) {
    if (!keep(topic)) continue;
    const node = at(curriculum.nodeOf, topic);
    for (const before of prerequisites) if (keep(before)) at(next, before).push(topic);
    for (const before of at(curriculum.dependsOn, node)) at(next, gate(before)).push(topic);
    if (awaited.has(node)) at(next, topic).push(gate(node));
  }
  for (const [node, nodes] of curriculum.dependsOn.entries()) {
    if (awaited.has(node)) for (const before of nodes) at(next, gate(before)).push(gate(node));
  }
  return { size, next };
}

/** The topics that need this one themselves, not by way of others. */
export function dependents(curriculum: Curriculum, topic: number): number[] {
  return curriculum.prerequisites.flatMap((needed, index) => (needed.includes(topic) ? [index] : []));
}
