import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeFiles } from '../../src/node/files.ts';
import { shell } from '../e2e/spawn.ts';
import { makeFolder, writeFiles } from '../folder.ts';
import { commitAll, git, repository } from '../git.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A record that is written while git puts another file in place of the old one. Nothing here is left to luck: what git does is done where the program waits. */

const OLD = '{"id":"old"}\n';
const MERGED = `${OLD}{"id":"merged"}\n`;
const LINE = '{"id":"new"}\n';
afterEach(() => vi.restoreAllMocks());

const textOf = (file: string) => fs.readFileSync(file, 'utf8');

/** A progress file in a repository that git has not touched for long, or in a worktree of one. */
function inRepository(worktree = false): { file: string; dir: string; lock: string } {
  const folder = makeFolder({ 'progress.jsonl': OLD });
  const dir = path.join(folder, worktree ? '../main/.git/worktrees/w' : '.git');
  fs.mkdirSync(dir, { recursive: true });
  if (worktree) writeFiles(folder, { '.git': `gitdir: ${path.relative(folder, dir)}\n` });
  writeFiles(dir, { 'logs/HEAD': '' });
  for (const each of [path.join(dir, 'logs/HEAD'), dir]) fs.utimesSync(each, LONG_AGO, LONG_AGO);
  return { file: path.join(folder, 'progress.jsonl'), dir, lock: path.join(dir, 'index.lock') };
}

const LONG_AGO = new Date('2026-01-01');

/** What happens while the program waits, wait by wait. */
function whileWaiting(...acts: readonly (() => void)[]) {
  let waited = 0;
  const index = { next: 0 };
  vi.spyOn(Atomics, 'wait').mockImplementation((...args: unknown[]) => {
    waited += Number(args[3]);
    acts[index.next++]?.();
    return 'timed-out';
  });
  return { waited: () => waited };
}

const nothing = () => undefined;

describe('git has taken the old file away and not yet written the new one', () => {
  test('the new one is waited for', () => {
    const { file } = inRepository();
    fs.rmSync(file);
    whileWaiting(nothing, () => fs.writeFileSync(file, MERGED, { flag: 'wx' }));
    nodeFiles.append(file, LINE, { mustExist: true });
    expect(textOf(file)).toBe(MERGED + LINE);
  });

  test('one that does not come is an error, and none is made in its place', () => {
    const { file } = inRepository();
    fs.rmSync(file);
    const { waited } = whileWaiting();
    expect(() => nodeFiles.append(file, LINE, { mustExist: true })).toThrow(
      `cannot write to ${file}: another program has taken it away`,
    );
    expect(fs.existsSync(file)).toBe(false);
    expect(waited()).toBeLessThan(3000);
  });

  test('a command knows that it was there, and says what to do', async () => {
    const files = { ...LEARNER, 'progress.jsonl': '{"on":"2026-11-19","done":"numpy"}\n' };
    whileWaiting();
    const append: typeof nodeFiles.append = (file, ...rest) => {
      fs.rmSync(file);
      return nodeFiles.append(file, ...rest);
    };
    const outcome = await run(['log', 'numpy', '1'], { files, world: { files: { ...nodeFiles, append } } });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain(
      'has taken it away\nhint: bring it back; or try again, to begin a new one\n',
    );
    expect(Object.keys(outcome.files())).not.toContain('progress.jsonl');
  });

  test('a first file is made where none has come in the meantime', () => {
    const { file } = inRepository();
    fs.rmSync(file);
    const open = fs.openSync;
    vi.spyOn(fs, 'openSync').mockImplementationOnce((...args: unknown[]) => {
      fs.writeFileSync(file, MERGED);
      return Reflect.apply(open, fs, args);
    });
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(MERGED + LINE);
  });
});

describe.each([[false], [true]])("git's lock, in a worktree: %s", (worktree) => {
  test('nothing is written until git is done', () => {
    const { file, lock } = inRepository(worktree);
    fs.writeFileSync(lock, '');
    const before: string[] = [];
    whileWaiting(
      () => before.push(textOf(file)),
      () => fs.rmSync(file),
      () => fs.writeFileSync(file, MERGED, { flag: 'wx' }),
      () => fs.rmSync(lock),
    );
    expect(nodeFiles.append(file, LINE, { mustExist: true })).toBeUndefined();
    expect(before).toEqual([OLD]);
    expect(textOf(file)).toBe(MERGED + LINE);
  });

  test('taken while the line is written: git may not have seen it, and it is added again', () => {
    const { file, lock } = inRepository(worktree);
    const write = fs.writeSync;
    vi.spyOn(fs, 'writeSync').mockImplementationOnce((...args: unknown[]) => {
      // It has looked, finds the file unchanged, and is about to replace it.
      fs.writeFileSync(lock, '');
      return Reflect.apply(write, fs, args);
    });
    whileWaiting(
      () => fs.rmSync(file),
      () => fs.writeFileSync(file, MERGED, { flag: 'wx' }),
      () => fs.rmSync(lock),
    );
    nodeFiles.append(file, LINE, { mustExist: true });
    expect(textOf(file)).toBe(MERGED + LINE);
  });

  test('one that a killed git left costs a bounded wait, once', () => {
    const { file, lock } = inRepository(worktree);
    fs.writeFileSync(lock, '');
    const { waited } = whileWaiting();
    expect(nodeFiles.append(file, LINE)).toBe(fs.realpathSync(lock));
    expect(textOf(file)).toBe(OLD + LINE);
    expect(waited()).toBeGreaterThan(2000);
    expect(waited()).toBeLessThan(3000);
  });
});

