import { describe, expect, test } from 'vitest';
import { spawned } from '../e2e/spawn.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run, type Setup } from '../world.ts';

/** No terminal on stdin: never ask, never hang; exit 2 naming each missing flag. */

const FLAGS = { '--skills': 'sql', '--maths': 'school', '--hours': '8' } as const;
type Flag = keyof typeof FLAGS;
const NAMES: readonly Flag[] = ['--skills', '--maths', '--hours'];
const SUBSETS = [...Array(2 ** NAMES.length - 1).keys()].map((bits) =>
  NAMES.filter((_, index) => bits & (1 << index)),
);

/** Where nobody can be asked: nothing to read an answer from, or nothing to show the question on. */
const NOBODY: readonly NonNullable<Setup['terminal']>[] = [
  false,
  { stdout: true, stderr: true },
  { stdin: true, stdout: true },
];

describe.each(NOBODY)('terminal: %j', (terminal) => {
  test.each(SUBSETS.map((given) => ({ given })))(
    'plan names each flag that is missing: $given',
    async ({ given }) => {
      const args = given.flatMap((flag) => [flag, FLAGS[flag]]);
      const outcome = await run(['plan', ...args], { terminal });
      expect(outcome.code).toBe(2);
      expect(outcome.asked).toEqual([]);
      for (const flag of NAMES) {
        if (given.includes(flag)) expect(outcome.stderr).not.toContain(flag);
        else expect(outcome.stderr).toContain(flag);
      }
      expect(outcome.files()).toEqual({});
    },
  );

  test.each(['plan', 'init'])('%s needs nothing more when all is given', async (command) => {
    const args = Object.entries(FLAGS).flat();
    expect(await run([command, ...args], { terminal })).toMatchObject({ code: 0, asked: [] });
  });
});

test('a date to start is never missing', async () => {
  const outcome = await run(['plan', ...Object.entries(FLAGS).flat()]);
  expect(outcome.stdout).toContain('Mon 23 Nov 2026');
  expect(outcome.stderr).toBe('');
});

test('days are hours, too', async () => {
  const outcome = await run(['plan', '--days', 'tue:1.5,sat:4', '--maths', 'none', '--skills', '']);
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toContain('tue 1.5 h, sat 4 h, no maths');
});

test('what a roadmap does not ask about is not missing', async () => {
  const plain = SMALL.replace(/\n +shortcuts: .*/g, '');
  const outcome = await run(['plan', 'small.yaml', '--hours', '8'], { files: { 'small.yaml': plain } });
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toBe('');
});

test('what the profile says is not missing', async () => {
  const profile = LEARNER['mlpath.yaml'].replace('maths: school\n', '');
  const outcome = await run(['plan'], { files: { ...LEARNER, 'mlpath.yaml': profile } });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toMatch(/missing: --maths none\|school\|undergraduate\|strong\n/);
});

test('--no-input asks nothing even at a terminal', async () => {
  const outcome = await run(['plan', '--no-input'], { terminal: true });
  expect(outcome).toMatchObject({ code: 2, asked: [] });
  expect(outcome.stderr).toContain('--skills');
});

test('--yes asks nothing even at a terminal', async () => {
  expect(await run(['plan', '--yes'], { terminal: true })).toMatchObject({ code: 0, asked: [] });
});

test('the executable does not wait for a silent pipe', async () => {
  const outcome = await spawned(['init']);
  expect(outcome.code).toBe(2);
  for (const flag of NAMES) expect(outcome.stderr).toContain(flag);
});
