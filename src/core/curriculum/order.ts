import TinyQueue from 'tinyqueue';
import { at } from '../invariant.ts';
import type { Graph } from './curriculum.ts';

/**
 * Kahn's algorithm: every vertex after all that point to it; of those that could come next, the first by `compare`.
 * Vertices on a cycle, or behind one, are left out. O((V+E) log V).
 */
export function topologicalOrder(graph: Graph, compare: (a: number, b: number) => number): number[] {
  const waiting = waitingCounts(graph);
  const ready = new TinyQueue<number>([], compare);
  for (let vertex = 0; vertex < graph.size; vertex++) if (waiting[vertex] === 0) ready.push(vertex);
  const order: number[] = [];
  for (let vertex = ready.pop(); vertex !== undefined; vertex = ready.pop()) {
    order.push(vertex);
    for (const target of at(graph.next, vertex)) {
      const left = at(waiting, target) - 1;
      waiting[target] = left;
      if (left === 0) ready.push(target);
    }
  }
  return order;
}

/** The same, in whatever order comes first: O(V+E), for passes that only need what comes before to be before. */
export function anyOrder(graph: Graph): number[] {
  const waiting = waitingCounts(graph);
  const order: number[] = [];
  for (let vertex = 0; vertex < graph.size; vertex++) if (waiting[vertex] === 0) order.push(vertex);
  // The list is a queue, too: it may grow while it is walked.
  for (const vertex of order) {
    for (const target of at(graph.next, vertex)) {
      const left = at(waiting, target) - 1;
      waiting[target] = left;
      if (left === 0) order.push(target);
    }
  }
  return order;
}

/** Of each vertex, how many edges lead to it. */
export function waitingCounts(graph: Graph): Uint32Array {
  const counts = new Uint32Array(graph.size);
  for (const targets of graph.next) for (const target of targets) counts[target] = at(counts, target) + 1;
  return counts;
}

/** The same edges, turned round. */
export function reversed(graph: Graph): Graph {
  const next: number[][] = Array.from({ length: graph.size }, () => []);
  for (const [from, targets] of graph.next.entries()) for (const to of targets) at(next, to).push(from);
  return { size: graph.size, next };
}

/** All vertices that lead to the given ones, themselves included. */
export function ancestors(backward: Graph, from: Iterable<number>): Set<number> {
  const seen = new Set(from);
  // A set is walked in the order of insertion and may grow meanwhile: a queue without a second list.
  for (const vertex of seen) for (const before of at(backward.next, vertex)) seen.add(before);
  return seen;
}
