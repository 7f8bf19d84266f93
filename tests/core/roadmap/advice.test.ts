import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostics.ts';
import { readRoadmap } from '../../../src/core/roadmap/read.ts';
import type { ShippedTopics } from '../../../src/core/roadmap/rules/readings.ts';
import { checkRoadmap } from '../../checked.ts';

const topic = (name: string, more: object = {}) => ({
  name,
  description: 'x',
  difficulty: 'beginner',
  duration: '1 hour',
  ...more,
});
const node = (id: string, topics: readonly object[], more: object = {}) => ({
  title: id,
  id,
  topics,
  ...more,
});

function check(nodes: readonly object[], more: object = {}, shipped?: ShippedTopics): Diagnostic[] {
  return checkRoadmap(
    'own.yaml',
    JSON.stringify({ title: 'R', description: 'x', ...more, nodes }, null, 1),
    shipped,
  );
}
const rules = (list: readonly Diagnostic[]) => list.map((finding) => finding.rule);

describe('a prerequisite that names no topic', () => {
  const found = (text: string) =>
    check([
      node('n', [
        topic('Calculus', { id: 'calculus' }),
        topic('SQL', { id: 'sql' }),
        topic('Last', { prerequisites: [text] }),
      ]),
    ]);

  test.each([
    ['calculos', 'did you mean "calculus"?'],
    ['CALCULI', 'did you mean "calculus"?'],
    ['Kalkulus', 'did you mean "calculus"?'],
    ['Sqll', 'did you mean "sql"?'],
    ['group-theory', 'write the id'],
    ['python', 'write the id'],
    ['grüße', 'write the id'],
  ])('%j is a typo', (text, hint) => {
    const [finding, ...others] = found(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'prerequisite-typo', severity: 'warning' });
    expect(finding?.hint).toContain(hint);
  });

  test.each([
    'Kalkulos',
    'NoSQL',
    'S',
    'SQ',
    'Sqr',
    'MySQ',
    'Python',
    'some Python',
    'A*',
    'C++',
    '线性代数',
    'Group-theory',
  ])('%j is an assumption', (text) => {
    expect(found(text)).toMatchObject([{ rule: 'unknown-prerequisite', severity: 'info' }]);
  });

  test('is never advised to be the topic itself', () => {
    const list = check([
      node('n', [topic('Calculus II', { id: 'calculus-2', prerequisites: ['Calculus I'] })]),
    ]);
    expect(rules(list)).toEqual(['unknown-prerequisite']);
  });
});

describe('phase-order', () => {
  const nodes = (first: object, second: object) => [
    node('a', [topic('A', { id: 'ta', prerequisites: ['tb'] })], first),
    node('b', [topic('B', { id: 'tb' })], second),
  ];

  test('says nothing where phases are inferred', () => {
    expect(rules(check(nodes({}, {})))).toEqual([]);
  });

  test('compares the phase that a node takes from the one before', () => {
    expect(rules(check(nodes({}, { phase: 'production' })))).toEqual(['phase-order']);
    expect(rules(check(nodes({ phase: 'production' }, {})))).toEqual([]);
    expect(rules(check(nodes({ phase: 'production' }, { phase: 'foundation' })))).toEqual([]);
  });
});

describe('shared-id', () => {
  const shipped: ShippedTopics = new Map([['calculus', { name: 'Calculus', roadmap: 'llm' }]]);
  const list = (name: string, id?: string, map = shipped) =>
    rules(check([node('n', [topic(name, id === undefined ? {} : { id })])], {}, map));

  test('compares the names of stated ids, exactly', () => {
    expect(list('calculus', 'calculus')).toEqual(['shared-id']);
    expect(list('Calculus', 'calculus')).toEqual([]);
    expect(list('Other', 'other')).toEqual([]);
    expect(list('CALCULUS')).toEqual([]);
  });

  test('does not compare a roadmap with itself, nor with nothing', () => {
    expect(
      list('calculus', 'calculus', new Map([['calculus', { name: 'Calculus', roadmap: 'own' }]])),
    ).toEqual([]);
    expect(list('calculus', 'calculus', new Map())).toEqual([]);
  });

  test('looks at a node that is a topic itself', () => {
    expect(rules(check([{ title: 'Analysis', id: 'calculus' }], {}, shipped))).toEqual(['shared-id']);
  });
});

describe('required-needs-optional', () => {
  test.each([
    [false, true, ['required-needs-optional']],
    [true, true, []],
    [true, false, []],
    [false, false, []],
  ])('optional %s needs optional %s', (own, other, expected) => {
    const topics = [topic('A', { optional: own, prerequisites: ['B'] }), topic('B', { optional: other })];
    expect(rules(check([node('n', topics)]))).toEqual(expected);
  });
});

describe('alias-clash', () => {
  test.each<[string, object[], string[]]>([
    ['an own id is no clash', [topic('A', { id: 'a', aliases: ['a'] })], []],
    ['twice in one topic is none', [topic('A', { aliases: ['x', 'x'] })], []],
    ['the slug of another is one', [topic('A', { aliases: ['b'] }), topic('B')], ['alias-clash']],
    ['a later topic is one', [topic('B'), topic('A', { aliases: ['b'] })], ['alias-clash']],
  ])('%s', (_, topics, expected) => {
    expect(rules(check([node('n', topics)]))).toEqual(expected);
  });

  test('does not keep a file from being planned', () => {
    const text = JSON.stringify({
      title: 'R',
      description: 'x',
      nodes: [node('n', [topic('B'), topic('A', { aliases: ['b'] })])],
    });
    expect(readRoadmap('r.yaml', text).findings).toEqual([]);
    expect(checkRoadmap('r.yaml', text)).toMatchObject([{ severity: 'error' }]);
  });
});

test('keys of other tools, and all that is in them, are nobody’s business', () => {
  const foreign = { 'x-a': [], 'x-b': { titel: '\u202e', url: 'javascript:x' } };
  const topics = [topic('A', { ...foreign, links: [{ url: 'https://example.org/', ...foreign }] })];
  expect(check([node('n', topics, foreign)], foreign)).toEqual([]);
});

test('a key that only looks foreign is unknown', () => {
  expect(rules(check([node('n', [topic('A', { xtheme: 'dark', X: 1 })])]))).toEqual([
    'unknown-key',
    'unknown-key',
  ]);
});

test('a topic without a duration: the hours of its difficulty; a checkpoint needs none', () => {
  const bare = (difficulty: string, kind: string) => ({
    name: `${difficulty} ${kind}`,
    description: 'x',
    difficulty,
    kind,
  });
  const topics = [
    bare('beginner', 'topic'),
    bare('intermediate', 'project'),
    bare('advanced', 'topic'),
    bare('advanced', 'checkpoint'),
  ];
  expect(check([node('n', topics)]).map((finding) => /\d+ hours/.exec(finding.message)?.[0])).toEqual([
    '6 hours',
    '10 hours',
    '14 hours',
  ]);
});

test('a file without fault has no findings', () => {
  expect(check([node('n', [topic('A')])])).toEqual([]);
});
