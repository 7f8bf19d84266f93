import { expect, test } from 'vitest';
import { checkRoadmap } from '../../checked.ts';
import { sized } from '../../sized.ts';

const SIZE = sized(100_000);
/** Enough that a search without a budget, of its square, would not end before the test's time. */
const FEWER = sized(30_000);

function check(size: number, topic: (index: number) => object, more: object = {}): Map<string, number> {
  const topics = Array.from({ length: size }, (_, index) => ({
    description: 'x',
    difficulty: 'beginner',
    duration: '1 hour',
    ...topic(index),
  }));
  const file = { title: 'R', description: 'x', ...more, nodes: [{ title: 'N', id: 'n', topics }] };
  const found = new Map<string, number>();
  for (const { rule } of checkRoadmap('r.yaml', JSON.stringify(file, null, 1)))
    found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

/** Not near to each other, and of one length, so that no bucket of lengths is small. */
const word = (index: number) => ((index * 2_654_435_761) % 4_294_967_296).toString(36).padStart(7, 'q');

test('a hundred thousand topics that each need an unknown one', () => {
  const found = check(SIZE, (index) => ({
    name: `Topic ${index}`,
    id: `topic-${index}`,
    prerequisites: [index % 2 === 0 ? `missing-${word(index)}` : `Knows of ${word(index)}`],
  }));
  expect(found.get('prerequisite-typo')).toBe(SIZE / 2);
  expect(found.get('unknown-prerequisite')).toBe(SIZE / 2);
  expect(found.size).toBe(2);
});

test('tens of thousands of unknown topics, all of one length', () => {
  const found = check(FEWER, (index) => ({
    name: word(index),
    id: word(index),
    prerequisites: [`${word(index + FEWER)}`],
  }));
  const count = (rule: string) => found.get(rule) ?? 0;
  expect(count('prerequisite-typo') + count('unknown-prerequisite')).toBe(FEWER);
});

test('tens of thousands of unknown goals and skills', () => {
  const names = Array.from({ length: FEWER }, (_, index) => word(index + FEWER));
  const found = check(
    FEWER,
    (index) => ({ name: word(index), id: word(index), shortcuts: [{ skill: `s${word(index)}`, effort: 0 }] }),
    {
      goals: { all: { title: 'All', topics: names } },
      skills: Object.fromEntries(names.map((name) => [`s${name}`, { title: name }])),
    },
  );
  expect(found.get('unknown-goal-topic')).toBe(FEWER);
  expect(found.get('unknown-skill')).toBe(FEWER);
});

test('tens of thousands of equal topics', () => {
  const found = check(FEWER, () => ({
    name: 'Same',
    prerequisites: ['same'],
    links: [{ url: 'http://example.org/' }],
  }));
  expect(found.get('taken-slug')).toBe(FEWER - 1);
  expect(found.get('insecure-link')).toBe(FEWER);
});
