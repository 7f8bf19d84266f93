import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycles } from '../../../src/core/curriculum/cycles.ts';
import { type Graph, makeGraph, targetsOf } from '../../../src/core/curriculum/graph.ts';
import { readRoadmap } from '../../../src/core/roadmap/read.ts';

const graph = (size: number, edges: readonly (readonly [number, number])[]): Graph =>
  makeGraph(size, { from: edges.map(([from]) => from), to: edges.map(([, to]) => to) });
const chain = (size: number): [number, number][] =>
  Array.from({ length: size - 1 }, (_, index) => [index, index + 1]);

describe('findCycles', () => {
  test('finds none where there is none', () => {
    expect(
      findCycles(
        graph(4, [
          [0, 1],
          [0, 2],
          [1, 3],
          [2, 3],
        ]),
      ),
    ).toEqual([]);
  });

  test('one for each component, the shortest', () => {
    const edges: [number, number][] = [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [2, 1],
      [4, 5],
      [5, 4],
      [3, 4],
    ];
    expect(findCycles(graph(6, edges)).sort((a, b) => b.component - a.component)).toEqual([
      { path: [1, 2], component: 4 },
      { path: [4, 5], component: 2 },
    ]);
  });

  test('a vertex that points to itself, alone and beside a pair', () => {
    expect(
      findCycles(
        graph(2, [
          [0, 0],
          [0, 1],
        ]),
      ),
    ).toEqual([{ path: [0], component: 1 }]);
    expect(
      findCycles(
        graph(2, [
          [0, 1],
          [1, 0],
          [1, 1],
        ]),
      ),
    ).toEqual([{ path: [1], component: 2 }]);
  });

  test('a chain and a ring of a hundred thousand overflow nothing', () => {
    const size = 100_000;
    expect(findCycles(graph(size, chain(size)))).toEqual([]);
    const [ring] = findCycles(graph(size, [...chain(size), [size - 1, 0]]));
    expect(ring?.path.length).toBe(size);
  });

  test('a large component of many edges is given up in time, with a true cycle', () => {
    const size = 3000;
    const edges = Array.from({ length: size * 40 }, (_, index): [number, number] => [
      index % size,
      (index * 7919 + Math.floor(index / size) * 104_729) % size,
    ]);
    const dense = graph(size, [...chain(size), [size - 1, 0], ...edges]);
    for (const { path } of findCycles(dense)) {
      for (const [index, vertex] of path.entries()) {
        expect([...targetsOf(dense, vertex)]).toContain(path[(index + 1) % path.length]);
      }
    }
  });

  test('as short as any, in any small graph', () => {
    const edge = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 }));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), (edges) => {
        const reach = distances(8, edges);
        const expected = components(reach).map((members) => ({
          component: members.length,
          length: Math.min(...members.map((vertex) => reach[vertex]?.[vertex] ?? Number.POSITIVE_INFINITY)),
        }));
        const found = findCycles(graph(8, edges)).map(({ path, component }) => ({
          component,
          length: path.length,
        }));
        const order = (a: { component: number; length: number }, b: typeof a) =>
          a.component - b.component || a.length - b.length;
        expect(found.sort(order)).toEqual(expected.sort(order));
      }),
      { numRuns: 500 },
    );
  });
});

/** Floyd and Warshall: the least number of edges, one at least, from each vertex to each. */
function distances(size: number, edges: readonly (readonly [number, number])[]): number[][] {
  const reach = Array.from({ length: size }, () =>
    Array.from({ length: size }, () => Number.POSITIVE_INFINITY),
  );
  const get = (from: number, to: number) => reach[from]?.[to] ?? Number.POSITIVE_INFINITY;
  for (const [from, to] of edges) reach[from]?.splice(to, 1, 1);
  for (let by = 0; by < size; by++) {
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++)
        reach[from]?.splice(to, 1, Math.min(get(from, to), get(from, by) + get(by, to)));
    }
  }
  return reach;
}

/** The sets of vertices that lie on a cycle and reach each other. */
function components(reach: readonly (readonly number[])[]): number[][] {
  const finite = (from: number, to: number) => Number.isFinite(reach[from]?.[to]);
  const sets = reach.map((_, a) => reach.flatMap((__, b) => (finite(a, b) && finite(b, a) ? [b] : [])));
  return sets.filter((set, vertex) => set[0] === vertex);
}

describe('prerequisite-cycle', () => {
  const topic = (id: string, prerequisites: readonly string[] = []) => ({
    name: id.toUpperCase(),
    id,
    description: 'x',
    difficulty: 'beginner',
    prerequisites,
  });
  const messages = (nodes: readonly object[]) =>
    readRoadmap('r.yaml', JSON.stringify({ title: 'R', description: 'x', nodes })).findings.map(
      (finding) => `${finding.rule} ${finding.message}`,
    );

  test('by way of a node that is waited for', () => {
    const nodes = [
      { title: 'A', id: 'a', topics: [topic('one', ['two'])] },
      { title: 'B', id: 'b', dependsOn: ['a'], topics: [topic('two')] },
    ];
    expect(messages(nodes)).toEqual([
      'prerequisite-cycle these wait for each other: one → node a → two → one',
    ]);
  });

  test('of a node that waits for itself', () => {
    expect(messages([{ title: 'A', id: 'a', dependsOn: ['a'], topics: [topic('one')] }])).toEqual([
      'prerequisite-cycle these wait for each other: node a → node a; 2 topics and nodes wait for each other in all',
    ]);
  });

  test('none for a long chain of topics, one for a long ring beside it, cut in its message', () => {
    const size = 12_000;
    const row = (name: string, first: string[]) =>
      Array.from({ length: size }, (_, index) =>
        topic(`${name}${index}`, index > 0 ? [`${name}${index - 1}`] : first),
      );
    const topics = [...row('c', []), ...row('t', [`t${size - 1}`])];
    expect(messages([{ title: 'A', id: 'a', topics }])).toEqual([
      'prerequisite-cycle these wait for each other: t0 → t1 → t2 → t3 → t4 → t5 → t6 → … → t0',
    ]);
  });
});
