import { expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

test('weeks gone by show what was recorded, never parts of what is left', async () => {
  const files = {
    ...LEARNER,
    'progress.jsonl': `{"at":"2026-11-25T19:00:00+01:00","id":"a1","log":"numpy","hours":4}
{"at":"2026-11-26T19:00:00+01:00","id":"a2","done":"python-basics"}
{"at":"2026-11-27T19:00:00+01:00","id":"a3","done":"linear-algebra","hours":3}
`,
  };
  const { stdout } = await run(['plan', '--past', '--weeks', '1'], {
    files,
    env: { MLPATH_TODAY: '2026-12-02' },
  });
  const week = stdout.slice(stdout.indexOf('  1  23 Nov'), stdout.indexOf('  2  30 Nov'));
  expect(week).toMatch(/ 4 h logged$/m);
  expect(week).toMatch(/ {2}done$/m);
  expect(week).toMatch(/ 3 h, done$/m);
  expect(week).not.toMatch(/\d of \d| 0 h$/m);
});

const DONE = ['python-basics', 'linear-algebra', 'numpy', 'checkpoint-ground'];

test('a phase behind is done, and the header says that its figures are what is left', async () => {
  const records = DONE.map((id) => `{"at":"2026-11-25T19:00:00+01:00","id":"${id}","done":"${id}"}\n`).join(
    '',
  );
  const files = { ...LEARNER, 'progress.jsonl': records };
  const setup = { files, env: { MLPATH_TODAY: '2026-12-02' } };
  expect((await run(['plan'], setup)).stdout).toMatch(/^\S.* \d+ weeks, \d+ h left/m);
  expect((await run(['plan', '--format', 'markdown'], setup)).stdout).toMatch(/: \d+ weeks, \d+ h left/);
  expect((await run(['plan'], setup)).stdout).not.toMatch(/\b0 weeks\b/);
});

test('of a finished roadmap nothing is counted in weeks, and what could follow is one command away', async () => {
  const records = [...DONE, 'regression', 'project-houses']
    .map((id) => `{"at":"2026-11-25T19:00:00+01:00","id":"${id}","done":"${id}"}\n`)
    .join('');
  const files = { ...LEARNER, 'progress.jsonl': records };
  const { stdout } = await run(['plan'], { files, env: { MLPATH_TODAY: '2026-12-02' } });
  expect(stdout).toMatch(/ nothing left/);
  expect(stdout).not.toMatch(/\b0 (weeks|h)\b/);
  expect(stdout).toMatch(/\nmlpath shows what could follow\n$/);
});

test('of a finished roadmap the week in which it was finished is shown while it runs, as it is afterwards', async () => {
  const records = [...DONE, 'regression', 'project-houses']
    .map((id) => `{"at":"2026-11-25T19:00:00+01:00","id":"${id}","done":"${id}","hours":2}\n`)
    .join('');
  const files = { ...LEARNER, 'progress.jsonl': records };
  const on = async (today: string, ...args: string[]) =>
    (await run(['plan', '--past', ...args, '--today', today], { files })).stdout;
  const weeks = async (today: string) => JSON.parse(await on(today, '--format', 'json'));
  const during = await weeks('2026-11-26');
  expect(during.past.map(({ number }: { number: number }) => number)).toEqual([1]);
  expect(during.past[0].plannedMinutes).toBe(6 * 120);
  expect(during.weeks).toEqual([]);
  expect((await weeks('2026-11-30')).past).toEqual(during.past);
  expect(await on('2026-11-26')).toBe(await on('2026-11-30'));
});

test('what is all known or left out was not done on any day', async () => {
  const text = await run(['list', '--topics', '--format', 'json'], { files: LEARNER });
  const known = JSON.parse(text.stdout).topics.map(({ topic }: { topic: string }) => topic);
  const files = { ...LEARNER, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}known: [${known.join(', ')}]\n` };
  const { stdout } = await run(['plan'], { files });
  expect(stdout).toMatch(/\nNothing to study\nmlpath shows what could follow\n$/);
  const status = (await run(['status'], { files })).stdout;
  expect(status).toBe(
    'A small roadmap\n\nNothing to study: all of it is known or left out\n0 h recorded, 0 topics of 0 done\n',
  );
  for (const args of [['next'], []]) {
    const said = (await run(args, { files })).stdout;
    expect(said).toContain('Nothing to study: all of it is known or left out. What could follow:\n');
    expect(said).not.toMatch(/0 of 0|done/);
  }
  expect((await run(['log', 'numpy', '1'], { files })).stdout).toContain('nothing to study');
});
