import { describe, expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** `--on yesterday`: what is recorded late was mostly done the day before. */

const TODAY = ['--today', '2026-12-01'];

describe.each([
  ['log', ['log', 'numpy', '1']],
  ['done', ['done', 'numpy']],
])('%s', (_name, command) => {
  test.each([
    ['yesterday', '2026-11-30'],
    ['Yesterday', '2026-11-30'],
    ['today', '2026-12-01'],
  ])('--on %s is the day %s', async (word, day) => {
    const { files, code } = await run([...command, '--on', word, ...TODAY], { files: LEARNER });
    expect(code).toBe(0);
    expect(JSON.parse(files()['progress.jsonl'] ?? '')).toMatchObject({ on: day });
  });
});

test('follows --today also where that stands behind it, and MLPATH_TODAY', async () => {
  const { files } = await run(['log', 'numpy', '1', '--on', 'yesterday'], {
    files: LEARNER,
    env: { MLPATH_TODAY: '2027-03-01' },
  });
  expect(JSON.parse(files()['progress.jsonl'] ?? '')).toMatchObject({ on: '2027-02-28' });
});

test.each(['tomorrow', 'monday', '-1', '1 day ago'])(
  '--on %j is refused with what it takes',
  async (word) => {
    const { stderr, files, code } = await run(['log', 'numpy', '1', '--on', word], { files: LEARNER });
    expect(code).toBe(2);
    expect(stderr).toContain(
      `--on is "${word}"; expected a date that exists, such as 2026-11-23, or today or yesterday\n`,
    );
    expect(files()).not.toHaveProperty('progress.jsonl');
  },
);
