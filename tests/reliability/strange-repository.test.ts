import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeGit } from '../../src/node/git.ts';
import { makeFolder, readFiles, writeFiles } from '../folder.ts';
import { commitAll, git, gitAt, repository } from '../git.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A stranger's folder may come with a .git, and a configuration in it that names programs. */

const SMALL = LEARNER['small.yaml'];

/** A learner's folder with a second version of its roadmap, and a third that is not committed. */
function strange(config: Readonly<Record<string, string>>): string {
  const folder = repository(LEARNER);
  git(folder, 'add', '-A');
  gitAt('2026-10-01T12:00:00Z', folder, 'commit', '-qm', 'First');
  writeFiles(folder, { 'small.yaml': SMALL.replace('A small', 'Another') });
  commitAll(folder);
  writeFiles(folder, { 'small.yaml': SMALL.replace('A small', 'A third') });
  for (const [name, value] of Object.entries(config)) git(folder, 'config', name, value);
  return folder;
}

/** Every command that asks git something. */
const ASKING = [
  ['check', 'small.yaml', '--against', 'HEAD'],
  ['check', 'small.yaml', '--against', 'HEAD~1'],
  ['plan', '--changes-since', '2026-10-10'],
  ['log', 'numpy', '1'],
  ['init', 'small.yaml', '--yes', '--profile', 'new/mlpath.yaml'],
  ['status'],
];

async function askAll(folder: string): Promise<void> {
  fs.mkdirSync(path.join(folder, 'new'), { recursive: true });
  for (const args of ASKING) await run(args, { folder });
}

/** The names of the programs that have run: each is a trap that leaves a file. */
const ran = (folder: string) =>
  Object.keys(readFiles(path.dirname(folder)))
    .filter((name) => name.includes('run-by-'))
    .map((name) => path.basename(name));

/** A program that leaves a file, and fails; by its whole path, since git runs some in .git. */
function trap(folder: string, name: string): string {
  const file = path.join(path.dirname(folder), `trap-${name}`);
  fs.writeFileSync(file, `#!/bin/sh\ntouch "$(dirname "$0")/run-by-${name}"\nexit 1\n`, { mode: 0o755 });
  return file;
}

test('no program that a repository names for git to run is run', async () => {
  const folder = strange({ 'log.showSignature': 'true', 'mlpath.device': 'desk' });
  for (const name of [
    'core.fsmonitor',
    'core.pager',
    'pager.log',
    'core.editor',
    'core.askPass',
    'core.alternateRefsCommand',
    'gpg.program',
    'gpg.ssh.program',
    'diff.external',
    'diff.trap.command',
    'diff.trap.textconv',
    'filter.trap.clean',
    'filter.trap.smudge',
    'merge.trap.driver',
    'interactive.diffFilter',
    'uploadpack.packObjectsHook',
    'credential.helper',
    ...['log', 'diff', 'diff-tree', 'ls-tree', 'ls-files', 'cat-file', 'rev-parse', 'config'].map(
      (each) => `alias.${each}`,
    ),
  ]) {
    const program = trap(folder, name);
    git(folder, 'config', name, name.startsWith('alias') ? `!${program}` : program);
  }
  writeFiles(folder, { '.git/info/attributes': '* diff=trap filter=trap merge=trap\n' });
  const hooks = path.join(path.dirname(folder), 'hooks');
  for (const name of ['post-index-change', 'reference-transaction', 'pre-auto-gc', 'post-checkout'])
    writeFiles(hooks, { [name]: fs.readFileSync(trap(folder, name)) });
  fs.readdirSync(hooks).map((name) => fs.chmodSync(path.join(hooks, name), 0o755));
  git(folder, 'config', 'core.hooksPath', hooks);
  await askAll(folder);
  expect(ran(folder)).toEqual([]);
  // Git itself would have run these.
  for (const args of [['status'], ['log', '-p'], ['diff']]) {
    try {
      git(folder, ...args);
    } catch {
      // A trap fails.
    }
  }
  expect(ran(folder)).toEqual(
    expect.arrayContaining([
      'run-by-core.fsmonitor',
      'run-by-filter.trap.clean',
      'run-by-diff.trap.command',
      'run-by-post-index-change',
    ]),
  );
});

test('filters that speak for long, and must not fail, are not asked', async () => {
  const folder = strange({ 'filter.trap.required': 'true' });
  git(folder, 'config', 'filter.trap.process', trap(folder, 'process'));
  writeFiles(folder, { '.gitattributes': '* filter=trap\n' });
  for (const ref of ['HEAD', 'HEAD~1'])
    expect((await run(['check', 'small.yaml', '--against', ref], { folder })).code).toBe(0);
  expect(ran(folder)).toEqual([]);
});

test('its index is left as it is', async () => {
  const folder = strange({});
  const index = path.join(folder, '.git/index');
  const before = fs.readFileSync(index);
  fs.utimesSync(path.join(folder, 'mlpath.yaml'), 1, 1);
  await askAll(folder);
  expect(fs.readFileSync(index).equals(before)).toBe(true);
});

describe('what it lacks is not fetched', () => {
  /** In each a program of the configuration would do it. */
  const REMOTES: Readonly<Record<string, (program: string) => Readonly<Record<string, string>>>> = {
    'a command as its address': (program) => ({
      'remote.origin.url': `ext::sh -c ${program}`,
      'protocol.ext.allow': 'always',
    }),
    'a folder, and what uploads from it': (program) => ({
      'remote.origin.url': '.',
      'remote.origin.uploadpack': program,
    }),
    'SSH, by a command of its own': (program) => ({
      'remote.origin.url': 'ssh://host.invalid/x',
      'core.sshCommand': program,
    }),
    'git, through a proxy': (program) => ({
      'remote.origin.url': 'git://host.invalid/x',
      'core.gitProxy': program,
    }),
  };

  test.each(Object.entries(REMOTES))('%s', async (_, config) => {
    const folder = strange({ 'remote.origin.promisor': 'true', 'protocol.allow': 'always' });
    for (const [name, value] of Object.entries(config(trap(folder, 'fetch'))))
      git(folder, 'config', name, value);
    for (const hash of ['HEAD:small.yaml', 'HEAD~1:small.yaml'].map((each) => git(folder, 'rev-parse', each)))
      fs.rmSync(path.join(folder, '.git/objects', hash.slice(0, 2), hash.slice(2).trim()));
    await askAll(folder);
    expect(ran(folder)).toEqual([]);
    expect(await run(['check', 'small.yaml', '--against', 'HEAD~1'], { folder })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('in a partial clone that you trust, git diff HEAD~1 fetches'),
    });
    // Git itself would have run it.
    expect(() => git(folder, 'cat-file', 'blob', 'HEAD:small.yaml')).toThrow();
    expect(ran(folder)).toEqual(['run-by-fetch']);
  });
});

test('a git that does not answer is given up after a while, once', () => {
  const folder = repository();
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  fs.appendFileSync(path.join(folder, '.git/config'), '[include]\n\tpath = ../pipe\n');
  const said: string[] = [];
  const ask = makeGit((text) => said.push(text), 200);
  for (const name of ['a.b', 'c.d']) expect(ask(folder, ['config', '--get', name])).toBeUndefined();
  expect(ask(makeFolder(), ['--version'])).toBeUndefined();
  expect(said).toEqual(['git config had no answer within 0.2 s; going on without git']);
});
