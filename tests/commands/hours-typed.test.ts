import { expect, test } from 'vitest';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Hours are taken as people write them, and as mlpath itself prints them: of a record, of a week and of a day. */
const TYPED = [
  ['1.5', 1.5],
  ['1.5h', 1.5],
  ['2 hours', 2],
  ['90 minutes', 1.5],
  ['90min', 1.5],
  ['45 min', 0.75],
  ['90m', 1.5],
  ['1h30', 1.5],
  ['1h 30m', 1.5],
  ['1 h 30 min', 1.5],
  ['1:30', 1.5],
  ['0:45', 0.75],
  ['12:05', 12 + 5 / 60],
] as const;

/** A profile states as many decimals as give the minutes again. */
const stated = (hours: number) => Math.round(hours * 10_000) / 10_000;

test.each(TYPED)('log %s', async (typed, hours) => {
  const { files, code } = await run(['log', 'numpy', typed], { files: LEARNER });
  expect(code).toBe(0);
  const [line = ''] = (files()['progress.jsonl'] ?? '').split('\n').slice(-2);
  expect(JSON.parse(line)).toMatchObject({ log: 'numpy', hours: expect.closeTo(hours, 9) });
});

test.each(['0', '0m', '0:00', '1:3', '1:75', '1h75', '-1', '1,5', 'an hour', '1-2h', '3 days', '', '1e3'])(
  '%j is refused, and nothing is written',
  async (typed) => {
    const { stderr, files, code } = await run(['log', 'numpy', typed], { files: LEARNER });
    expect(stderr).toContain('expected hours such as 1.5, 90m or 1h30; more than 0, at most 1000');
    expect(code).toBe(2);
    expect(files()).not.toHaveProperty('progress.jsonl');
  },
);

test.each(TYPED)('--hours %s, a week', async (typed, hours) => {
  const { files } = await run(['init', '--yes', '--hours', typed]);
  expect(files()['mlpath.yaml']).toContain(`hoursPerWeek: ${stated(hours)}\n`);
});

test.each(TYPED)('--days tue:%s,sat:4', async (typed, hours) => {
  const { files } = await run(['init', '--yes', '--days', `tue:${typed},sat:4`]);
  expect(files()['mlpath.yaml']).toContain(`days: {tue: ${stated(hours)}, sat: 4}\n`);
});

test('asked for hours a week', async () => {
  const setup = { files: { 'small.yaml': SMALL }, terminal: true };
  const replies = [[], 'none', ['1:3', '7h30'], '2026-11-23', true];
  const { files, refused } = await run(['plan', 'small.yaml'], { ...setup, replies });
  expect(refused).toEqual(['Expected hours a week: more than 0, at most 168, such as 7.5 or 7h30']);
  expect(files()['mlpath.yaml']).toContain('hoursPerWeek: 7.5\n');
});

test('days in any case, and by their whole names', async () => {
  const { files } = await run(['init', '--yes', '--days', 'Tue:90m, SATURDAY: 4 hours ,sun:1']);
  expect(files()['mlpath.yaml']).toContain('days: {tue: 1.5, sat: 4, sun: 1}\n');
});

test.each(['tue:1:30:2', 'tue:1:3', 'tue:', 'tue', ':1', 'tue:1,Tuesday:2', 'sat:24h1', 'satur:1'])(
  '--days %s is refused',
  async (typed) => {
    const { stderr, code } = await run(['plan', '--yes', '--days', typed]);
    expect(stderr).toMatch(/; expected days from mon, .*, such as tue:1\.5,sat:4\n$/);
    expect(code).toBe(2);
  },
);
