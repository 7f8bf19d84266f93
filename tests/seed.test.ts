import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { planDocument } from './json/documents.ts';
import { HOME, run } from './world.ts';

/** The file that the format grew from: it plans and marks as it is. It lies beside the repository, not within it. */

const SHARED = process.env['MLPATH_SHARED'] ?? path.join(HOME, '..', 'shared');
const SEED = path.join(SHARED, 'seeds', '004_7eb5d886ea39c1d4.txt');
const there = existsSync(SEED);
const skipped = there ? '' : ` (skipped: there is no ${SEED})`;

describe.skipIf(!there)(`the seed file, as it is${skipped}`, () => {
  const planOf = async (...flags: readonly string[]) => {
    const { stdout, stderr, code } = await run(['plan', SEED, ...flags, '--format', 'json']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    return planDocument.parse(JSON.parse(stdout));
  };

  test.each([
    [['--hours', '8'], '2027-04-04'],
    [['--hours', '2.5'], '2028-01-16'],
    [['--hours', '40'], '2026-12-20'],
    [['--days', 'sat:4,sun:4'], '2027-04-04'],
    [['--hours', '8', '--start', '2027-01-01'], '2027-05-13'],
    [['--hours', '8', '--optional'], '2027-04-11'],
  ])('with %j it ends on %s', async (flags, finish) => {
    expect((await planOf(...flags)).finish).toBe(finish);
  });

  test('hours are all that it asks for', async () => {
    const outcome = await run(['plan', SEED]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('--hours');
    expect(outcome.stderr).not.toMatch(/--maths|--skills/);
  });

  test('its phases are inferred, and said to be', async () => {
    const { phases } = await planOf('--hours', '8');
    expect(phases.map(({ phase, inferred }) => [phase, inferred])).toEqual([
      ['foundation', true],
      ['intermediate', true],
      ['production', true],
    ]);
    expect((await run(['plan', SEED, '--hours', '8'])).stdout).toContain('Foundation (inferred)');
  });

  test('two weeks are 20 hours, and hours that it does not state are said to be assumed', async () => {
    const { topics, weeks } = await planOf('--hours', '8');
    expect(topics.find(({ topic }) => topic === 'linear-algebra')?.minutes).toBe(20 * 60);
    const assumed = weeks.flatMap(({ items }) =>
      items.filter((item) => item.assumed).map(({ topic }) => topic),
    );
    expect(new Set(assumed).size).toBe(10);
    expect((await run(['plan', SEED, '--hours', '8'])).stdout).toContain('10 topics without stated hours');
  });

  test('checks without errors or warnings', async () => {
    expect(await run(['check', '--strict', SEED])).toMatchObject({ code: 0 });
  });

  test('done moves the plan, and the file stays as it was', async () => {
    const before = readFileSync(SEED);
    const { folder } = await run(['init', SEED, '--hours', '8', '--start', '2026-11-23']);
    const done = await run(['done', 'calculus'], { folder });
    expect(done.stdout).toBe(
      'done calculus (20 h planned, none recorded: --hours H) · finish 4 Apr → 14 Mar 2027 · next: linear-algebra\n',
    );
    const next = await run(['next'], { folder });
    expect(next.stdout).toContain('https://www.youtube.com/playlist?list=PLZHQObOWTQDPD3MizzM2xVFitgF8hE_ab');
    await run(['undo', 'calculus'], { folder });
    const { finish } = JSON.parse((await run(['plan', '--format', 'json'], { folder })).stdout);
    expect(finish).toBe('2027-04-04');
    expect(readFileSync(SEED)).toEqual(before);
  });
});
