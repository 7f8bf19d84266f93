import { expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Hours are taken as people write them, and as mlpath itself prints them. */
test.each([
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
])('%s', async (typed, hours) => {
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
