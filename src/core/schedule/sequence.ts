import { topologicalOrder } from '../curriculum/order.ts';
import type { Personalised } from '../personalise/personalise.ts';
import { PHASES } from '../roadmap/vocabulary.ts';
import { rankPhase } from './rank.ts';
import { studyGraph } from './study-graph.ts';
import { unlocked } from './unlocked.ts';

export interface Sequence {
  /** Topics in the order in which they are studied. */
  readonly order: readonly number[];
  /** Of each topic with work left, the phase that it is planned in, as an index of PHASES. */
  readonly phaseOf: Uint8Array;
}

/**
 * The order of study. Phase by phase; within one, after what comes before: what is open already, then what the nearest
 * project needs and that project, the next one, the rest, and the checkpoint that closes the phase. Among equals what
 * unlocks most, then the roadmap's order.
 */
export function sequence(personalised: Personalised): Sequence {
  const graph = studyGraph(personalised);
  const { curriculum, forward, phaseOf, left } = graph;
  const scores = unlocked(curriculum);
  const ranks = new Float64Array(forward.size);
  for (const phase of PHASES.keys()) rankPhase(graph, phase, ranks);
  const count = curriculum.prerequisites.length;
  const before = (a: number, b: number) =>
    // A gate is no topic: it is passed as soon as it opens, so that what waits behind it competes at once.
    Number(a < count) - Number(b < count) ||
    (phaseOf[a] ?? 0) - (phaseOf[b] ?? 0) ||
    (ranks[a] ?? 0) - (ranks[b] ?? 0) ||
    (scores[b] ?? 0) - (scores[a] ?? 0) ||
    a - b;
  // Every topic with work left has a minute left at least.
  return { order: topologicalOrder(forward, before).filter((vertex) => left[vertex]), phaseOf };
}
