import { expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

const list = async (columns: number, args: readonly string[] = [], profile = '') => {
  const files = { ...LEARNER, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}${profile}` };
  const setup = { files, columns, terminal: { stdout: true } };
  return (await run(['list', '--topics', '--color', 'never', ...args], setup)).stdout;
};

test('where columns do not fit each topic has lines of its own, with its name, its hours and its day', async () => {
  const text = await list(40);
  expect(text).toMatch(/^linear-algebra\n {2}Linear algebra, 10 h, from 23 Nov\n {4}2026$/m);
  expect(text).toMatch(/^old-arrays\n {2}Old arrays, optional$/m);
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
});

test('what the goal does not need is said in the same words as elsewhere', async () => {
  const goal = 'goal: arrays\n';
  for (const columns of [80, 40]) {
    const text = await list(columns, [], goal);
    expect(text).toMatch(/the goal does\s+not need it/);
    expect(text).not.toContain('not-in-goal');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  }
  const files = { ...LEARNER, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}${goal}` };
  const shown = (await run(['show', 'numpy'], { files })).stdout;
  expect(shown).toMatch(/regression \(the goal does not need it\)/);
  const document = (await run(['show', 'numpy', '--format', 'json'], { files })).stdout;
  expect(JSON.parse(document).opens[0].state).toBe('not-in-goal');
});

test('of a topic that is done its day, and in the document what it took', async () => {
  const { folder } = await run(['done', 'numpy', '--hours', '3', '--on', '2026-11-18'], { files: LEARNER });
  const list = async (...args: string[]) =>
    (await run(['list', '--topics', '--done', ...args], { folder })).stdout;
  expect(await list()).toMatch(/^numpy +NumPy arrays +done {2}18 Nov 2026\n1 topic\n$/m);
  expect(JSON.parse(await list('--format', 'json')).topics).toMatchObject([
    { topic: 'numpy', state: 'done', doneOn: '2026-11-18', spentMinutes: 180 },
  ]);
});
