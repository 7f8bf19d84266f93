import { expect, test } from 'vitest';
import { minutes } from '../../src/core/minutes.ts';
import type { Kind } from '../../src/core/roadmap/vocabulary.ts';
import { sized } from '../sized.ts';
import { date, type NodeDraft, planOf, profileOf, roadmapOf, type TopicDraft } from './builders.ts';

const MANY = sized(100_000);
const half = MANY / 2;
const GIBIBYTE = 2 ** 30;

const learner = profileOf({ capacity: { kind: 'weekly', steps: [{ minutes: minutes(2400) }] } });
const today = date('2027-01-04');

const loose = (kind: Kind): TopicDraft[] =>
  Array.from({ length: MANY }, (_, index) => ({ id: `t${index}`, kind }));
const chain = (kind: Kind): TopicDraft[] =>
  loose(kind).map((topic, index) => ({ ...topic, prerequisites: index === 0 ? [] : [`t${index - 1}`] }));

const shapes: Readonly<Record<string, () => NodeDraft[]>> = {
  'topics without edges': () => [{ topics: loose('topic') }],
  'a chain of topics': () => [{ topics: chain('topic') }],
  'a chain of projects': () => [{ topics: chain('project') }],
  'a chain of checkpoints': () => [{ topics: chain('checkpoint') }],
  'two nodes, the second after the first': () => [
    { topics: loose('topic').slice(0, half) },
    { topics: loose('topic').slice(half), dependsOn: ['n0'] },
  ],
};

test.each(Object.entries(shapes))('100,000: %s', (_, nodes) => {
  const roadmap = roadmapOf(nodes());
  const { schedule } = planOf({ roadmap, profile: learner, records: [], today });
  expect(process.memoryUsage().heapUsed).toBeLessThan(GIBIBYTE);
  expect(schedule.slots.length).toBe(MANY);
  expect(schedule.weeks.length).toBe((MANY * 60) / 2400);
});

test('checkpoints before a long row of nodes with nothing left in them', () => {
  const known = Array.from({ length: half }, (_, index) => `t${half + index}`);
  const nodes: NodeDraft[] = [
    { topics: loose('checkpoint').slice(0, half), phase: 'production' },
    ...known.map((id, index) => ({
      topics: [{ id }],
      dependsOn: [`n${index}`],
      phase: 'production' as const,
    })),
  ];
  const { schedule } = planOf({
    roadmap: roadmapOf(nodes),
    profile: { ...learner, known },
    records: [],
    today,
  });
  expect(schedule.slots.length).toBe(half);
});

test('a goal and progress over 100,000 topics', () => {
  const topics = chain('topic');
  const records = topics.slice(0, half).map(({ id }, index) => {
    const common = { id: `r${index}`, instant: index, day: today, written: today, topic: id };
    return index % 2 === 0
      ? ({ ...common, kind: 'done' } as const)
      : ({ ...common, kind: 'log', minutes: minutes(1) } as const);
  });
  const roadmap = roadmapOf([{ topics }], { far: [`t${MANY - 1}`] });
  const { schedule } = planOf({
    roadmap,
    profile: { ...learner, goal: roadmap.goals[0]?.id ?? ('' as never) },
    records,
    today,
  });
  expect(schedule.slots.length).toBe(MANY - half / 2);
});
