import { describe, expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What --save leaves of the profile: the past, time off that was stated before, and comments. */

const LATER = ['--today', '2026-12-16', '--save'];

/** The profile after a plan that is saved, and what was said of it. */
async function saved(profile: string, ...args: string[]) {
  const files = { ...LEARNER, 'mlpath.yaml': profile };
  const outcome = await run(['plan', ...args, ...LATER], { files });
  expect(outcome.code).toBe(0);
  return { text: outcome.files()['mlpath.yaml'], said: outcome.stderr };
}

const PROFILE = LEARNER['mlpath.yaml'];

describe('hours a week', () => {
  test('given for a plan under way count from its current week on', async () => {
    const { text, said } = await saved(
      PROFILE.replace('PerWeek: 8', 'PerWeek: 8 # evenings'),
      '--hours',
      '4',
    );
    expect(text).toContain(
      'hoursPerWeek: [{from: 2026-11-23, hours: 8}, {from: 2026-12-14, hours: 4}] # evenings\n',
    );
    expect(said).toContain('note: these hours count from 2026-12-14 on; the weeks before it keep theirs\n');
  });

  test('are one more step of several, whose comments stay', async () => {
    const steps = `hoursPerWeek:
  - {from: 2026-11-23, hours: 8} # at first
  - {from: 2026-12-07, hours: 6}
`;
    const { text } = await saved(PROFILE.replace('hoursPerWeek: 8\n', steps), '--hours', '4');
    expect(text).toContain(`${steps}  - {from: 2026-12-14, hours: 4}\n`);
  });

  test('replace the step of the same week and those to come', async () => {
    const steps =
      'hoursPerWeek: [{from: 2026-11-23, hours: 8}, {from: 2026-12-14, hours: 6}, {from: 2027-02-01, hours: 2}]\n';
    const { text, said } = await saved(PROFILE.replace('hoursPerWeek: 8\n', steps), '--hours', '4');
    expect(text).toContain('hoursPerWeek: [{from: 2026-11-23, hours: 8}, {from: 2026-12-14, hours: 4}]\n');
    expect(said).toContain(
      'note: no longer in hoursPerWeek: {from: 2026-12-14, hours: 6}, {from: 2027-02-01, hours: 2}\n',
    );
  });

  test('take the place of study days, which is said', async () => {
    const { text, said } = await saved(
      PROFILE.replace('hoursPerWeek: 8', 'days: {tue: 2, sat: 4}'),
      '--hours',
      '4',
    );
    expect(text).not.toContain('days:');
    expect(text).toContain('hoursPerWeek: [{from: 2026-11-23, hours: 6}, {from: 2026-12-14, hours: 4}]\n');
    expect(said).toContain('note: days is gone from it: {tue: 2, sat: 4}\n');
  });

  test('before the second week are simply other hours', async () => {
    const { files } = await run(['plan', '--hours', '4', '--today', '2026-11-26', '--save'], {
      files: LEARNER,
    });
    expect(files()['mlpath.yaml']).toContain('hoursPerWeek: 4\n');
  });

  test('count so in the plan that is not saved, too: its forecast is the one of the saved plan', async () => {
    const { folder } = await run(['log', 'linear-algebra', '8', '--today', '2026-11-27'], { files: LEARNER });
    const plan = async (...args: string[]) =>
      JSON.parse((await run(['plan', '--format', 'json', ...args], { folder })).stdout);
    const now = ['--past', '--today', '2026-12-14'];
    const unsaved = await plan('--hours', '16', ...now);
    expect(unsaved.past.map((week: { capacityMinutes: number }) => week.capacityMinutes)).toEqual([
      480, 480, 480,
    ]);
    expect(await plan('--hours', '16', '--save', ...now)).toEqual(unsaved);
    expect(await plan(...now)).toEqual(unsaved);
  });

  test('leave what was planned for the weeks gone by', async () => {
    const { folder } = await run(['log', 'linear-algebra', '8', '--today', '2026-11-27'], { files: LEARNER });
    const ahead = async () =>
      JSON.parse((await run(['status', '--format', 'json', '--today', '2026-12-14'], { folder })).stdout)
        .aheadMinutes;
    const before = await ahead();
    await run(['plan', '--hours', '2', '--today', '2026-12-14', '--save'], { folder });
    expect(await ahead()).toBe(before);
  });
});

describe('time off', () => {
  const off = (...ranges: string[]) => ranges.flatMap((range) => ['--time-off', range]);

  test('comes on top of what the profile has', async () => {
    const profile = `${PROFILE}timeOff:\n  - 2026-12-21..2027-01-03 # at home\n`;
    const { text, said } = await saved(profile, ...off('2027-05-01', '2026-12-21..2027-01-03'));
    expect(text).toBe(`${profile}  - 2027-05-01\n`);
    expect(said).toContain('saved timeOff in mlpath.yaml\n');
    expect(said).not.toContain('note:');
  });

  test('counts together in the plan that is not saved, too', async () => {
    const files = { ...LEARNER, 'mlpath.yaml': `${PROFILE}timeOff: [2026-12-01]\n` };
    const { stdout } = await run(['plan', ...off('2026-12-02'), '--format', 'json'], { files });
    expect(JSON.parse(stdout).profile.timeOff).toEqual(['2026-12-01', '2026-12-02']);
  });
});

test('a list that is given anew replaces the old one, and what goes is named', async () => {
  const { text, said } = await saved(
    `${PROFILE}known: [numpy, regression]\n`,
    '--known',
    'regression,linear-algebra',
  );
  expect(text).toContain('known: [regression, linear-algebra]\n');
  expect(said).toContain('note: no longer in known: numpy\n');
});

describe('what changes the plan that progress is measured against', () => {
  const HINT =
    'hint: ahead and behind are reckoned as if it had been so from the start; mlpath plan --accept measures from now on\n';
  const begun = { 'progress.jsonl': '{"on":"2026-11-27","log":"numpy","hours":1}\n' };

  test.each([
    [['--optional'], HINT],
    [['--days', 'sat:4'], HINT],
    [['--hours', '4'], ''],
    [['--time-off', '2027-05-01'], ''],
    [['--optional', '--accept'], ''],
  ])('once begun, %j says %j', async (args, hint) => {
    const { stderr } = await run(['plan', ...args, ...LATER], { files: { ...LEARNER, ...begun } });
    expect(stderr).toContain('saved ');
    expect(stderr.split('\n').filter((line) => line.startsWith('hint:'))).toEqual(hint ? [hint.trim()] : []);
  });

  test('says nothing before anything is recorded', async () => {
    const { stderr } = await run(['plan', '--optional', ...LATER], { files: LEARNER });
    expect(stderr).not.toContain('hint:');
  });
});
