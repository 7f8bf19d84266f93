import { expect, test } from 'vitest';
import { checkRoadmap } from '../../checked.ts';

test('what a schema refuses hides nothing else: one run finds it all', () => {
  const text = `title: T
nodes:
  - title: A
    id: a
    phase: fundation
    dependsOn: [nowhere]
    topics:
      - {name: Two, id: two, description: x, difficulty: beginner, duration: 1 hour, prerequisites: [three]}
      - {name: Three, id: three, description: x, difficulty: beginner, duration: 1 hour, prerequisites: [two]}
  - title: B
    id: b
    topics:
      - {name: Dup, id: two, description: x, difficulty: beginner, estimate: {low: 5, likely: 3, high: 9}}
      - {name: E, id: e, description: x, difficulty: easy, duration: soon, prerequisites: [f]}
      - {name: F, id: f, difficulty: beginner, duration: 1 hour, prerequisites: [e]}
`;
  const found = checkRoadmap('r.yaml', text);
  expect(found.map(({ rule, span }) => `${span.line} ${rule}`)).toEqual([
    '1 schema',
    '5 schema',
    '6 unknown-node',
    '8 prerequisite-cycle',
    '13 duplicate-topic-id',
    '13 unlikely-estimate',
    '14 schema',
    '14 unreadable-duration',
    '14 prerequisite-cycle',
    '15 schema',
  ]);
});
