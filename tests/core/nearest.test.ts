import { expect, test } from 'vitest';
import { lettersBetween, nearest } from '../../src/core/nearest.ts';

test.each([
  ['name', 'naem', 1],
  ['ab', 'ba', 1],
  ['name', 'name', 0],
  ['name', 'names', 1],
  ['name', 'mane', 2],
  ['abcd', 'badc', 3],
  ['', 'ab', 2],
])('from %s to %s are %i letters', (a, b, letters) => {
  expect(lettersBetween(a, b)).toBe(letters);
  expect(lettersBetween(b, a)).toBe(letters);
});

test('a short word whose letters changed places is meant', () => {
  expect(nearest('naem', ['id', 'name', 'notes'])).toBe('name');
  expect(nearest('gaol', ['goal', 'start'])).toBe('goal');
  expect(nearest('lgo', ['log', 'list'])).toBe('log');
});
