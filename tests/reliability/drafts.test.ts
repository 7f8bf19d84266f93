import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Beside a profile lies a draft while it is saved; a run that is killed leaves it, and git would take it. */

test('the next save removes drafts of runs that are gone, and nothing else', async () => {
  const gone = spawnSync(process.execPath, ['-e', '0']).pid;
  const stay = [
    `mlpath.yaml.${process.ppid}.tmp`,
    'mlpath.yaml.tmp',
    'mlpath.yaml.0.tmp',
    `mlpath.yaml.${gone}.tmp.bak`,
    `mlpath.yaml.${gone}x.tmp`,
    `other.yaml.${gone}.tmp`,
  ];
  const texts = Object.fromEntries(stay.map((name) => [name, 'x']));
  const folder = makeFolder({ ...LEARNER, ...texts, [`mlpath.yaml.${gone}.tmp`]: 'half' });
  fs.mkdirSync(path.join(folder, `small.yaml.${gone}.tmp`));
  expect((await run(['plan', '--hours', '5', '--save'], { folder })).code).toBe(0);
  expect(fs.readdirSync(folder).sort()).toEqual(
    [...stay, `small.yaml.${gone}.tmp`, ...Object.keys(LEARNER)].sort(),
  );
});

test('a link or a folder with such a name is not removed', async () => {
  const gone = spawnSync(process.execPath, ['-e', '0']).pid;
  const folder = makeFolder({ ...LEARNER });
  const name = `mlpath.yaml.${gone}.tmp`;
  fs.symlinkSync('small.yaml', path.join(folder, name));
  expect((await run(['plan', '--hours', '5', '--save'], { folder })).code).toBe(0);
  expect(fs.readdirSync(folder)).toContain(name);
});
