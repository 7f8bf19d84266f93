import { describe, expect, test } from 'vitest';
import { DURING, PROGRESS } from '../commands.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Which weeks of a plan are printed. */

const FILES = { ...LEARNER, 'progress.jsonl': PROGRESS };
const weeksOf = (text: string) => [
  ...new Set(
    [...text.matchAll(/^ *(\d+) +\d+ \w{3} +[\d.]+ (?:h|min) /gm)].map(([, number]) => Number(number)),
  ),
];
const plan = async (args: readonly string[], files = FILES) =>
  (await run(['plan', ...args, '--today', DURING], { files })).stdout;

describe('--weeks', () => {
  test.each([1, 2, 3, 4])(
    '%i weeks from the current one, a week in two phases counted once',
    async (count) => {
      const all = weeksOf(await plan([]));
      const text = await plan(['--weeks', String(count)]);
      expect(weeksOf(text)).toEqual(all.slice(0, count));
      expect(text).toContain(`… and ${all.length - count} more week`);
    },
  );

  test('as many as there are, or more: nothing is left out', async () => {
    const whole = await plan([]);
    expect(await plan(['--weeks', String(weeksOf(whole).length)])).toBe(whole);
    expect(await plan(['--weeks', '999999'])).toBe(whole);
  });

  test('in Markdown, too', async () => {
    const text = await plan(['--weeks', '3', '--format', 'markdown']);
    const numbers = [...text.matchAll(/^### Week (\d+):/gm)].map(([, number]) => Number(number));
    expect([...new Set(numbers)]).toEqual([2, 3, 4]);
  });
});

describe('weeks gone by', () => {
  test('fold to a line a phase', async () => {
    const text = await plan([]);
    expect(text).toContain('behind you: 1 topic done, 4 h (--past shows the weeks)');
    expect(weeksOf(text)[0]).toBe(2);
  });

  test('are printed with --past', async () => {
    const text = await plan(['--past']);
    expect(text).not.toContain('behind you');
    expect(weeksOf(text)[0]).toBe(1);
  });
});

test('what happened this week is in the week, and off its hours', async () => {
  const text = await plan([]);
  expect(text).toMatch(/^ {2}2 +30 Nov +5\.5 h {2}Linear algebra +2\.5 h logged$/m);
});

test('Markdown ticks what is done, also in weeks gone by', async () => {
  const text = await plan(['--past', '--format', 'markdown']);
  expect(text).toContain('### Week 1: 23 Nov to 29 Nov 2026, 4 h\n\n- [x] Python basics: 4 h\n');
  expect(text).toContain('\n- [ ] Linear algebra: 2.5 h logged\n- [ ] Linear algebra: 5.5 h of 7.5 h\n');
});
