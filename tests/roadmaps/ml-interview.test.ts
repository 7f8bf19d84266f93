import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlainDate } from '../../src/core/dates.ts';
import { goalId, skillId } from '../../src/core/ids.ts';
import { makePlan } from '../../src/core/plan.ts';
import { weekly } from '../../src/core/profile/parse.ts';
import { completeProfile } from '../../src/core/profile/profile.ts';
import { NO_PROGRESS } from '../../src/core/progress/fold.ts';
import { readRoadmap } from '../../src/core/roadmap/read.ts';
import { checkRoadmap } from '../checked.ts';

const PATH = 'roadmaps/ml-interview.yaml';
const { roadmap, curriculum } = contextOf(PATH);
const flagship = contextOf('roadmaps/backend-to-ml.yaml').roadmap;

function contextOf(path: string) {
  const { context } = readRoadmap(path, readFileSync(path, 'utf8'));
  if (!context) throw new Error(`${path} cannot be read`);
  return context;
}

function weeks(skills: readonly string[], goal?: string): number {
  const profile = completeProfile({
    capacity: weekly(10),
    maths: 'school',
    skills: skills.map(skillId),
    ...(goal === undefined ? {} : { goal: goalId(goal) }),
  });
  const today = '2026-11-23' as PlainDate;
  return makePlan({ curriculum, profile, progress: NO_PROGRESS, today }).schedule.weeks.length;
}

test('has no findings at all', () => {
  expect(checkRoadmap(PATH, readFileSync(PATH, 'utf8'))).toEqual([]);
});

test('topics that the flagship holds too are the same, but for prerequisites that are not here', () => {
  const own = new Set(roadmap.topics.map((topic) => topic.id));
  const shared = roadmap.topics.filter((topic) => flagship.topics.some(({ id }) => id === topic.id));
  expect(shared.map((topic) => topic.id)).toContain('interview-dsa');
  for (const topic of shared) {
    const other = flagship.topics.find(({ id }) => id === topic.id);
    const prerequisites = other?.prerequisites.filter((id) => own.has(id));
    expect(topic).toEqual({ ...other, node: topic.node, prerequisites });
  }
});

test('the whole that is here in parts is not here itself, or its hours would count twice', () => {
  expect(roadmap.topics.map((topic) => topic.id)).not.toContain('interview-ml-fundamentals');
});

test.each([
  { name: 'nothing but what was learned', skills: [], is: 8 },
  { name: 'algorithms practised', skills: ['algorithms-ds'], is: 7 },
  {
    name: 'a senior backend engineer',
    skills: ['algorithms-ds', 'system-design', 'sql', 'ci-cd'],
    is: 6,
  },
  {
    name: 'a senior whose loop has no algorithms round, with the breadth fresh',
    skills: ['algorithms-ds', 'system-design', 'sql', 'ci-cd', 'ml-breadth'],
    goal: 'ml-rounds',
    is: 4,
  },
])('takes $is weeks at ten hours: $name', ({ skills, goal, is }) => {
  expect(weeks(skills, goal)).toBe(is);
});

test('every part ends in questions with a mark', () => {
  const checkpoints = roadmap.topics.filter((topic) => topic.kind === 'checkpoint');
  expect(checkpoints.length).toBeGreaterThan(4);
  for (const checkpoint of checkpoints) {
    expect(checkpoint.questions.length, checkpoint.id).toBeGreaterThan(3);
    expect(checkpoint.passMark, checkpoint.id).toBeDefined();
  }
});

test('every topic has something to be examined on, and a place to read on', () => {
  for (const topic of roadmap.topics.filter(({ kind }) => kind === 'topic')) {
    expect(topic.takeaways.length, topic.id).toBeGreaterThan(2);
    expect(topic.links.length, topic.id).toBeGreaterThan(0);
  }
});
