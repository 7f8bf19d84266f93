import { describe, expect, test } from 'vitest';
import { readRoadmap } from '../../../src/core/roadmap/read.ts';

interface NodeText {
  readonly title: string;
  readonly id?: string;
  readonly topics?: readonly { readonly name: string; readonly id?: string }[];
}

/** A file of these nodes, as JSON, which is YAML. */
function roadmapOf(nodes: readonly NodeText[]) {
  const filled = nodes.map((node) => ({
    ...node,
    ...(node.topics
      ? { topics: node.topics.map((topic) => ({ description: 'x', difficulty: 'beginner', ...topic })) }
      : {}),
  }));
  const { context, findings } = readRoadmap(
    'r.yaml',
    JSON.stringify({ title: 'R', description: 'x', nodes: filled }),
  );
  if (!context) throw new Error(findings[0]?.message);
  return context;
}

const topicIds = (nodes: readonly NodeText[]) =>
  roadmapOf(nodes).roadmap.topics.map((topic) => String(topic.id));
const nodeIds = (nodes: readonly NodeText[]) => roadmapOf(nodes).roadmap.nodes.map((node) => String(node.id));
const named = (...names: string[]) => names.map((name) => ({ name }));

describe('ids', () => {
  test('are the slugs of names that state none', () => {
    const topics = named('C++', 'C#', 'C', 'A*', 'Attention — a primer', 'Grüße');
    expect(topicIds([{ title: 'Langs', topics }])).toEqual([
      'cplusplus',
      'csharp',
      'c',
      'a',
      'attention-a-primer',
      'grüße',
    ]);
  });

  test('of equal names: with the node, then numbered', () => {
    const nodes = [
      { title: 'Maths', topics: named('Intro', 'Intro', 'Intro') },
      { title: 'ML', topics: named('Intro', 'Intro') },
    ];
    expect(topicIds(nodes)).toEqual(['intro', 'maths-intro', 'maths-intro-2', 'ml-intro', 'ml-intro-2']);
    const { names, outline } = roadmapOf(nodes);
    expect(outline.nodes.flatMap((node) => node.topics).map((topic) => names.taken.has(topic))).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  test('that are stated beat slugs, also those of earlier topics', () => {
    const topics = [{ name: 'Intro' }, { name: 'Other', id: 'intro' }, { name: 'Third', id: 'maths-intro' }];
    expect(topicIds([{ title: 'Maths', topics }])).toEqual(['maths-intro-2', 'intro', 'maths-intro']);
  });

  test('of names without a letter', () => {
    expect(topicIds([{ title: '???', topics: named('!!!', '***') }])).toEqual(['topic', 'node-topic']);
  });

  test('of nodes with equal titles are numbered', () => {
    const nodes = ['Maths', 'Maths', 'Maths 2', 'Maths'].map((title) => ({ title, topics: named(title) }));
    expect(nodeIds(nodes)).toEqual(['maths', 'maths-2', 'maths-2-2', 'maths-3']);
  });

  test('of a node without topics is its topic too, unless a topic has it', () => {
    expect(topicIds([{ title: 'History' }])).toEqual(['history']);
    const context = roadmapOf([
      { title: 'Basics', topics: [{ name: 'Old times', id: 'history' }] },
      { title: 'History', id: 'history' },
    ]);
    expect(context.roadmap.topics.map((topic) => topic.id)).toEqual(['history', 'history-2']);
    expect(context.names.taken.size).toBe(1);
  });

  test('that are stated twice: the first topic keeps it', () => {
    const topics = [
      { name: 'One', id: 'same' },
      { name: 'Two', id: 'same' },
    ];
    expect(roadmapOf([{ title: 'N', topics }]).roadmap.topics.map((topic) => topic.name)).toEqual(['One']);
  });

  test('of forty thousand equal names are settled, each its own', () => {
    const topics = Array.from({ length: 40_000 }, () => ({ name: 'Intro' }));
    const ids = topicIds([{ title: 'Maths', topics }]);
    expect(new Set(ids).size).toBe(40_000);
    expect(ids.at(-1)).toBe('maths-intro-39999');
  });
});

describe('a text names a topic', () => {
  const file = (prerequisites: readonly string[]) => {
    const topic = (name: string, more: object) => ({
      name,
      description: 'x',
      difficulty: 'beginner',
      ...more,
    });
    const topics = [
      topic('Linear Algebra', { id: 'linear-algebra', aliases: ['linalg', 'calculus'] }),
      topic('Calculus', { id: 'calculus', aliases: ['analysis'] }),
      topic('analysis', { id: 'real-analysis' }),
      topic('Last', { id: 'last', prerequisites }),
    ];
    const text = JSON.stringify({ title: 'R', description: 'x', nodes: [{ title: 'N', id: 'n', topics }] });
    return readRoadmap('r.yaml', text).context?.roadmap.topics.at(-1);
  };

  test.each([
    ['linear-algebra', 'linear-algebra'],
    ['linalg', 'linear-algebra'],
    ['LINEAR ALGEBRA', 'linear-algebra'],
    [' Linear algebra ', 'linear-algebra'],
    ['calculus', 'calculus'],
    ['Calculus', 'calculus'],
    ['analysis', 'calculus'],
    ['Analysis', 'real-analysis'],
  ])('%j is %s: an id before an alias before a name', (text, id) => {
    expect(file([text])).toMatchObject({ prerequisites: [id], expects: [] });
  });

  test.each(['Linear-Algebra', 'Linalg', 'Algebra', 'linear algebra 1'])('%j names none', (text) => {
    expect(file([text])).toMatchObject({ prerequisites: [], expects: [text] });
  });

  test('named twice, it is one edge', () => {
    expect(file(['linalg', 'Linear Algebra'])?.prerequisites).toEqual(['linear-algebra']);
  });
});
