import { expect, test } from 'vitest';
import { readFiles, writeFiles } from '../folder.ts';
import { commitAll, git, repository } from '../git.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A stranger's folder may come with a .git, and a configuration in it that names programs. */

test('no program that a repository names for git to run is run, and its index is left as it is', async () => {
  const folder = repository(LEARNER);
  commitAll(folder);
  writeFiles(folder, { 'small.yaml': LEARNER['small.yaml'].replace('A small', 'Another') });
  git(folder, 'config', 'core.fsmonitor', 'touch run-by-fsmonitor; false');
  git(folder, 'config', 'log.showSignature', 'true');
  git(folder, 'config', 'gpg.program', 'touch run-by-gpg; false');
  git(folder, 'config', 'diff.external', 'touch run-by-diff; false');
  git(folder, 'config', 'core.pager', 'touch run-by-pager; false');
  for (const args of [
    ['check', 'small.yaml', '--against', 'HEAD'],
    ['plan', '--changes-since', '2026-11-01'],
    ['log', 'numpy', '1'],
    ['status'],
  ])
    expect([args, (await run(args, { folder })).code]).toEqual([args, 0]);
  expect(Object.keys(readFiles(folder)).filter((name) => name.startsWith('run-by'))).toEqual([]);
  // Git itself would have run it.
  git(folder, 'status');
  expect(Object.keys(readFiles(folder))).toContain('run-by-fsmonitor');
});
