import { describe, expect, test } from 'vitest';
import { makeHistory, PROFILE } from './history.ts';

/** What the terminal shows of many topics that moved: phases, projects, what comes soonest; JSON has them all. */

const TOPICS = 20;
/** Twenty topics of a week each in two phases, and a project at the end of each phase. */
const ROADMAP = `title: Many
description: x
nodes:
${['foundation', 'intermediate']
  .map(
    (phase, index) => `  - title: ${phase}
    id: ${phase}
    phase: ${phase}
    topics:
${Array.from({ length: TOPICS / 2 }, (_, each) => {
  const id = `t${index * (TOPICS / 2) + each + 1}`;
  return `      - {name: Topic ${id}, id: ${id}, description: x, difficulty: beginner, duration: 8 hours}\n`;
}).join(
  '',
)}      - {name: Built in ${phase}, id: built-${index}, description: x, difficulty: beginner, duration: 8 hours, kind: project, acceptance: [x], prerequisites: [t${(index + 1) * (TOPICS / 2)}]}
`,
  )
  .join('')}`;

const FILES = { 'mlpath.yaml': PROFILE.replace('./twelve', './many'), 'many.yaml': ROADMAP };

async function afterTwoWeeks(...args: readonly string[]): Promise<string> {
  const life = makeHistory(FILES);
  life.commit('2026-01-05');
  return life.mlpath('2026-01-19', 'plan', '--changes-since', '2026-01-05', ...args);
}

const names = (text: string) =>
  [...text.matchAll(/^(\S.*?) {2,}\d.* started late$/gm)].map(([, name]) => name);

describe('many topics moved', () => {
  test('the phases that end before the plan does, then a dozen topics in the order of the plan', async () => {
    const text = await afterTwoWeeks();
    const shown = names(text);
    expect(text).toMatch(/^Since Mon 5 Jan 2026: 22 topics moved/);
    expect(shown[0]).toBe('Foundation');
    expect(shown).toHaveLength(1 + 12);
    expect(shown).toContain('Project: Built in foundation');
    expect(shown.at(-1)).toBe('Project: Built in intermediate');
    expect(text).toMatch(/^and 10 more topics \(started late\): --all$/m);
    // Eleven weeks of foundation, two of them lost.
    expect(text).toMatch(/^Foundation +22 Mar 2026 +5 Apr 2026 +started late$/m);
  });

  test('--all shows each', async () => {
    const text = await afterTwoWeeks('--all');
    expect(names(text)).toHaveLength(1 + 22);
    expect(text).not.toContain('more topic');
  });

  test('JSON has each, with and without it', async () => {
    const json = await afterTwoWeeks('--format', 'json');
    expect(JSON.parse(json).changes).toHaveLength(22);
    expect(await afterTwoWeeks('--format', 'json', '--all')).toBe(json);
  });
});

test('a phase that ends earlier names what moved it', async () => {
  const life = makeHistory(FILES);
  life.commit('2026-01-05');
  life.edit('mlpath.yaml', 'hoursPerWeek: 8', 'hoursPerWeek: 16');
  const text = await life.mlpath('2026-01-05', 'plan', '--changes-since', '2026-01-05');
  expect(text).toMatch(/^Foundation +22 Mar 2026 +15 Feb 2026 +profile changed$/m);
});

test('the causes of what is not shown are counted', async () => {
  const life = makeHistory(FILES);
  life.commit('2026-01-05');
  // Two weeks are lost, and four taken off: more, for what comes after them.
  life.edit('mlpath.yaml', 'skills', 'timeOff: [2026-05-04..2026-05-31]\nskills');
  const text = await life.mlpath('2026-01-19', 'plan', '--changes-since', '2026-01-05');
  expect(text).toMatch(
    /^and 10 more topics \((time off|started late) \d, (time off|started late) \d\): --all$/m,
  );
});

test('--all without --changes-since says what it goes with', async () => {
  const life = makeHistory(FILES);
  await expect(life.mlpath('2026-01-05', 'plan', '--all')).rejects.toThrow('--all goes with --changes-since');
});
