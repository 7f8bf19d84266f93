import { type Curriculum, topicAt } from '../curriculum/curriculum.ts';
import { type Edges, type Graph, makeGraph } from '../curriculum/graph.ts';
import { topologicalOrder } from '../curriculum/order.ts';
import { at } from '../invariant.ts';
import { effortOf } from '../personalise/effort.ts';
import type { Personalised } from '../personalise/personalise.ts';

/** What can be known of a roadmap by one learner: the graph of its topics, and what their background says of them. */
export interface Terrain {
  readonly prerequisites: readonly (readonly number[])[];
  /** Each topic after all that it needs. */
  readonly order: readonly number[];
  readonly nodeOf: readonly number[];
  readonly nodes: number;
  /** Of each topic the longest way to it from where nothing is needed, in steps. */
  readonly depth: readonly number[];
  /**
   * Of each topic the share that the learner's skills and maths cover, 0 to 1: what the roadmap's shortcuts take off its
   * hours. A topic that takes longer with this background is covered by none of it.
   */
  readonly covered: readonly number[];
  /** Known for sure: done, in the profile's `known`, or skipped because of a skill. */
  readonly certain: readonly number[];
}

export function terrainOf({ curriculum, profile, decisions }: Personalised): Terrain {
  const { prerequisites, nodeOf, roadmap } = curriculum;
  const order = topologicalOrder(needsGraph(curriculum), (a, b) => a - b);
  const depth = new Array<number>(prerequisites.length).fill(0);
  for (const topic of order) {
    for (const before of at(prerequisites, topic))
      depth[topic] = Math.max(at(depth, topic), at(depth, before) + 1);
  }
  const certain = [...decisions.keys()].filter((topic) =>
    ['done', 'known', 'skipped'].includes(at(decisions, topic).kind),
  );
  const covered = prerequisites.map((_, topic) => {
    const effort = effortOf(topicAt(curriculum, topic), profile);
    return effort.kind === 'full' ? 0 : Math.max(0, 1 - effort.because.effort);
  });
  return { prerequisites, order, nodeOf, nodes: roadmap.nodes.length, depth, covered, certain };
}

function needsGraph({ prerequisites }: Curriculum): Graph {
  const edges: Edges = { from: [], to: [] };
  for (const [topic, needed] of prerequisites.entries()) {
    for (const before of needed) {
      edges.from.push(before);
      edges.to.push(topic);
    }
  }
  return makeGraph(prerequisites.length, edges);
}
