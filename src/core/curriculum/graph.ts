/**
 * Vertices 0 to size−1. Edges point from what comes first to what waits for it. They are kept flat and walked by index: a
 * list for each of 100,000 vertices takes most of the memory, and `for … of` makes an object for each step until V8 has
 * compiled it, which in a run of 40 ms it does not.
 */
export interface Graph {
  readonly size: number;
  /** Of each vertex, where its edges begin in `targets`; behind the last vertex, where they end. */
  readonly first: Uint32Array;
  readonly targets: Uint32Array;
}

/** Edges by the vertex that each comes from and the vertex that it leads to. */
export interface Edges {
  readonly from: number[];
  readonly to: number[];
}

/** The edges of a vertex stand in the order in which they are given. */
export function makeGraph(size: number, { from, to }: Edges): Graph {
  const first = new Uint32Array(size + 1);
  for (let edge = 0; edge < from.length; edge++) {
    const next = (from[edge] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let vertex = 1; vertex <= size; vertex++)
    first[vertex] = (first[vertex] ?? 0) + (first[vertex - 1] ?? 0);
  const free = first.slice();
  const targets = new Uint32Array(from.length);
  for (let edge = 0; edge < from.length; edge++) {
    const vertex = from[edge] ?? 0;
    const place = free[vertex] ?? 0;
    targets[place] = to[edge] ?? 0;
    free[vertex] = place + 1;
  }
  return { size, first, targets };
}

/** What waits for a vertex itself. For those who look at few vertices: each call makes a view. */
export function targetsOf({ first, targets }: Graph, vertex: number): Uint32Array {
  return targets.subarray(first[vertex], first[vertex + 1]);
}

/** The same edges, or those that `keep` lets pass, turned round. */
export function reversed(graph: Graph, keep: (from: number, to: number) => boolean = () => true): Graph {
  const edges: Edges = { from: [], to: [] };
  for (let vertex = 0, edge = 0; vertex < graph.size; vertex++) {
    for (const end = graph.first[vertex + 1] ?? 0; edge < end; edge++) {
      const target = graph.targets[edge] ?? 0;
      if (!keep(vertex, target)) continue;
      edges.from.push(target);
      edges.to.push(vertex);
    }
  }
  return makeGraph(graph.size, edges);
}
