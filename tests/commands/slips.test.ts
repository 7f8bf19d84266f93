import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { git } from '../git.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

test('more hours than a day has are recorded, with a word on how to take them back', async () => {
  const { stderr, stdout } = await run(['log', 'numpy', '30'], { files: LEARNER });
  expect(stderr).toContain('note: 30 h is more than a day has; mlpath undo numpy takes it back\n');
  expect(stdout).toMatch(/^logged 30 h on numpy/);
  expect((await run(['log', 'numpy', '24'], { files: LEARNER })).stderr).not.toContain('more than a day');
});

test('init below a folder with a profile says which one will count', async () => {
  const folder = makeFolder({ ...LEARNER, 'sub/keep': '' });
  git(folder, 'init', '-q');
  const args = ['init', '--yes', '--hours', '8'];
  const { stderr } = await run(args, { folder: path.join(folder, 'sub') });
  expect(stderr).toContain('note: ../mlpath.yaml is there, too; in this folder the new one will count\n');
  expect((await run(args, {})).stderr).not.toContain('is there, too');
});