/** What git does in its folder, step by step, as a merge and a rebase do. */
const BEGINNINGS: Readonly<Record<string, { begin(dir: string): void; end(dir: string): void }>> = {
  'a merge, which has no lock yet': {
    begin: (dir) => writeFiles(dir, { ORIG_HEAD: '' }),
    end: (dir) => fs.utimesSync(path.join(dir, 'logs/HEAD'), new Date(), new Date(Date.now() + 1000)),
  },
  'a rebase, between two commits': {
    begin: (dir) => fs.mkdirSync(path.join(dir, 'rebase-merge')),
    end: (dir) => fs.rmdirSync(path.join(dir, 'rebase-merge')),
  },
};

describe.each(Object.entries(BEGINNINGS))('%s', (_, { begin, end }) => {
  test('is waited for', () => {
    const { file, dir } = inRepository();
    begin(dir);
    const before: string[] = [];
    whileWaiting(
      nothing,
      () => before.push(textOf(file)),
      () => fs.rmSync(file),
      () => fs.writeFileSync(file, MERGED, { flag: 'wx' }),
      () => end(dir),
    );
    nodeFiles.append(file, LINE, { mustExist: true });
    expect(before).toEqual([OLD]);
    expect(textOf(file)).toBe(MERGED + LINE);
  });

  test('is waited for when it begins while the line is written, and the line added again', () => {
    const { file, dir } = inRepository();
    const write = fs.writeSync;
    vi.spyOn(fs, 'writeSync').mockImplementationOnce((...args: unknown[]) => {
      begin(dir);
      return Reflect.apply(write, fs, args);
    });
    whileWaiting(
      nothing,
      () => fs.rmSync(file),
      () => fs.writeFileSync(file, MERGED, { flag: 'wx' }),
      () => end(dir),
    );
    nodeFiles.append(file, LINE, { mustExist: true });
    expect(textOf(file)).toBe(MERGED + LINE);
  });

  test('that has stopped, or failed, is not waited for', () => {
    const { file, dir } = inRepository();
    begin(dir);
    fs.utimesSync(dir, LONG_AGO, LONG_AGO);
    const { waited } = whileWaiting();
    nodeFiles.append(file, LINE, { mustExist: true });
    expect(waited()).toBe(0);
  });

  test('that never ends costs a bounded wait', () => {
    const { file, dir } = inRepository();
    begin(dir);
    const { waited } = whileWaiting(
      ...Array.from({ length: 99 }, () => () => fs.utimesSync(dir, new Date(), new Date())),
    );
    expect(nodeFiles.append(file, LINE, { mustExist: true })).toBeUndefined();
    expect(textOf(file)).toBe(OLD + LINE);
    expect(waited()).toBeLessThan(3000);
  });
});

test('where git is not at work nothing is waited for', () => {
  const { file } = inRepository();
  const { waited } = whileWaiting();
  nodeFiles.append(file, LINE, { mustExist: true });
  expect(waited()).toBe(0);
});

test('a lock that stays is named, and what to do about it', async () => {
  const folder = makeFolder(LEARNER);
  writeFiles(folder, { '.git/index.lock': '' });
  whileWaiting();
  const outcome = await run(['log', 'numpy', '1'], { folder });
  expect(outcome).toMatchObject({ code: 0, stdout: expect.stringMatching(/^logged 1 h on numpy/) });
  expect(outcome.stderr).toContain('note: recorded, but git holds .git/index.lock: ');
});

test('a record in the midst of a real git pull: neither it nor what is pulled is lost', async () => {
  const theirs = repository({
    ...LEARNER,
    'progress.jsonl': '{"on":"2026-11-18","log":"numpy","hours":1,"id":"a"}\n',
  });
  commitAll(theirs);
  const ours = path.join(path.dirname(theirs), 'ours');
  git(theirs, 'clone', '-q', theirs, ours);
  fs.appendFileSync(
    path.join(theirs, 'progress.jsonl'),
    '{"on":"2026-11-19","log":"numpy","hours":2,"id":"b"}\n',
  );
  commitAll(theirs);
  // Git runs the filter when the old file is gone and the new one not yet there. It goes on after a second, or when mlpath has ended.
  fs.writeFileSync(path.join(ours, '.git/info/attributes'), 'progress.jsonl filter=meanwhile\n');
  const script = [
    'test -e progress.jsonl && echo there > .git/seen',
    '(node "$MLPATH" log numpy 3 > .git/said 2>&1; echo $? > .git/code) < /dev/null > /dev/null 2>&1 &',
    'for i in 1 2 3 4 5 6 7 8 9 10; do test -e .git/code && break; sleep 0.1; done',
    'cat',
  ];
  writeFiles(ours, { '.git/meanwhile': script.join('\n') });
  git(ours, 'config', 'filter.meanwhile.smudge', 'sh .git/meanwhile');
  const wait = 'for i in $(seq 100); do test -e .git/code && break; sleep 0.1; done';
  const pulled = await shell(`git pull -q && ${wait}`, ours, { MLPATH: path.resolve('bin/mlpath.js') });
  expect(pulled).toMatchObject({ code: 0, stderr: '' });
  expect(fs.existsSync(path.join(ours, '.git/seen'))).toBe(false);
  expect(textOf(path.join(ours, '.git/code'))).toBe('0\n');
  const lines = textOf(path.join(ours, 'progress.jsonl'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).hours);
  expect(lines).toEqual([1, 2, 3]);
}, 30_000);
