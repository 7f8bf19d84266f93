import { describe, expect, test } from 'vitest';
import { generated, LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What a plan says of a date to be done by. */

const files = { 'r.yaml': generated(10, () => ({ duration: '8 hours' })) };
const PLAN = ['plan', 'r.yaml', '--hours', '8', '--maths', 'school', '--start', '2026-11-23', '--no-input'];

async function dates() {
  const { stdout } = await run([...PLAN, '--format', 'json'], { files });
  const { finish, forecast } = JSON.parse(stdout);
  return { finish, ...forecast } as { finish: string; p50: string; p80: string; p95: string };
}

const plan = (by: string) => run([...PLAN, '--by', by], { files });
const words = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('it fits', () => {
  test('and the forecast agrees: no more is said', async () => {
    const { stdout, code } = await plan((await dates()).p95);
    expect(code).toBe(0);
    expect(words(stdout)).toMatch(/Done by \w{3} \d+ \w{3} \d{4}: it fits, with \d+ h to spare (?!if)/);
    expect(stdout).not.toContain(' only by ');
  });

  test('but rather not in four of five cases', async () => {
    const { p50, p80 } = await dates();
    expect(p50 < p80).toBe(true);
    expect(words((await plan(p50)).stdout)).toMatch(
      /it fits, with \d+ h to spare, if every estimate and every week holds; four in five only by \w{3} \d+/,
    );
  });

  test('but rather not at all', async () => {
    const { finish, p50 } = await dates();
    expect(finish < p50).toBe(true);
    expect(words((await plan(finish)).stdout)).toMatch(
      /it fits, with 0 h to spare, if every estimate and every week holds; even odds only by \w{3} \d+/,
    );
  });
});

test('status and mlpath say it of a date and a goal in the profile', async () => {
  const [before, within] = ['2026-12-06', '2027-06-30'];
  const profile = (by: string) => `${LEARNER['mlpath.yaml']}goal: arrays\nby: ${by}\n`;
  for (const [by, said] of [
    [before, /^Not done by Sun 6 Dec 2026: \d+ h too many$/m],
    [within, /^Done by Wed 30 Jun 2027: it fits, with \d+ h to spare$/m],
  ] as const) {
    const learner = { ...LEARNER, 'mlpath.yaml': profile(by) };
    for (const args of [[], ['status']]) {
      const { stdout } = await run(args, { files: learner });
      expect(stdout).toMatch(said);
      expect(stdout).toMatch(/^Goal: Arrays only$/m);
    }
    const { stdout } = await run(['status', '--format', 'json'], { files: learner });
    const { goal, deadline } = JSON.parse(stdout);
    expect(goal).toBe('arrays');
    expect(deadline).toMatchObject({ by, fits: by === within });
    expect(deadline.spareMinutes > 0).toBe(by === within);
  }
});

test('what is not in the days of study is not advised', async () => {
  const saturdays = PLAN.map((each) => (each === '--hours' ? '--days' : each === '8' ? 'sat:4' : each));
  const advice = async (by: string) => words((await run([...saturdays, '--by', by], { files })).stdout);
  expect(await advice('2026-12-06')).toContain('It would take more hours than these days have');
  expect(await advice('2027-01-31')).toMatch(
    /It would take \d+(\.\d+)? h a week on the same days for even odds, \d+(\.\d+)? h for four in five/,
  );
});

test('--weeks limits the JSON document, too', async () => {
  const weeks = async (...more: string[]) =>
    JSON.parse((await run([...PLAN, '--format', 'json', ...more], { files })).stdout).weeks;
  const all = await weeks();
  expect(all.length).toBeGreaterThan(3);
  expect(await weeks('--weeks', '2')).toEqual(all.slice(0, 2));
});
