import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../folder.ts';
import { commitAll, repository } from '../git.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

const NOTE = (file: string) => `note: ${file} is new to git: git add ${file}\n`;

test('the first record says that its file is new to git, and the next does not', async () => {
  const folder = repository(LEARNER);
  expect((await run(['log', 'python-basics', '1'], { folder })).stderr).toBe(NOTE('progress.jsonl'));
  expect((await run(['log', 'python-basics', '1'], { folder })).stderr).toBe('');
  const env = { MLPATH_DEVICE: 'laptop' };
  expect((await run(['log', 'python-basics', '1'], { folder, env })).stderr).toBe(
    NOTE('progress.laptop.jsonl'),
  );
});

test('from elsewhere the command names the folder, as a shell takes it', async () => {
  const folder = repository({ 'my dir/x': '' });
  for (const [name, text] of Object.entries(LEARNER)) writeFiles(`${folder}/my dir`, { [name]: text });
  const { stderr } = await run(['--profile', 'my dir/mlpath.yaml', 'log', 'python-basics', '1'], { folder });
  expect(stderr).toBe("note: my dir/progress.jsonl is new to git: git -C 'my dir' add progress.jsonl\n");
});

test('nothing is said where git ignores the file, knows it already, or is not', async () => {
  const ignored = repository({ ...LEARNER, '.gitignore': 'progress.jsonl\n' });
  expect((await run(['log', 'python-basics', '1'], { folder: ignored })).stderr).toBe('');
  const known = repository({ ...LEARNER, 'progress.jsonl': '' });
  commitAll(known);
  expect((await run(['log', 'python-basics', '1'], { folder: known })).stderr).toBe('');
  expect((await run(['log', 'python-basics', '1'], { folder: makeFolder(LEARNER) })).stderr).toBe('');
});
