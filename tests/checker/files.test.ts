import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { HOME, run } from '../world.ts';

const ROADMAP =
  'title: T\ndescription: x\nnodes:\n  - {title: N, id: n, topics: [{name: A, id: a, description: x, difficulty: beginner, duration: 1 hour}]}\n';

describe('links', () => {
  const linked = () => {
    const folder = makeFolder({ 'lib/r.yaml': ROADMAP, 'lib/notes.txt': 'x', 'roadmaps/.keep': '' });
    fs.symlinkSync('../lib/r.yaml', path.join(folder, 'roadmaps/link.yaml'));
    fs.symlinkSync('link.yaml', path.join(folder, 'roadmaps/second.yaml'));
    fs.symlinkSync('..', path.join(folder, 'roadmaps/circle'));
    fs.symlinkSync('nowhere.yaml', path.join(folder, 'roadmaps/broken.yaml'));
    fs.symlinkSync('self.yaml', path.join(folder, 'roadmaps/self.yaml'));
    return folder;
  };

  test.each([
    [[]],
    [['roadmaps']],
    [['roadmaps/*.yaml']],
    [['roadmaps/second.yaml']],
    [['roadmaps', 'lib/r.yaml']],
  ])('to files are followed, each file is checked once: check %j', async (args) => {
    const { stdout, code } = await run(['check', ...args], { folder: linked() });
    expect({ stdout, code }).toEqual({ stdout: '1 file: no findings\n', code: 0 });
  });

  test('findings are told where they have to be mended', async () => {
    const folder = linked();
    fs.writeFileSync(path.join(folder, 'lib/r.yaml'), 'title: a: b\nnodes:\n');
    expect((await run(['check'], { folder })).stdout).toContain('lib/r.yaml:1:9: error[syntax]');
  });

  test('a profile counts where its link stands', async () => {
    const folder = makeFolder({ 'dotfiles/profile.yaml': 'roadmap: ./r.yaml\n', 'me/r.yaml': ROADMAP });
    fs.symlinkSync('../dotfiles/profile.yaml', path.join(folder, 'me/mlpath.yaml'));
    expect((await run(['check', 'me'], { folder })).stdout).toBe('2 files: no findings\n');
  });
});

test.each([
  ['no folder at all', {}, 'no folder roadmaps/ here'],
  ['a folder without a roadmap', { 'roadmaps/README.md': '# x\n' }, 'no roadmap in the folder roadmaps/'],
])('nothing to check: %s', async (_, files, reason) => {
  const { stderr, code } = await run(['check'], { files });
  expect(code).toBe(2);
  expect(stderr).toContain(`nothing to check: ${reason}, and no profile in reach`);
});

/** As somebody whom permissions stop: root is not. */
function checkAsNobody(folder: string, ...args: string[]) {
  const command = [process.execPath, `${HOME}/bin/mlpath.js`, 'check', ...args];
  const isRoot = process.getuid?.() === 0;
  const [file = '', ...rest] = isRoot
    ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command]
    : command;
  return spawnSync(file, rest, { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
}

const canDrop =
  process.platform !== 'win32' && (process.getuid?.() !== 0 || spawnSync('setpriv', ['true']).status === 0);

test.skipIf(!canDrop)('a folder that cannot be read is a failure, and not passed over', () => {
  const folder = makeFolder({ 'a/ok.yaml': ROADMAP, 'b/r.yaml': ROADMAP });
  for (const each of [folder, path.dirname(folder)]) fs.chmodSync(each, 0o755);
  fs.chmodSync(path.join(folder, 'b'), 0);
  try {
    for (const args of [['.'], ['**/*.yaml'], ['b']]) {
      const { status, stdout, stderr } = checkAsNobody(folder, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`cannot read the folder ${path.join(folder, 'b')}: permission denied`);
    }
    expect(checkAsNobody(folder, 'a').status).toBe(0);
  } finally {
    fs.chmodSync(path.join(folder, 'b'), 0o755);
  }
});
