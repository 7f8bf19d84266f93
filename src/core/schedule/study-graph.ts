import { type Curriculum, type Graph, orderGraph } from '../curriculum/curriculum.ts';
import { anyOrder, reversed } from '../curriculum/order.ts';
import { at } from '../invariant.ts';
import type { Personalised } from '../personalise/personalise.ts';
import { PHASES } from '../roadmap/vocabulary.ts';

/** What the order of study is decided from: the topics with work left, and what waits for what among them. */
export interface StudyGraph {
  readonly personalised: Personalised;
  readonly curriculum: Curriculum;
  /** Topics with work left, in the order of the roadmap. */
  readonly topics: readonly number[];
  /** Over those topics and the nodes' gates. */
  readonly forward: Graph;
  readonly backward: Graph;
  /** Every vertex behind all that it waits for. */
  readonly order: readonly number[];
  /** Of each vertex the phase that it is planned in, as an index of PHASES. */
  readonly phaseOf: Uint8Array;
}

export function studyGraph(personalised: Personalised): StudyGraph {
  const { curriculum, decisions } = personalised;
  const keep = (topic: number) => decisions[topic]?.kind === 'study';
  const topics = [...decisions.keys()].filter(keep);
  const forward = orderGraph(curriculum, keep);
  const order = anyOrder(forward);
  const phaseOf = plannedPhases(curriculum, topics, forward, order);
  return { personalised, curriculum, topics, forward, backward: reversed(forward), order, phaseOf };
}

/** A topic is planned in the earliest phase of any topic with work left that waits for it, however far behind. */
function plannedPhases(
  curriculum: Curriculum,
  topics: readonly number[],
  forward: Graph,
  order: readonly number[],
): Uint8Array {
  const phases = new Uint8Array(forward.size).fill(PHASES.length - 1);
  for (const topic of topics) {
    const node = at(curriculum.roadmap.nodes, at(curriculum.nodeOf, topic));
    phases[topic] = PHASES.indexOf(node.phase);
  }
  for (const vertex of [...order].reverse()) {
    for (const target of at(forward.next, vertex))
      phases[vertex] = Math.min(at(phases, vertex), at(phases, target));
  }
  return phases;
}

/** Of the vertices that one waits for itself, those of its own phase: the earlier ones are finished by then. */
export function neededInPhase(graph: StudyGraph, vertex: number): number[] {
  const phase = graph.phaseOf[vertex];
  return at(graph.backward.next, vertex).filter((before) => graph.phaseOf[before] === phase);
}
