import { expect, test } from 'vitest';
import { newKnown } from '../../../src/core/assess/result.ts';
import { roadmapOf } from '../builders.ts';

const { topics } = roadmapOf([{ topics: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }]);
const [a, b, c] = topics;
const idOf = (text: string) => ({ a: 'a', b: 'b', 'old-b': 'b', c: 'c' })[text];
const ticked = (...list: (typeof a)[]) => new Set(list.flatMap((topic) => topic ?? []));

test('what the profile knows stays as it is written, in its order; what is ticked comes after it', () => {
  expect(newKnown(['elsewhere', 'old-b'], topics, ticked(a, b), idOf)).toEqual(['elsewhere', 'old-b', 'a']);
});

test('only what could be ticked and is not goes', () => {
  expect(newKnown(['elsewhere', 'old-b', 'c'], topics, ticked(a), idOf)).toEqual(['elsewhere', 'a']);
  expect(newKnown(['c'], topics.slice(0, 2), ticked(), idOf)).toEqual(['c']);
  expect(newKnown([], topics, ticked(c), idOf)).toEqual(['c']);
});
