import { describe, expect, test } from 'vitest';
import { TEXT_COMMANDS } from '../commands.ts';
import { makeFolder, readFiles, writeFiles } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Files of a newer mlpath, of another program, of another roadmap, of another system: read with care, or not at all. */

const NEWER = '{"v":2,"at":"2026-11-19T20:00:00Z","id":"n","finished":{"topic":"numpy"}}\n';
const OLD = '{"on":"2026-11-18","done":"numpy","mood":"good"}\n';
const ALL = [
  ...TEXT_COMMANDS.filter(([command, option]) => command !== 'check' && !(command === 'list' && !option)),
  ['done', 'regression'],
  ['log', 'regression', '1'],
  ['plan', '--hours', '3', '--save'],
  ['plan', '--accept'],
];

describe.each([
  ['a record', { 'progress.jsonl': OLD + NEWER }, /^error: progress\.jsonl:2: a record of format 2, newer/],
  [
    'a record of another device',
    { 'progress.jsonl': OLD, 'progress.desk.jsonl': NEWER },
    /^error: progress\.desk\.jsonl:1: a record of format 2, newer/,
  ],
  [
    'a profile',
    { 'mlpath.yaml': `v: 2\n${LEARNER['mlpath.yaml']}pace: {mon: 1h}\n` },
    /^mlpath\.yaml:1:4: error\[newer-format\] a profile of format 2, newer/,
  ],
])('%s of a newer version', (_, files, said) => {
  test('is refused with advice by every command, and left untouched', async () => {
    const folder = makeFolder({ ...LEARNER, ...files });
    const before = readFiles(folder);
    for (const args of ALL) {
      const outcome = await run(args, { folder });
      expect([args, outcome.code]).toEqual([args, 2]);
      expect(outcome.stderr).toMatch(said);
      expect(outcome.stderr).toContain('hint: upgrade mlpath; the file is left as it is');
    }
    expect(readFiles(folder)).toEqual(before);
    expect((await run(['check'], { folder })).stdout).toContain('error[newer-format]');
  });
});

describe('ids that the roadmap has no longer', () => {
  const files = {
    ...LEARNER,
    'progress.jsonl': `{"on":"2026-11-18","id":"a","done":"gone-topic"}\n{"on":"2026-11-18","id":"b","log":"begun-topic","hours":2}\n`,
  };

  test('stay, are listed, and keep nothing from being recorded', async () => {
    const folder = makeFolder(files);
    expect((await run(['done', 'numpy'], { folder })).code).toBe(0);
    const text = readFiles(folder)['progress.jsonl'] ?? '';
    expect(text.startsWith(files['progress.jsonl'])).toBe(true);
    const { stdout } = await run(['status'], { folder });
    expect(stdout).toContain('gone-topic');
    expect(stdout).toContain('begun-topic');
    const status = JSON.parse((await run(['status', '--format', 'json'], { folder })).stdout);
    expect(status.unknownTopics).toEqual(['begun-topic', 'gone-topic']);
  });

  test('count again in a roadmap that has them', async () => {
    const folder = makeFolder(files);
    const back = LEARNER['small.yaml'].replace('aliases: [linalg]', 'aliases: [linalg, gone-topic]');
    writeFiles(folder, { 'small.yaml': back });
    const { stdout } = await run(['list', '--done', '--format', 'json'], { folder });
    expect(JSON.parse(stdout).topics).toMatchObject([{ topic: 'linear-algebra' }]);
  });
});

describe('as git on Windows has them', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');

  test('a profile keeps its line ends, its mark and its comments when it is changed', async () => {
    const profile = `\uFEFF${crlf(LEARNER['mlpath.yaml'])}`;
    const folder = makeFolder({ ...LEARNER, 'mlpath.yaml': profile });
    expect((await run(['plan', '--hours', '5', '--save'], { folder })).code).toBe(0);
    expect(readFiles(folder)['mlpath.yaml']).toBe(profile.replace('Week: 8', 'Week: 5'));
  });

  test('a progress file is read the same, and appended to', async () => {
    const folder = makeFolder({ ...LEARNER, 'progress.jsonl': crlf(OLD) });
    expect((await run(['done', 'regression'], { folder })).code).toBe(0);
    expect((await run(['status'], { folder })).stdout).toContain('2 topics of 6 done');
  });
});

test('a profile that changed for the worse while questions were asked is not written over', async () => {
  const folder = makeFolder(LEARNER);
  const broken = `${LEARNER['mlpath.yaml']}<<<<<<< HEAD\n`;
  const saving = await run(['plan', '--hours', '5', '--save'], {
    folder,
    world: {
      stdout: {
        isTTY: false,
        columns: undefined,
        write: () => writeFiles(folder, { 'mlpath.yaml': broken }),
      },
    },
  });
  expect(saving).toMatchObject({ code: 2, stderr: expect.stringContaining('error[conflict]') });
  expect(readFiles(folder)['mlpath.yaml']).toBe(broken);
});

test('a record is told as written, also when no plan can be made any more', async () => {
  const profile = LEARNER['mlpath.yaml'].replace('Week: 8', 'Week: 0.02').replace('2026-11-23', '9998-01-01');
  const folder = makeFolder({ ...LEARNER, 'mlpath.yaml': profile });
  const outcome = await run(['log', 'numpy', '1'], { folder });
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toBe(
    'logged 1 h on numpy, 1 h in all · this plan would not be finished before the year 9999\n',
  );
  expect(readFiles(folder)['progress.jsonl']).toContain('"log":"numpy"');
});
