import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../src/render/harmless.ts';
import { anyText } from '../any-text.ts';
import { type Case, date, planOf, profileOf, roadmapOf } from '../core/builders.ts';
import { runs } from '../sized.ts';
import { readGantt } from './mermaid-reader.ts';
import { text } from './read-back.ts';
import { done } from './records.ts';

const given: Case = {
  roadmap: roadmapOf([
    { id: 'ground', topics: [{ id: 'a', minutes: 600 }] },
    {
      id: 'models',
      phase: 'intermediate',
      topics: [{ id: 'p', kind: 'project', prerequisites: ['a'] }],
    },
  ]),
  profile: profileOf(),
  records: [],
  today: date('2026-11-25'),
};

test('a bar a node, a milestone a project, and the finish', () => {
  expect(text(planOf({ ...given, records: [done('a', '2026-11-23', 60)] }), 'mermaid')).toBe(`gantt
    title Test
    dateFormat YYYY-MM-DD
    axisFormat %d %b
    tickInterval 2week
    weekday monday
    section Foundation
    Node 0 :done, foundation-ground, 2026-11-23, 2026-11-30
    section Intermediate
    Node 1 :active, intermediate-models, 2026-11-23, 2026-11-30
    Project#58; Name of p :milestone, topic-p, 2026-11-29, 0d
    section Finish
    Finish :milestone, finish, 2026-11-29, 0d
`);
});

test('Mermaid reads it', async () => {
  const { title, tasks } = await readGantt(text(planOf(given), 'mermaid'));
  expect(title).toBe('Test');
  expect(tasks.map(({ id, start, end, milestone }) => [id, start, end, milestone])).toEqual([
    ['foundation-ground', '2026-11-30', '2026-12-14', false],
    ['intermediate-models', '2026-12-07', '2026-12-14', false],
    ['topic-p', '2026-12-13', '2026-12-13', true],
    ['finish', '2026-12-13', '2026-12-13', true],
  ]);
});

const named = (title: string) =>
  readGantt(
    text(
      planOf({
        ...given,
        roadmap: {
          ...roadmapOf([{ topics: [{ id: 'done', kind: 'project', name: title }] }]),
          title,
          nodes: [{ ...roadmapOf([{ id: 'done', topics: [] }]).nodes[0], title } as never],
        },
      }),
      'mermaid',
    ),
  );

describe('a name is a name', () => {
  test.each([
    'section two',
    'click me call evil()',
    'Title 1',
    'done, crit, 2020-01-01',
    '2026-01-01 first',
    '%%{init: {"theme": "dark"}}%%',
    'a %% comment',
    'a: b; c # d',
    '#35; ﬂ°°35¶ß &lt;',
    '<script>alert(1)</script>',
    'one\r\n    section two',
    'style x:#fff;',
    'accTitle: x',
    '',
    '---',
  ])('%j', async (name) => {
    const { title, tasks } = await named(name);
    const plain = oneLine(name) || '\uFFFD';
    expect(title).toBe(plain);
    expect(tasks.map((task) => task.name)).toEqual([plain, expect.stringContaining(oneLine(name)), 'Finish']);
  });

  test('whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(40), async (name) => {
        const { tasks } = await named(name);
        expect(tasks.length).toBe(3);
        expect(tasks[0]?.name.normalize()).toBe((oneLine(name) || '\uFFFD').normalize());
      }),
      { numRuns: runs(300) },
    );
  });
});
