import { describe, expect, test } from 'vitest';
import type { ShippedTopics } from '../../src/core/roadmap/rules/readings.ts';
import { checkRoadmap } from '../checked.ts';
import { FLAGSHIP, FULL, SHIPPED, shippedAs, topicsOf } from './shipped.ts';

const shippedTopics: ShippedTopics = new Map(
  SHIPPED.flatMap(({ roadmap, stated }) =>
    roadmap.topics
      .filter(({ id }) => stated.has(id))
      .map(({ id, name }) => [id, { name, roadmap: roadmap.id }] as const),
  ).reverse(),
);

test.each(SHIPPED.map(({ path, text }) => [path, text]))('%s has no errors and no warnings', (path, text) => {
  const findings = checkRoadmap(path, text, shippedTopics);
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

/** Ends of sentences that are followed by the beginning of another. */
const sentences = (text: string): number =>
  text.trim().split(/(?<=[.?!]["”)]?)\s+(?=["“(]?[\p{Lu}\d`])/u).length;

describe.each(FULL.map((shipped) => [shipped.path, shipped] as const))('%s', (_, shipped) => {
  const topics = topicsOf(shipped);
  const kinds = { projects: 'project', checkpoints: 'checkpoint' } as const;
  const of = (kind: keyof typeof kinds) => topics.filter(([, topic]) => topic.kind === kinds[kind]);

  test.each(topics)('%s is described in a few sentences', (_id, { description, kind }) => {
    const [least, most] = kind === 'checkpoint' ? [1, 2] : [2, 4];
    expect(sentences(description)).toBeGreaterThanOrEqual(least);
    expect(sentences(description)).toBeLessThanOrEqual(most);
  });

  test.each(topics.filter(([, { kind }]) => kind !== 'checkpoint'))(
    '%s has 3 to 6 takeaways',
    (_id, topic) => {
      expect(topic.takeaways.length).toBeGreaterThanOrEqual(3);
      expect(topic.takeaways.length).toBeLessThanOrEqual(6);
      expect(new Set(topic.takeaways).size).toBe(topic.takeaways.length);
    },
  );

  test('projects say when they are done well, and what to show', () => {
    for (const [id, { acceptance }] of of('projects')) {
      expect(acceptance.length, id).toBeGreaterThanOrEqual(4);
      expect(acceptance.length, id).toBeLessThanOrEqual(6);
      expect(acceptance.filter((line) => line.startsWith('Portfolio:')).length, id).toBe(1);
    }
  });

  test('checkpoints have questions and a mark that they can reach', () => {
    for (const [id, { questions, passMark }] of of('checkpoints')) {
      expect(questions.length, id).toBeGreaterThanOrEqual(3);
      const [pass, all] =
        /^(\d+) of (\d+)/
          .exec(passMark ?? '')
          ?.slice(1)
          .map(Number) ?? [];
      if (all !== undefined) expect(pass, id).toBeLessThanOrEqual(all);
      expect(passMark, id).toMatch(/^\d+ of \d+/);
    }
  });
});

test.each(topicsOf(FLAGSHIP).filter(([, { kind }]) => kind !== 'checkpoint'))(
  '%s of the flagship has one to three links',
  (_id, { links }) => {
    expect(links.length).toBeGreaterThanOrEqual(1);
    expect(links.length).toBeLessThanOrEqual(3);
  },
);

test('the flagship has 180 topics, its projects and checkpoints', () => {
  const count = (kind: string) => FLAGSHIP.roadmap.topics.filter((topic) => topic.kind === kind).length;
  expect(
    [FLAGSHIP.roadmap.topics.length - count('checkpoint'), count('project'), count('checkpoint')],
    'topics, projects, checkpoints: a new one is counted here',
  ).toEqual([180, 14, 8]);
});

/** What is asked or compared there, and where it is taught. */
test.each([
  ['checkpoint-maths', 'hypothesis-testing'],
  ['checkpoint-classical-ml', 'dbscan'],
  ['checkpoint-deep-learning', 'activation-functions'],
  ['project-customer-segmentation', 'dbscan'],
  ['pca', 'la-svd'],
])('the flagship teaches what %s asks for: %s', (id, taught) => {
  const needs = new Map(
    FLAGSHIP.roadmap.topics.map((topic): [string, readonly string[]] => [topic.id, topic.prerequisites]),
  );
  const needed = new Set([id]);
  for (const one of needed) for (const other of needs.get(one) ?? []) needed.add(other);
  expect([...needed]).toContain(taught);
});

describe('the roadmap to language models', () => {
  const { nodes, topics, goals } = shippedAs('llm-engineer').roadmap;

  test('keeps to the sections of its document: 1 to 15, none left out', () => {
    const numbers = nodes.map(({ title }) => Number(/^\d+/.exec(title)?.[0]));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 15 }, (_, index) => index + 1)));
  });

  test('phases follow one another over the sections, but for the projects of section 14', () => {
    const order = ['foundation', 'intermediate', 'production'];
    const phases = nodes
      .filter(({ title }) => !title.startsWith('14'))
      .map(({ phase }) => order.indexOf(phase));
    expect(phases).toEqual([...phases].sort((a, b) => a - b));
  });

  test('the goal of all sections holds every required topic', () => {
    const byId = new Map(topics.map((topic) => [topic.id, topic]));
    const kept = new Set(goals.find(({ id }) => id === 'all-sections')?.topics);
    for (const id of kept) for (const needed of byId.get(id)?.prerequisites ?? []) kept.add(needed);
    expect(topics.filter(({ id, optional }) => !optional && !kept.has(id)).map(({ id }) => id)).toEqual([]);
  });
});
