import { describe, expect, test } from 'vitest';
import { TEXT_COMMANDS } from '../commands.ts';
import { readFiles, writeFiles } from '../folder.ts';
import { commitAll, git, repository } from '../git.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What git leaves when two sides changed the same lines, by real git: every command says so, and none reads on. */

/** A folder in which both sides of a merge changed a file. */
function conflicted(
  name: keyof typeof LEARNER | 'progress.jsonl',
  style: string,
  sides: [string, string],
): string {
  const folder = repository({
    ...LEARNER,
    'progress.jsonl': '{"id":"a","on":"2026-11-19","done":"numpy"}\n',
  });
  const commit = (text: string) => {
    writeFiles(folder, { [name]: text });
    commitAll(folder);
  };
  commitAll(folder);
  git(folder, 'checkout', '-qb', 'other');
  commit(sides[1]);
  git(folder, 'checkout', '-q', 'main');
  commit(sides[0]);
  expect(() => git(folder, '-c', `merge.conflictStyle=${style}`, 'merge', '-q', 'other')).toThrow();
  expect(readFiles(folder)[name]).toContain('<<<<<<<');
  return folder;
}

const COMMANDS = [
  ...TEXT_COMMANDS.filter(([command, option]) => command !== 'check' && !(command === 'list' && !option)),
  ['plan', '--hours', '3', '--save'],
  ['log', 'numpy', '1'],
  ['done', 'numpy'],
  ['undo', 'numpy'],
  ['review'],
  ['assess'],
];

const hours = (figure: number) => LEARNER['mlpath.yaml'].replace('Week: 8', `Week: ${figure}`);
const record = (id: string) => `{"id":"${id}","on":"2026-11-19","log":"numpy","hours":1}\n`;

describe.each(['merge', 'diff3', 'zdiff3'])('in the style %s', (style) => {
  test('a profile', async () => {
    const folder = conflicted('mlpath.yaml', style, [hours(5), hours(6)]);
    const before = readFiles(folder);
    for (const args of [...COMMANDS, ['init', '--yes']]) {
      const outcome = await run(args, { folder });
      expect([args, outcome.code]).toEqual([args, 2]);
      expect(outcome.stderr).toMatch(
        /^mlpath\.yaml:4:1: error\[conflict\] a git merge left its conflict markers/,
      );
    }
    expect((await run(['check'], { folder })).stdout).toContain('mlpath.yaml:4:1: error[conflict]');
    expect(readFiles(folder)).toEqual(before);
  });

  test('a progress file', async () => {
    const folder = conflicted('progress.jsonl', style, [record('b'), record('c')]);
    const before = readFiles(folder);
    for (const args of [...COMMANDS, ['init', '--yes', '--profile', 'new.yaml']]) {
      const outcome = await run(args, { folder });
      expect([args, outcome.code]).toEqual([args, 2]);
      expect(outcome.stderr).toMatch(
        /^error: progress\.jsonl:1: a git merge left its conflict markers here\nhint: keep/,
      );
    }
    expect(readFiles(folder)).toEqual(before);
  });

  test('a roadmap', async () => {
    const [one, other] = ['One', 'Another'].map((word) => LEARNER['small.yaml'].replace('A small', word));
    const folder = conflicted('small.yaml', style, [one ?? '', other ?? '']);
    const said = 'small.yaml:1:1: error[syntax] a git merge left its conflict markers here';
    expect((await run(['plan'], { folder })).stderr).toContain(said);
    expect((await run(['check', 'small.yaml'], { folder })).stdout).toContain(said);
  });
});

test.each(['<<<<<<<', '|||||||', '=======', '>>>>>>>', '=======\r', '<<<<<<<<<< HEAD'])(
  'a marker that was left over, %j, is no line like others',
  async (marker) => {
    const profile = { ...LEARNER, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}${marker}\n` };
    expect((await run(['plan'], { files: profile })).stderr).toContain('conflict markers');
    const progress = { ...LEARNER, 'progress.jsonl': `${record('a')}${marker}\n` };
    expect(await run(['done', 'numpy'], { files: progress })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('conflict markers'),
    });
  },
);
