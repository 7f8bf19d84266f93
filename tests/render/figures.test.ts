import { describe, expect, test } from 'vitest';
import { duration, percentText, wholeHours } from '../../src/render/figures.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A length of time is said in one way wherever it stands. */

test.each([
  [0, '0 h', '0 h'],
  [0.4, '1 min', '1 min'],
  [17, '17 min', '17 min'],
  [45, '45 min', '45 min'],
  [59.4, '59 min', '59 min'],
  [59.6, '1 h', '1 h'],
  [60, '1 h', '1 h'],
  [75, '1.3 h', '1 h'],
  [750, '12.5 h', '13 h'],
])('%s minutes are %s, as a sum %s', (minutes, exact, sum) => {
  expect(duration(minutes)).toBe(exact);
  expect(wholeHours(minutes)).toBe(sum);
});

/** On the first morning nothing is due: whatever is logged is ahead. */
describe.each([
  ['17 minutes', '17 min'],
  ['45 minutes', '45 min'],
  ['75 minutes', '1.3 h'],
])('after %s of study', (logged, said) => {
  const during = ['--today', '2026-11-23'];

  test('`mlpath` and `mlpath status` say the same', async () => {
    const { folder } = await run(['log', 'python-basics', logged, ...during], { files: LEARNER });
    expect((await run(during, { folder })).stdout).toContain(`${said} ahead`);
    expect((await run(['status', ...during], { folder })).stdout).toContain(`Ahead by ${said}`);
  });
});

test('of a short topic the range of the hours is in minutes, too', async () => {
  const text = LEARNER['small.yaml'].replace(
    'estimate: {low: 4, likely: 6, high: 9}',
    'duration: 30-60 minutes',
  );
  expect(text).not.toBe(LEARNER['small.yaml']);
  const { stdout } = await run(['show', 'python-basics'], { files: { ...LEARNER, 'small.yaml': text } });
  expect(stdout).toContain('(30 min to 1 h)');
});

test.each([
  [0, '0 %'],
  [0.0001, '<1 %'],
  [0.0049, '<1 %'],
  [0.0298, '3 %'],
  [0.5, '50 %'],
  [0.9949, '99 %'],
  [0.9999, '99 %'],
  [1, '100 %'],
])('a share of %s is %s', (share, said) => {
  expect(percentText(share)).toBe(said);
});
