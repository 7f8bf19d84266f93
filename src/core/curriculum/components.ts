import { at } from '../invariant.ts';
import type { Graph } from './graph.ts';

/**
 * Tarjan's strongly connected components, with its stack kept by hand: a chain of 100,000 is no deep call.
 * @returns the vertices of each, in ascending order
 */
export function components(graph: Graph): number[][] {
  return new Search(graph).run();
}

/** A vertex that is being looked at, and which of its edges is next. */
interface Call {
  readonly vertex: number;
  edge: number;
}

class Search {
  readonly #graph: Graph;
  readonly #order: Int32Array;
  readonly #low: Int32Array;
  readonly #open: Uint8Array;
  readonly #stack: number[] = [];
  readonly #calls: Call[] = [];
  readonly #found: number[][] = [];
  #count = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#order = new Int32Array(graph.size).fill(-1);
    this.#low = new Int32Array(graph.size);
    this.#open = new Uint8Array(graph.size);
  }

  run(): number[][] {
    for (let start = 0; start < this.#graph.size; start++) {
      if (this.#order[start] !== -1) continue;
      this.#enter(start);
      for (let call = this.#calls.at(-1); call; call = this.#calls.at(-1)) this.#step(call);
    }
    return this.#found;
  }

  #enter(vertex: number): void {
    this.#order[vertex] = this.#low[vertex] = this.#count++;
    this.#open[vertex] = 1;
    this.#stack.push(vertex);
    this.#calls.push({ vertex, edge: at(this.#graph.first, vertex) });
  }

  #step(call: Call): void {
    const { first, targets } = this.#graph;
    if (call.edge === first[call.vertex + 1]) {
      this.#leave(call.vertex);
      return;
    }
    const target = at(targets, call.edge++);
    if (this.#order[target] === -1) this.#enter(target);
    else if (this.#open[target]) this.#lower(call.vertex, at(this.#order, target));
  }

  #leave(vertex: number): void {
    this.#calls.pop();
    const caller = this.#calls.at(-1);
    if (caller) this.#lower(caller.vertex, at(this.#low, vertex));
    if (this.#low[vertex] === this.#order[vertex]) this.#found.push(this.#close(vertex));
  }

  #lower(vertex: number, bound: number): void {
    this.#low[vertex] = Math.min(at(this.#low, vertex), bound);
  }

  #close(root: number): number[] {
    const members = this.#stack.splice(this.#stack.lastIndexOf(root));
    for (const member of members) this.#open[member] = 0;
    return members.sort((a, b) => a - b);
  }
}
