import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands/names.ts';
import { spawned } from '../e2e/spawn.ts';
import { makeFolder } from '../folder.ts';

/** What a command loads before it does anything: packages and parts of Node are what a user waits for. */

const STATIC = /^(?:import|export)\s+(?!type\s)[^'";]*?\bfrom\s*'([^']+)';|^import\s*'([^']+)';/gm;

/** The files and packages that a source loads with itself, however far; not what it loads when it is needed. */
function loadedWith(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const [, from, bare] of readFileSync(path.join('src', entry), 'utf8').matchAll(STATIC)) {
    const name = from ?? bare ?? '';
    if (name.startsWith('.')) loadedWith(path.posix.join(path.posix.dirname(entry), name), seen);
    else seen.add(name.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1'));
  }
  return seen;
}

const packagesOf = (...entries: string[]) => {
  const loaded = entries.flatMap((entry) => [...loadedWith(entry)]);
  return [...new Set(loaded)].filter((each) => !/\.ts$|^node:/.test(each)).sort();
};
const ALWAYS = packagesOf('main.ts');

/** Beside what every run loads. */
const PACKAGES: Readonly<Record<(typeof COMMAND_NAMES)[number], readonly string[]>> = {
  plan: ['tinyqueue'],
  init: ['tinyqueue'],
  next: ['get-east-asian-width', 'tinyqueue'],
  log: ['tinyqueue'],
  done: ['tinyqueue'],
  undo: ['tinyqueue'],
  status: ['get-east-asian-width', 'tinyqueue'],
  show: ['get-east-asian-width', 'tinyqueue'],
  list: ['get-east-asian-width', 'tinyqueue'],
  assess: ['get-east-asian-width', 'tinyqueue'],
  review: ['get-east-asian-width', 'tinyqueue'],
  check: ['get-east-asian-width', 'js-yaml', 'zod'],
  schema: [],
  completion: [],
};

test('every run loads commander, and what colours, dates and slips of the pen need', () => {
  expect(ALWAYS).toEqual(['@date-fns/utc', 'chalk', 'commander', 'date-fns', 'fastest-levenshtein']);
});

test.each(COMMAND_NAMES)('%s loads these packages and no other', (name) => {
  const own = packagesOf('main.ts', `commands/${name}.ts`).filter((each) => !ALWAYS.includes(each));
  expect(own).toEqual(PACKAGES[name]);
});

describe('of Node', () => {
  test.each(['plan', 'next', 'status', 'log numpy 1', 'done pandas', 'undo numpy', '--help', '--version'])(
    'mlpath %s loads nothing beside the file system, paths and scripts',
    async (line) => {
      const folder = makeFolder({
        '.git/config': '[core]\n\tbare = false\n',
        'mlpath.yaml': 'roadmap: backend-to-ml\nhoursPerWeek: 8\nmaths: school\nskills: []\n',
        'progress.jsonl': '{"at":"2026-11-19T09:00:00Z","id":"a","done":"numpy"}\n',
      });
      const out = path.join(folder, 'loads');
      const run = () =>
        spawned(line.split(' '), {
          folder,
          nodeArgs: ['--require', path.resolve('tests/launch/report-builtins.cjs')],
          env: { LOADS_FILE: out },
        });
      await run();
      await run();
      const loaded = readFileSync(out, 'utf8').split('\n');
      expect(loaded.filter((name) => !['fs', 'path', 'process', 'url', 'vm'].includes(name))).toEqual([]);
    },
  );
});

/** Bytes. What is read at every start, and what a package costs who installs it. */
const BUDGET: Readonly<Record<string, number>> = {
  'start.js': 4_000,
  'mlpath.js': 440_000,
  'js-yaml.js': 65_000,
  'ask.js': 60_000,
  'roadmaps/backend-to-ml.json': 100_000,
};

test.each(Object.entries(BUDGET))('dist/%s holds at most %d bytes', (name, most) => {
  expect(statSync(path.join('dist', name)).size).toBeLessThanOrEqual(most);
});
