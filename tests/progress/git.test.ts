import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, readFiles, writeFiles } from '../folder.ts';
import { commitAll, git, repository } from '../git.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** With real git: where records go, how they merge, and what is said about .gitattributes. */

const TODAY = ['--today', '2026-12-04'];
test('two clones that both log merge without conflict, and nothing is lost', async () => {
  const first = repository({ 'small.yaml': SMALL });
  const init = ['init', 'small.yaml', '--hours', '8', '--maths', 'school', '--skills', 'sql', '--yes'];
  expect(await run(init, { folder: first })).toMatchObject({ code: 0 });
  expect(readFiles(first)['.gitattributes']).toBe('progress*.jsonl merge=union\n');
  await run(['log', 'python-basics', '1', ...TODAY], { folder: first, world: { newId: () => 'first' } });
  commitAll(first, 'Begin');
  const second = path.join(path.dirname(first), 'second');
  git(path.dirname(first), 'clone', '-q', first, second);

  await run(['done', 'python-basics', ...TODAY], { folder: first, world: { newId: () => 'here' } });
  commitAll(first, 'Here');
  await run(['log', 'linear-algebra', '2', ...TODAY], { folder: second, world: { newId: () => 'there' } });
  await run(['done', 'linear-algebra', ...TODAY], { folder: second, world: { newId: () => 'there-2' } });
  commitAll(second, 'There');
  git(second, 'pull', '-q', '--no-rebase', '--no-edit');

  const merged = readFiles(second)['progress.jsonl'] ?? '';
  const ids = merged
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).id);
  expect(new Set(ids)).toEqual(new Set(['first', 'here', 'there', 'there-2']));
  expect((await run(['status', ...TODAY], { folder: second })).stdout).toContain('2 topics of 6 done');
});

test('without the rule the same merge conflicts, and mlpath says so', async () => {
  const first = repository(LEARNER);
  await run(['log', 'numpy', '1', ...TODAY], { folder: first });
  commitAll(first, 'Begin');
  git(first, 'checkout', '-qb', 'other');
  await run(['log', 'numpy', '2', ...TODAY], { folder: first });
  commitAll(first, 'Other');
  git(first, 'checkout', '-q', 'main');
  await run(['log', 'numpy', '3', ...TODAY], { folder: first });
  commitAll(first, 'Main');
  expect(() => git(first, 'merge', '-q', 'other')).toThrow();
  const outcome = await run(['status', ...TODAY], { folder: first });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toMatch(
    /^error: progress\.jsonl:2: a git merge left its conflict markers here\nhint: .*merge=union/,
  );
});

test('git config mlpath.device names this machine, and MLPATH_DEVICE goes before it', async () => {
  const folder = repository(LEARNER);
  git(folder, 'config', 'mlpath.device', 'laptop');
  await run(['log', 'numpy', '1', ...TODAY], { folder });
  await run(['log', 'numpy', '1', ...TODAY], { folder, env: { MLPATH_DEVICE: 'desk' } });
  expect(Object.keys(readFiles(folder)).filter((name) => name.startsWith('progress'))).toEqual([
    'progress.desk.jsonl',
    'progress.laptop.jsonl',
  ]);
});

test('the profile is found from a folder below, up to the git root and no further', async () => {
  const folder = repository(LEARNER);
  writeFiles(folder, { 'notes/deep/x.md': '' });
  const below = path.join(folder, 'notes', 'deep');
  expect((await run(['status', ...TODAY], { folder: below })).stdout).toContain('A small roadmap');
  await run(['done', 'numpy', ...TODAY], { folder: below });
  expect(Object.keys(readFiles(folder))).toContain('progress.jsonl');

  const outer = makeFolder(LEARNER);
  writeFiles(outer, { 'inner/x.md': '' });
  const inner = path.join(outer, 'inner');
  git(inner, 'init', '-q');
  expect((await run(['status'], { folder: inner })).code).toBe(2);
});

test('progress lies beside the profile that is named', async () => {
  const folder = makeFolder({ 'me/mlpath.yaml': LEARNER['mlpath.yaml'], 'me/small.yaml': SMALL });
  const env = { MLPATH_PROFILE: 'me/mlpath.yaml' };
  expect((await run(['done', 'numpy', ...TODAY], { folder, env })).code).toBe(0);
  expect((await run(['done', 'regression', '--profile', 'me/mlpath.yaml', ...TODAY], { folder })).code).toBe(
    0,
  );
  expect(readFiles(folder)['me/progress.jsonl']?.split('\n')).toHaveLength(3);
});

const FLAGS = ['backend-to-ml', '--hours', '8', '--maths', 'school', '--skills', ''];

test('.gitattributes: added with --yes, once, below what is there', async () => {
  const folder = repository({ '.gitattributes': '*.png binary' });
  await run(['init', '--yes'], { folder });
  expect(readFiles(folder)['.gitattributes']).toBe('*.png binary\nprogress*.jsonl merge=union\n');
  await run(['init', '--yes', '--profile', 'second.yaml'], { folder });
  expect(readFiles(folder)['.gitattributes']).toBe('*.png binary\nprogress*.jsonl merge=union\n');
});

test('.gitattributes: not touched where nobody was asked, but spoken of', async () => {
  const folder = repository({});
  const outcome = await run(['init', ...FLAGS], { folder });
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toContain('"progress*.jsonl merge=union" in .gitattributes');
  expect(Object.keys(outcome.files())).toEqual(['mlpath.yaml']);
});

test('.gitattributes: not outside of git', async () => {
  const outcome = await run(['init', '--yes']);
  expect(outcome.stderr).not.toContain('.gitattributes');
  expect(Object.keys(outcome.files())).toEqual(['mlpath.yaml']);
});

test('.gitattributes: no is an answer', async () => {
  const folder = repository({});
  await run(['init', ...FLAGS, '--start', '2026-12-07'], { folder, terminal: true, replies: [false] });
  expect(Object.keys(readFiles(folder))).toEqual(['mlpath.yaml']);
});
