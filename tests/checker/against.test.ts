import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { holds } from '../../src/store/git-tree.ts';
import { makeFolder, writeFiles } from '../folder.ts';
import { commitAll, git, repository } from '../git.ts';
import { run } from '../world.ts';

const topic = (id: string, more = '') =>
  `      - {name: ${id.toUpperCase()}, id: ${id}, description: x, difficulty: beginner, duration: 1 hour${more}}\n`;
const roadmap = (...topics: string[]) =>
  `title: T\ndescription: x\nnodes:\n  - title: N\n    id: n\n    topics:\n${topics.join('')}`;

function committed(files: Record<string, string>): string {
  const folder = repository(files);
  commitAll(folder, 'first');
  return folder;
}

const against = (folder: string, args: string[] = ['roadmaps'], ref = 'HEAD') =>
  run(['check', ...args, '--against', ref], { folder });

describe('--against', () => {
  test('reports an id that is gone, at its node, and what may have taken its place', async () => {
    const folder = committed({ 'roadmaps/a.yaml': roadmap(topic('linear-algebra'), topic('calculus')) });
    writeFiles(folder, { 'roadmaps/a.yaml': roadmap(topic('linear-algebras'), topic('calculus')) });
    const { code, stdout } = await against(folder);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'roadmaps/a.yaml:4:12: error[removed-id] the id "linear-algebra" ("LINEAR-ALGEBRA"), which HEAD has, is gone\n' +
        '  hint: if linear-algebras took its place, give that topic aliases: [linear-algebra]\n',
    );
  });

  test.each([
    ['nothing changed', roadmap(topic('a'), topic('b'))],
    ['an alias took over', roadmap(topic('a'), topic('c', ', aliases: [b]'))],
    ['the order changed', roadmap(topic('b'), topic('a'))],
    ['the topic that has it is refused', roadmap(topic('a'), '      - {id: b, name: B}\n')],
  ])('is quiet where %s', async (_, after) => {
    const folder = committed({ 'roadmaps/a.yaml': roadmap(topic('a'), topic('b')) });
    writeFiles(folder, { 'roadmaps/a.yaml': after });
    expect((await against(folder)).stdout).not.toContain('removed-id');
  });

  test('an id that moved to another file of the paths still stands', async () => {
    const folder = committed({
      'roadmaps/a.yaml': roadmap(topic('a'), topic('b')),
      'roadmaps/c.yaml': roadmap(topic('c')),
    });
    writeFiles(folder, { 'roadmaps/a.yaml': roadmap(topic('a')), 'roadmaps/new.yaml': roadmap(topic('b')) });
    expect((await against(folder)).stdout).toContain('3 files: no findings');
    expect((await against(folder, ['roadmaps/a.yaml'])).stdout).toContain('removed-id');
  });

  test('a file that is gone, a former alias that is dropped', async () => {
    const folder = committed({
      'roadmaps/a.yaml': roadmap(topic('a', ', aliases: [old]')),
      'roadmaps/gone.md': `---\n${roadmap(topic('lost'))}---\n`,
      'roadmaps/other.yaml': 'a: b\n',
    });
    fs.rmSync(path.join(folder, 'roadmaps/gone.md'));
    fs.rmSync(path.join(folder, 'roadmaps/other.yaml'));
    writeFiles(folder, { 'roadmaps/a.yaml': roadmap(topic('a')) });
    const { stdout } = await against(folder);
    expect(stdout).toContain(
      'roadmaps/a.yaml:4:12: error[removed-id] the alias "old" of a, which HEAD has, is gone',
    );
    expect(stdout).toContain(
      'roadmaps/gone.md:1:1: error[removed-id] the id "lost" ("LOST"), which HEAD has, is gone',
    );
    expect(stdout).toContain('2 errors');
  });

  test('a file that cannot be read has one error, not one for each of its ids', async () => {
    const folder = committed({ 'roadmaps/a.yaml': roadmap(topic('a'), topic('b')) });
    writeFiles(folder, { 'roadmaps/a.yaml': 'title: a: b\nnodes:\n' });
    expect((await against(folder)).stdout).toMatch(/error\[syntax\][\s\S]*1 file: 1 error\n/);
  });

  test('by tag and commit, from a folder below, with names that are no plain words', async () => {
    const folder = committed({ 'sub/roadmaps/ä b [1].yaml': roadmap(topic('a'), topic('b')) });
    git(folder, 'tag', 'v1');
    writeFiles(folder, { 'sub/roadmaps/ä b [1].yaml': roadmap(topic('a')) });
    git(folder, 'commit', '-q', '-a', '-m', 'second');
    const below = path.join(folder, 'sub');
    expect((await against(below)).stdout).toContain('no findings');
    for (const args of [['roadmaps'], ['roadmaps/*.yaml'], ['roadmaps/ä b [1].yaml'], []])
      expect((await against(below, args, 'v1')).stdout).toContain(
        'roadmaps/ä b [1].yaml:4:12: error[removed-id] the id "b"',
      );
  });

  test('links and what a sparse checkout leaves out are no change', async () => {
    const folder = committed({
      'roadmaps/a.yaml': roadmap(topic('a'), topic('b')),
      'roadmaps/left/b.yaml': roadmap(topic('c')),
      'roadmaps/left/gone.yaml': roadmap(topic('d')),
    });
    fs.symlinkSync('a.yaml', path.join(folder, 'roadmaps/link.yaml'));
    git(folder, 'add', 'roadmaps/link.yaml');
    commitAll(folder, 'second');
    git(folder, 'rm', '-q', 'roadmaps/left/gone.yaml');
    git(folder, 'update-index', '--skip-worktree', 'roadmaps/left/b.yaml');
    fs.rmSync(path.join(folder, 'roadmaps/left'), { recursive: true });
    const { stdout } = await against(folder);
    expect(stdout.match(/error\[.*/g)).toEqual([
      'error[removed-id] the id "d" ("D"), which HEAD has, is gone',
    ]);
  });

  test('a file is what git has of it with either line ends', () => {
    const hash = git(committed({ 'a.yaml': 'a: ä\nb: c\n' }), 'rev-parse', 'HEAD:a.yaml').trim();
    const is = (text: string) => holds(new TextEncoder().encode(text), hash);
    expect(['a: ä\nb: c\n', 'a: ä\r\nb: c\r\n', 'a: ä\nb: d\n'].map(is)).toEqual([true, true, false]);
  });

  test('in a repository that counts by SHA-256', async () => {
    const folder = makeFolder({ 'roadmaps/a.yaml': roadmap(topic('a'), topic('b')) });
    git(folder, 'init', '-q', '--object-format=sha256');
    commitAll(folder);
    expect((await against(folder)).stdout).toContain('no findings');
    writeFiles(folder, { 'roadmaps/a.yaml': roadmap(topic('a')) });
    expect((await against(folder)).stdout).toContain('the id "b" ("B"), which HEAD has, is gone');
  });

  test('can be suppressed in the file, and set to a level', async () => {
    const folder = committed({ 'roadmaps/a.yaml': roadmap(topic('a'), topic('b')) });
    writeFiles(folder, { 'roadmaps/a.yaml': `${roadmap(topic('a'))}# mlpath-ignore-file removed-id\n` });
    expect((await against(folder)).stdout).toContain('no findings');
    expect((await run(['check', 'roadmaps'], { folder })).stdout).toContain('no findings');
    writeFiles(folder, { 'roadmaps/a.yaml': roadmap(topic('a')) });
    expect((await against(folder, ['roadmaps', '--rule', 'removed-id=warning'])).code).toBe(0);
  });
});

