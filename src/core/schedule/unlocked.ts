import { type Curriculum, orderGraph } from '../curriculum/curriculum.ts';
import { anyOrder, waitingCounts } from '../curriculum/order.ts';

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
  const order = anyOrder(graph);
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] ?? 0;
    const end = graph.first[vertex + 1] ?? 0;
    let score = 0;
    for (let edge = graph.first[vertex] ?? 0; edge < end; edge++) {
      const target = graph.targets[edge] ?? 0;
      score += ((target < topics ? 1 : 0) + (scores[target] ?? 0)) / (waits[target] ?? 1);
    }
    scores[vertex] = score;
  }
  return scores;
}
