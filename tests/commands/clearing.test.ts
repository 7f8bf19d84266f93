import { describe, expect, test } from 'vitest';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What the profile says and a flag takes back, for one plan or for good. */

const WITHOUT_GOAL = SMALL.replace(/^goals:\n.*\n/m, '');
const PROFILE = `${LEARNER['mlpath.yaml']}goal: arrays # first\nby: 2027-03-01\noptional: true\n`;
const files = { ...LEARNER, 'other.yaml': WITHOUT_GOAL, 'mlpath.yaml': PROFILE };

const plan = async (...args: string[]) => {
  const outcome = await run(['plan', ...args, '--format', 'json'], { files });
  return { ...outcome, document: outcome.stdout === '' ? undefined : JSON.parse(outcome.stdout) };
};

describe('a flag', () => {
  test.each([
    ['--goal', '', { goal: undefined }],
    ['--by', '', { by: undefined }],
    ['--no-optional', undefined, { optional: false }],
  ])('%s %j takes it back', async (flag, value, expected) => {
    const { document, code } = await plan(flag, ...(value === undefined ? [] : [value]));
    expect(code).toBe(0);
    const profile = (await plan()).document.profile;
    expect(profile).toMatchObject({ goal: 'arrays', by: '2027-03-01', optional: true });
    expect(document.profile).toEqual({ ...profile, ...expected });
  });

  test('with --save for good', async () => {
    const { files: after, stderr } = await run(
      ['plan', '--goal', '', '--by', '', '--no-optional', '--save'],
      { files },
    );
    expect(after()['mlpath.yaml']).toBe(`${LEARNER['mlpath.yaml']}optional: false\n`);
    expect(stderr).toBe(
      'saved optional in mlpath.yaml\nnote: goal is gone from it: arrays\nnote: by is gone from it: 2027-03-01\n',
    );
  });

  test('takes back nothing that is not there', async () => {
    const { stderr } = await run(['plan', '--goal', '', '--save'], { files: LEARNER });
    expect(stderr).toContain('saved nothing: mlpath.yaml says all that already\n');
  });
});

describe('a roadmap that is named has no such goal', () => {
  test('all of it is planned, which is said', async () => {
    const { document, stderr, code } = await plan('other.yaml');
    expect(code).toBe(0);
    expect(stderr).toBe('note: other has no goal arrays, which the profile names: all of it is planned\n');
    expect(document.profile.goal).toBeUndefined();
  });

  test('one that has it keeps it', async () => {
    const copy = { ...files, 'copy.yaml': SMALL };
    const { stdout } = await run(['plan', 'copy.yaml', '--format', 'json'], { files: copy });
    expect(JSON.parse(stdout).profile.goal).toBe('arrays');
  });

  test('of the profile itself, or of the command line, it is an error', async () => {
    const wrong = { ...files, 'mlpath.yaml': PROFILE.replace('goal: arrays', 'goal: arrows') };
    const outcome = await run(['plan'], { files: wrong });
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('unknown-goal') });
    expect((await plan('other.yaml', '--goal', 'arrays')).code).toBe(2);
  });
});
