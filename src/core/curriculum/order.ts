import TinyQueue from 'tinyqueue';
import { type Graph, targetsOf } from './graph.ts';

/**
 * Kahn's algorithm: every vertex after all that point to it; of those that could come next, the first by `compare`.
 * Vertices on a cycle, or behind one, are left out. O((V+E) log V).
 */
export function topologicalOrder(graph: Graph, compare: (a: number, b: number) => number): number[] {
  const ready = new TinyQueue<number>([], compare);
  const waiting = waitingCounts(graph);
  for (let vertex = 0; vertex < graph.size; vertex++) if (waiting[vertex] === 0) ready.push(vertex);
  const order: number[] = [];
  for (let vertex = ready.pop(); vertex !== undefined; vertex = ready.pop()) {
    order.push(vertex);
    release(graph, vertex, waiting, ready);
  }
  return order;
}

/** The same, in whatever order comes first: O(V+E), for passes that only need what comes before to be before. */
export function anyOrder(graph: Graph): number[] {
  const waiting = waitingCounts(graph);
  const order: number[] = [];
  for (let vertex = 0; vertex < graph.size; vertex++) if (waiting[vertex] === 0) order.push(vertex);
  // The list is a queue, too: it grows while it is walked.
  for (let place = 0; place < order.length; place++) release(graph, order[place] ?? 0, waiting, order);
  return order;
}

/**
 * Crosses a vertex off what others wait for, and gives `ready` those that wait for nothing any more.
 * @param waiting of each vertex, how many it still waits for
 */
function release(
  graph: Graph,
  vertex: number,
  waiting: Uint32Array,
  ready: { push(vertex: number): unknown },
): void {
  const end = graph.first[vertex + 1] ?? 0;
  for (let edge = graph.first[vertex] ?? 0; edge < end; edge++) {
    const target = graph.targets[edge] ?? 0;
    const left = (waiting[target] ?? 0) - 1;
    waiting[target] = left;
    if (left === 0) ready.push(target);
  }
}

/** Of each vertex, how many edges lead to it. */
export function waitingCounts({ size, targets }: Graph): Uint32Array {
  const counts = new Uint32Array(size);
  for (let edge = 0; edge < targets.length; edge++) {
    const target = targets[edge] ?? 0;
    counts[target] = (counts[target] ?? 0) + 1;
  }
  return counts;
}

/** All vertices that lead to the given ones, themselves included. */
export function ancestors(backward: Graph, from: Iterable<number>): Set<number> {
  const seen = new Set(from);
  // A set is walked in the order of insertion and may grow meanwhile: a queue without a second list.
  for (const vertex of seen) for (const before of targetsOf(backward, vertex)) seen.add(before);
  return seen;
}
