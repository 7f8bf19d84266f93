import { components } from './components.ts';
import { type Graph, targetsOf } from './graph.ts';

export interface Cycle {
  /** Vertices in the order of the edges; the first follows the last. */
  readonly path: readonly number[];
  /** How many vertices cannot be ordered together with these: the size of the strongly connected component. */
  readonly component: number;
}

/** Edges looked at, for all starts of one component together, before the shortest so far is good enough. */
const SEARCH_BUDGET = 1_000_000;

/** One cycle for each strongly connected component, the shortest (in a huge component: of those looked at). */
export function findCycles(graph: Graph): Cycle[] {
  const cycles: Cycle[] = [];
  for (const component of components(graph)) {
    const [only] = component;
    if (component.length > 1) cycles.push({ path: shortest(graph, component), component: component.length });
    else if (only !== undefined && targetsOf(graph, only).includes(only))
      cycles.push({ path: [only], component: 1 });
  }
  return cycles;
}

function shortest(graph: Graph, component: readonly number[]): number[] {
  const search: Search = { graph, inside: new Set(component), edges: SEARCH_BUDGET };
  let best: number[] = [];
  for (const start of component) {
    const path = backTo(search, start, best.length || Number.POSITIVE_INFINITY);
    if (path) best = path;
    if (best.length === 1 || search.edges <= 0) break;
  }
  return best;
}

interface Search {
  readonly graph: Graph;
  readonly inside: ReadonlySet<number>;
  /** What is left of the budget. */
  edges: number;
}

/** Breadth first from `start` back to itself by fewer than `bound` vertices. The first start of all has no budget. */
function backTo(search: Search, start: number, bound: number): number[] | undefined {
  const from = new Map<number, number>();
  let ring = [start];
  for (let length = 1; length < bound && ring.length > 0; length++) {
    const wider: number[] = [];
    for (const vertex of ring) {
      if (reaches(search, vertex, start, from, wider)) return trace(from, start, vertex);
    }
    if (search.edges <= 0 && Number.isFinite(bound)) return undefined;
    ring = wider;
  }
  return undefined;
}

/** Follows the edges of one vertex: whether one leads to `start`, and else what they newly lead to. */
function reaches(
  search: Search,
  vertex: number,
  start: number,
  from: Map<number, number>,
  wider: number[],
): boolean {
  for (const target of targetsOf(search.graph, vertex)) {
    search.edges--;
    if (target === start) return true;
    if (!search.inside.has(target) || from.has(target)) continue;
    from.set(target, vertex);
    wider.push(target);
  }
  return false;
}

function trace(from: ReadonlyMap<number, number>, start: number, last: number): number[] {
  const path = [last];
  for (let vertex = last; vertex !== start; ) {
    vertex = from.get(vertex) ?? start;
    path.push(vertex);
  }
  return path.reverse();
}
