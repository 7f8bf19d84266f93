import { describe, expect, test } from 'vitest';
import { DURING, PROGRESS } from '../commands.ts';
import { shell } from '../e2e/spawn.ts';
import { makeFolder } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Same inputs and same --today: same bytes, in every time zone and locale. */

const PLACES = [
  { TZ: 'Pacific/Apia', LC_ALL: 'C' },
  { TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Asia/Kolkata', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'UTC', LC_ALL: 'C.UTF-8' },
] as const;
const FILES = {
  ...LEARNER,
  // Dotless and dotted i, and letters that locales put in different orders.
  'small.yaml': LEARNER['small.yaml'].replace('name: Old arrays', 'name: IİIı Äpfel zebra'),
  'progress.jsonl': PROGRESS,
};
const COMMANDS = [
  ['plan', '--optional'],
  ['plan', '--format', 'json'],
  ['list', '--topics'],
  ['check', 'small.yaml'],
];
const LINE = COMMANDS.map((args) => `mlpath ${args.join(' ')}`).join(' && ');

describe.each(PLACES)('in $TZ, $LC_ALL', (env) => {
  test('the bytes that this process prints', async () => {
    const wanted: string[] = [];
    for (const args of COMMANDS)
      wanted.push((await run([...args, '--today', DURING], { files: FILES })).stdout);
    // The shell itself may warn of a locale that is not installed; Node brings its own.
    const { code, stdout } = await shell(LINE, makeFolder(FILES), { ...env, MLPATH_TODAY: DURING });
    expect({ code, stdout }).toEqual({ code: 0, stdout: wanted.join('') });
  });
});

test('today is the learner’s own calendar day', async () => {
  // Read in the zone that the tests run in, a day ahead of UTC.
  const late = new Date(2026, 11, 4, 23, 59, 59);
  const early = new Date(2026, 11, 4, 0, 0, 1);
  for (const now of [late, early]) {
    const { stdout } = await run(['plan', '--format', 'json'], { files: LEARNER, now });
    expect(JSON.parse(stdout)).toMatchObject({ today: '2026-12-04' });
  }
});

test('--today goes before MLPATH_TODAY, and this before the clock', async () => {
  const env = { MLPATH_TODAY: '2026-12-01' };
  const today = async (args: string[]) =>
    JSON.parse((await run(['plan', '--format', 'json', ...args], { files: LEARNER, env })).stdout);
  expect(await today([])).toMatchObject({ today: '2026-12-01' });
  expect(await today(['--today', '2026-12-02'])).toMatchObject({ today: '2026-12-02' });
});

test('twice the same', async () => {
  const first = await run(['plan'], { files: FILES });
  expect((await run(['plan'], { files: FILES })).stdout).toBe(first.stdout);
});
