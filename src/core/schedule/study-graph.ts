import { type Curriculum, orderGraph, topicAt } from '../curriculum/curriculum.ts';
import { type Graph, reversed } from '../curriculum/graph.ts';
import { anyOrder } from '../curriculum/order.ts';
import { at } from '../invariant.ts';
import { isOpened, type Personalised } from '../personalise/personalise.ts';
import { PHASES } from '../roadmap/vocabulary.ts';

/** What the order of study is decided from: the topics with work left, and what waits for what among them. */
export interface StudyGraph {
  readonly curriculum: Curriculum;
  /** Topics with work left, in the order of the roadmap. */
  readonly topics: readonly number[];
  /** Over those topics and the nodes' gates. */
  readonly forward: Graph;
  /** Turned round, and only within each phase: what lies in an earlier one is finished by then. */
  readonly needed: Graph;
  /** Every vertex behind all that it waits for. */
  readonly order: readonly number[];
  /** Of each vertex the phase that it is planned in, as an index of PHASES. */
  readonly phaseOf: Uint8Array;
  /** Of each vertex its minutes left; none of a gate. */
  readonly left: Float64Array;
  /** Of each vertex whether it is a topic that hours were logged on. */
  readonly opened: Uint8Array;
}

export function studyGraph(personalised: Personalised): StudyGraph {
  const { curriculum, decisions, progress } = personalised;
  const keep = (topic: number) => decisions[topic]?.kind === 'study';
  const forward = orderGraph(curriculum, keep);
  const left = new Float64Array(forward.size);
  const opened = new Uint8Array(forward.size);
  const topics: number[] = [];
  for (let topic = 0; topic < decisions.length; topic++) {
    const decision = at(decisions, topic);
    if (decision.kind !== 'study') continue;
    topics.push(topic);
    left[topic] = decision.remaining;
    if (progress.topics.size > 0 && isOpened(personalised, topic)) opened[topic] = 1;
  }
  const order = anyOrder(forward);
  const phaseOf = plannedPhases(curriculum, topics, forward, order);
  const needed = reversed(forward, (from, to) => phaseOf[from] === phaseOf[to]);
  return { curriculum, topics, forward, needed, order, phaseOf, left, opened };
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
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] ?? 0;
    const end = forward.first[vertex + 1] ?? 0;
    let earliest = phases[vertex] ?? 0;
    for (let edge = forward.first[vertex] ?? 0; edge < end; edge++) {
      const phase = phases[forward.targets[edge] ?? 0] ?? 0;
      if (phase < earliest) earliest = phase;
    }
    phases[vertex] = earliest;
  }
  return phases;
}

export function kindOf({ curriculum }: StudyGraph, topic: number) {
  return topicAt(curriculum, topic).kind;
}
