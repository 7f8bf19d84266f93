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
  expect(text).toContain('### Week 1: 23 Nov to 29 Nov 2026\n\n- [x] Python basics, 4 h\n');
  expect(text).toContain('\n- Linear algebra, 2.5 h logged\n- Linear algebra, goes on, 5.5 of 7.5 h\n');
});

describe('the column of hours', () => {
  const lines = async (profile: string, columns: number, args: readonly string[] = []) => {
    const files = { ...FILES, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}${profile}` };
    const terminal = { stdout: true };
    const { stdout } = await run(['plan', ...args, '--today', DURING, '--color', 'never'], {
      files,
      columns,
      terminal,
    });
    return stdout.split('\n');
  };
  const week = /^ *\d+ +\d+ \w{3} +[\d.]+ (?:h|min)(?! *left)(?= {2}|$)/;

  test.each([80, 40])('is as wide for minutes as for hours, at %i columns', async (columns) => {
    const shown = await lines('', columns, ['--past']);
    const heads = shown.flatMap((line) => week.exec(line)?.[0] ?? []);
    for (const unit of [' min', '.5 h'])
      expect(
        heads.some((head) => head.endsWith(unit)),
        unit,
      ).toBe(true);
    expect(new Set(heads.map((head) => head.length)).size).toBe(1);
    for (const line of shown) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test('says of the running week alone that its hours are those left', async () => {
    const shown = await lines('', 80, ['--past']);
    const left = shown.flatMap((line, index) => (/^ +left( |$)/.test(line) ? [index] : []));
    expect(left.length).toBe(1);
    expect(shown[(left[0] ?? 0) - 1]).toMatch(/^ {2}2 +30 Nov +5\.5 h {2}Linear algebra +2\.5 h logged$/);
    expect(shown[left[0] ?? 0]).toMatch(/^ {15}left {2}Linear algebra +5\.5 of 7\.5 h$/);
    expect(await lines('', 40)).toContainEqual(expect.stringMatching(/^ {2}2 +30 Nov +5\.5 h left$/));
  });

  test('says so on the page', async () => {
    const { stdout } = await run(['plan', '--format', 'html', '--today', DURING], { files: FILES });
    expect(stdout.match(/Week \d+ · [^<]* left/g)).toEqual(['Week 2 · 5.5 h left']);
  });

  test('says so, too, where nothing is left of it', async () => {
    const files = { ...FILES, 'progress.jsonl': '{"on":"2026-12-01","log":"linear-algebra","hours":9}\n' };
    const text = await plan([], files);
    expect(text).toMatch(/^ {2}2 +30 Nov +0 h {2}Linear algebra +9 h logged\n {14}left$/m);
  });
});
