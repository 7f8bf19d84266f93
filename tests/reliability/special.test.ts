import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { EXECUTABLE, shell } from '../e2e/spawn.ts';
import { makeFolder } from '../folder.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Names that lead to no file: to read a pipe that nobody writes to would never end. */

/** Killed after so many seconds, which is a failure: the real executable, since a test that hangs would tell nothing. */
const bounded = (args: string, folder: string) =>
  shell(`timeout 20 "${process.execPath}" "${EXECUTABLE}" ${args}`, folder);

function folderWith(pipe: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder({ ...LEARNER, ...more });
  fs.rmSync(path.join(folder, pipe), { force: true });
  execFileSync('mkfifo', [path.join(folder, pipe)]);
  return folder;
}

describe('a pipe that was found', () => {
  test.each([
    ['progress.jsonl', 'status'],
    ['progress.jsonl', 'log numpy 1'],
    ['progress.jsonl', 'check'],
    ['progress.old.jsonl', 'status'],
    ['mlpath.yaml', 'status'],
    ['mlpath.yaml', 'plan --yes'],
    ['mlpath.yaml', 'check'],
    ['small.yaml', 'status'],
    ['small.yaml', 'plan'],
  ])('%s: %s refuses', async (name, args) => {
    const outcome = await bounded(args, folderWith(name));
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(`${name} is a pipe or a device`);
    expect(outcome.stderr).toContain('hint: put a file in its place, or take it away');
  });

  test('the roadmap of a profile that is checked', async () => {
    const outcome = await bounded('check', folderWith('small.yaml'));
    expect(outcome).toMatchObject({ code: 1, stdout: expect.stringContaining('error[unknown-roadmap]') });
  });

  test('a folder that is checked: it is none of its files', async () => {
    const outcome = await bounded('check .', folderWith('progress.jsonl'));
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining('2 files: ') });
  });

  test('a link to a device is as bad', async () => {
    const folder = makeFolder(LEARNER);
    fs.symlinkSync('/dev/null', path.join(folder, 'progress.jsonl'));
    expect(await run(['done', 'numpy'], { folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('progress.jsonl is a pipe or a device'),
    });
  });
});

describe('a pipe that somebody names is read', () => {
  test.each([
    ['a roadmap', 'mlpath plan <(cat small.yaml) --yes --weeks 1', 'A small roadmap'],
    ['a profile', 'mlpath --profile <(sed s,[.]/,$PWD/, p) plan --weeks 1', 'A small roadmap'],
    ['what is checked', 'mlpath check <(cat small.yaml)', '1 file: 1 warning'],
    ['stdin', 'cat small.yaml | mlpath plan /dev/stdin --yes --weeks 1', 'A small roadmap'],
  ])('%s', async (_, line, said) => {
    const folder = makeFolder({ 'small.yaml': SMALL, p: LEARNER['mlpath.yaml'] });
    expect(await shell(line, folder)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(said),
      stderr: '',
    });
  });
});

describe('a name that mlpath chose, where advice to choose another would help nobody', () => {
  test('a folder', async () => {
    const folder = makeFolder({ ...LEARNER, 'progress.jsonl/x': '' });
    expect((await run(['log', 'numpy', '1'], { folder })).stderr).toBe(
      'error: progress.jsonl is a folder, and has the name of a progress file\nhint: give it another name, or move it away\n',
    );
  });

  test('a link that leads nowhere', async () => {
    const folder = makeFolder(LEARNER);
    fs.symlinkSync('../gone/progress.jsonl', path.join(folder, 'progress.jsonl'));
    expect((await run(['log', 'numpy', '1'], { folder })).stderr).toContain(
      'hint: its link leads nowhere, or',
    );
  });

  test('a folder that goes away before the record is written', async () => {
    const folder = makeFolder(LEARNER);
    const { nodeFiles } = await import('../../src/node/files.ts');
    const append: typeof nodeFiles.append = (file, ...rest) => {
      fs.rmSync(folder, { recursive: true });
      return nodeFiles.append(file, ...rest);
    };
    const outcome = await run(['log', 'numpy', '1'], { folder, world: { files: { ...nodeFiles, append } } });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('hint: its folder went away: bring it back, then try again');
  });
});