describe('--against says what is missing', () => {
  test.each([
    ['nowhere', 'git knows no revision nowhere'],
    ['--help', "option '--against <ref>' argument missing"],
    ['-n', 'git knows no revision -n'],
    ['HEAD:roadmaps', 'git knows no revision HEAD:roadmaps'],
    ['$(touch x)', 'git knows no revision $(touch x)'],
  ])('%s', async (ref, says) => {
    const folder = committed({ 'roadmaps/a.yaml': roadmap(topic('a')) });
    const { code, stderr, stdout } = await run(['check', '--against', ref], { folder });
    if (ref === '--help') return;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  test('in a shallow clone: how to fetch it', async () => {
    const origin = committed({ 'roadmaps/a.yaml': roadmap(topic('a'), topic('b')) });
    git(origin, 'tag', 'v1');
    writeFiles(origin, { 'roadmaps/a.yaml': roadmap(topic('a')) });
    git(origin, 'commit', '-q', '-a', '-m', 'second');
    const parent = makeFolder();
    git(parent, 'clone', '-q', '--depth=1', '--no-tags', `file://${origin}`, 'clone');
    const folder = path.join(parent, 'clone');
    const { code, stderr } = await against(folder, ['roadmaps'], 'v1');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'this clone is shallow and does not have v1\nhint: fetch it: git fetch --depth=1 origin v1, then --against FETCH_HEAD; for actions/checkout set fetch-depth: 0',
    );
    const parents = await against(folder, ['roadmaps'], 'HEAD~1');
    expect(parents.stderr).toContain('hint: fetch the history: git fetch --unshallow; for actions/checkout');
    // As the hints say, and no more than that.
    const gone = 'error[removed-id] the id "b"';
    git(folder, 'fetch', '-q', '--depth=1', 'origin', 'v1');
    expect((await against(folder, ['roadmaps'], 'FETCH_HEAD')).stdout).toContain(gone);
    git(folder, 'fetch', '-q', '--unshallow');
    expect((await against(folder, ['roadmaps'], 'HEAD~1')).stdout).toContain(gone);
  });

  test('where there is no repository', async () => {
    const { code, stderr } = await run(['check', '--against', 'HEAD'], {
      files: { 'roadmaps/a.yaml': roadmap(topic('a')) },
    });
    expect(code).toBe(2);
    expect(stderr).toContain('--against needs git, and git has no answer here');
  });
});

test('a link leads to a file whose history counts', async () => {
  const folder = committed({
    'lib/r.yaml': roadmap(topic('a'), topic('b')),
    'roadmaps/other.yaml': roadmap(topic('c')),
  });
  fs.symlinkSync('../lib/r.yaml', path.join(folder, 'roadmaps/link.yaml'));
  commitAll(folder, 'second');
  writeFiles(folder, { 'lib/r.yaml': roadmap(topic('a'), topic('d')) });
  for (const args of [['roadmaps/link.yaml'], ['roadmaps'], []]) {
    const { code, stdout } = await against(folder, args);
    expect(code).toBe(1);
    expect(stdout).toContain('lib/r.yaml:4:12: error[removed-id] the id "b"');
  }
});
