import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { git } from '../git.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

test('more hours than a day has are recorded, with a word on how to take them back', async () => {
  const { stderr, stdout } = await run(['log', 'numpy', '30'], { files: LEARNER });
  expect(stderr).toContain(
    'note: 30 h is more than a day has; mlpath undo numpy takes it back; for minutes say 30m\n',
  );
  expect(stdout).toMatch(/^logged 30 h on numpy/);
  expect((await run(['log', 'numpy', '24'], { files: LEARNER })).stderr).not.toContain('more than a day');
});

test('far more hours than are planned for the topic are recorded, with a word on minutes', async () => {
  const { folder, stderr, stdout } = await run(['log', 'linear-algebra', '20'], { files: LEARNER });
  expect(stderr).toBe(
    'note: 20 h is far more than the 10 h planned; mlpath undo linear-algebra takes it back; for minutes say 20m\n',
  );
  expect(stdout).toMatch(/^logged 20 h on linear-algebra, 20 h in all · /);
  // Of what is over its plan already, a further hour is no slip.
  expect((await run(['log', 'linear-algebra', '1'], { folder })).stderr).toBe('');
});

test('a sum that gets far beyond the plan is told once; a topic that is done has a plan, too', async () => {
  const { folder } = await run(['log', 'linear-algebra', '19.5'], { files: LEARNER });
  const { stderr } = await run(['log', 'linear-algebra', '30m'], { folder });
  expect(stderr).toBe(
    'note: 20 h in all is far more than the 10 h planned; mlpath undo linear-algebra takes it back\n',
  );
  await run(['done', 'python-basics'], { folder });
  expect((await run(['log', 'python-basics', '12'], { folder })).stderr).toContain('the 6 h planned');
});

test('init below a folder with a profile says which one will count', async () => {
  const folder = makeFolder({ ...LEARNER, 'sub/keep': '' });
  git(folder, 'init', '-q');
  const args = ['init', '--yes', '--hours', '8'];
  const { stderr } = await run(args, { folder: path.join(folder, 'sub') });
  expect(stderr).toContain('note: ../mlpath.yaml is there, too; in this folder the new one will count\n');
  expect((await run(args, {})).stderr).not.toContain('is there, too');
});
