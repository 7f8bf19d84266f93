import { describe, expect, test } from 'vitest';
import { ALL_ANSWERS, LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A new profile states the day that its plan starts on: no record moves the weeks afterwards. */

const FILES = { 'small.yaml': SMALL };
const start = (text: string | undefined) => /^start: (.*)$/m.exec(text ?? '')?.[1];

describe.each([
  ['init', ['init', 'small.yaml', ...ALL_ANSWERS]],
  ['init --yes', ['init', 'small.yaml', '--yes']],
  ['plan --save', ['plan', 'small.yaml', ...ALL_ANSWERS, '--save']],
])('%s', (_, args) => {
  test('states the coming Monday', async () => {
    const { files } = await run(args, { files: FILES });
    expect(start(files()['mlpath.yaml'])).toBe('2026-11-23');
  });

  test('states the day that was given', async () => {
    const { files } = await run([...args, '--start', '2026-12-02'], { files: FILES });
    expect(start(files()['mlpath.yaml'])).toBe('2026-12-02');
  });

  test('states the first week of records that are there', async () => {
    const { files } = await run(args, {
      files: { ...FILES, 'progress.jsonl': '{"log":"linear-algebra","hours":1,"on":"2026-11-12"}\n' },
    });
    expect(start(files()['mlpath.yaml'])).toBe('2026-11-09');
  });
});

test.each(['2026-11-21', '2026-11-23', '2026-12-04'])(
  'the first log, on %s, leaves week 1 where it was',
  async (day) => {
    const { folder } = await run(['init', 'small.yaml', ...ALL_ANSWERS], { files: FILES });
    await run(['log', 'linear-algebra', '0.5', '--today', day], { folder });
    const { stdout } = await run(['plan', '--format', 'json', '--today', day], { folder });
    expect(JSON.parse(stdout)).toMatchObject({ start: '2026-11-23' });
  },
);

test('a profile that is there and states none is left without', async () => {
  const files = { ...LEARNER, 'mlpath.yaml': LEARNER['mlpath.yaml'].replace(/^start: .*\n/m, '') };
  const outcome = await run(['plan', '--hours', '6', '--save'], { files });
  expect(outcome.stderr).toContain('saved hoursPerWeek in mlpath.yaml');
  expect(start(outcome.files()['mlpath.yaml'])).toBeUndefined();
});
