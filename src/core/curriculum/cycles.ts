import { at } from '../invariant.ts';
import type { Graph } from './curriculum.ts';

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
    else if (only !== undefined && at(graph.next, only).includes(only))
      cycles.push({ path: [only], component: 1 });
  }
  return cycles;
}

/** Tarjan's strongly connected components, with its stack kept by hand: a chain of 100,000 is no deep call. */
function components(graph: Graph): number[][] {
  const found: number[][] = [];
  const order = new Int32Array(graph.size).fill(-1);
  const low = new Int32Array(graph.size);
  const open = new Uint8Array(graph.size);
  const stack: number[] = [];
  let count = 0;
  const enter = (vertex: number) => {
    order[vertex] = low[vertex] = count++;
    open[vertex] = 1;
    stack.push(vertex);
    return { vertex, edge: 0 };
  };
  for (let start = 0; start < graph.size; start++) {
    if (order[start] !== -1) continue;
    const calls = [enter(start)];
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { vertex } = call;
      const target = at(graph.next, vertex)[call.edge++];
      if (target !== undefined) {
        if (order[target] === -1) calls.push(enter(target));
        else if (open[target]) low[vertex] = Math.min(at(low, vertex), at(order, target));
        continue;
      }
      calls.pop();
      const caller = calls.at(-1)?.vertex;
      if (caller !== undefined) low[caller] = Math.min(at(low, caller), at(low, vertex));
      if (low[vertex] === order[vertex]) found.push(closeComponent(stack, open, vertex));
    }
  }
  return found;
}

function closeComponent(stack: number[], open: Uint8Array, root: number): number[] {
  const members = stack.splice(stack.lastIndexOf(root));
  for (const member of members) open[member] = 0;
  return members.sort((a, b) => a - b);
}

function shortest(graph: Graph, component: readonly number[]): number[] {
  const inside = new Set(component);
  const budget = { edges: SEARCH_BUDGET };
  let best: number[] = [];
  for (const start of component) {
    const path = backTo(graph, inside, start, best.length || Number.POSITIVE_INFINITY, budget);
    if (path) best = path;
    if (best.length === 2 || budget.edges <= 0) break;
  }
  return best;
}

/** Breadth first from `start` back to itself by fewer than `bound` vertices. The first start of all has no budget. */
function backTo(graph: Graph, inside: Set<number>, start: number, bound: number, budget: { edges: number }) {
  const from = new Map<number, number>();
  let ring = [start];
  for (let length = 1; length < bound && ring.length > 0; length++) {
    const wider: number[] = [];
    for (const vertex of ring) {
      for (const target of at(graph.next, vertex)) {
        budget.edges--;
        if (target === start) return trace(from, start, vertex);
        if (!inside.has(target) || from.has(target)) continue;
        from.set(target, vertex);
        wider.push(target);
      }
    }
    if (budget.edges <= 0 && Number.isFinite(bound)) return undefined;
    ring = wider;
  }
  return undefined;
}

function trace(from: ReadonlyMap<number, number>, start: number, last: number): number[] {
  const path = [last];
  for (let vertex = last; vertex !== start; ) {
    vertex = from.get(vertex) ?? start;
    path.push(vertex);
  }
  return path.reverse();
}
