import { type Curriculum, orderGraph } from '../curriculum/curriculum.ts';
import { anyOrder, waitingCounts } from '../curriculum/order.ts';
import { at } from '../invariant.ts';

/**
 * How much of the roadmap waits for each topic: each topic's weight, and all that it carries itself, is shared evenly
 * among its prerequisites, so that in a tree the figure is the number of topics behind. One pass, no double counting.
 * Of the whole roadmap and not of what is left, so that finishing one topic does not reorder the others.
 */
export function unlocked(curriculum: Curriculum): Float64Array {
  const graph = orderGraph(curriculum, () => true);
  const waits = waitingCounts(graph);
  const topics = curriculum.prerequisites.length;
  const scores = new Float64Array(graph.size);
  for (const vertex of anyOrder(graph).reverse()) {
    let score = 0;
    for (const target of at(graph.next, vertex)) {
      const own = target < topics ? 1 : 0;
      score += (own + at(scores, target)) / at(waits, target);
    }
    scores[vertex] = score;
  }
  return scores;
}
