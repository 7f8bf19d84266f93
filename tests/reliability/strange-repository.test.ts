import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { childEnv } from '../e2e/spawn.ts';
import { makeFolder, readFiles, writeFiles } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A stranger's folder may come with a .git, and a configuration in it that names programs. */

test('no program that a repository names for git to run is run, and its index is left as it is', async () => {
  const folder = makeFolder(LEARNER);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      env: childEnv(),
      encoding: 'utf8',
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  writeFiles(folder, { 'small.yaml': LEARNER['small.yaml'].replace('A small', 'Another') });
  git('config', 'core.fsmonitor', 'touch run-by-fsmonitor; false');
  git('config', 'log.showSignature', 'true');
  git('config', 'gpg.program', 'touch run-by-gpg; false');
  git('config', 'diff.external', 'touch run-by-diff; false');
  git('config', 'core.pager', 'touch run-by-pager; false');
  for (const args of [
    ['check', 'small.yaml', '--against', 'HEAD'],
    ['plan', '--changes-since', '2026-11-01'],
    ['log', 'numpy', '1'],
    ['status'],
  ])
    expect([args, (await run(args, { folder })).code]).toEqual([args, 0]);
  expect(Object.keys(readFiles(folder)).filter((name) => name.startsWith('run-by'))).toEqual([]);
  // Git itself would have run it.
  git('status');
  expect(Object.keys(readFiles(folder))).toContain('run-by-fsmonitor');
});
