import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spawned } from '../e2e/spawn.ts';
import { makeFolder } from '../folder.ts';

/** What an earlier run left makes the next one faster, and changes nothing else. All of them: npm run proof:cache. */
const DAMAGES = Number(process.env['MLPATH_DAMAGES'] ?? 8);

const PROFILE =
  'roadmap: backend-to-ml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: [python]\n';
const PLAN = ['plan', '--format', 'json'];
const learner = () => makeFolder({ 'mlpath.yaml': PROFILE });
const plan = (folder: string, home: string) => spawned(PLAN, { folder, env: { XDG_CACHE_HOME: home } });

function filesIn(home: string): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(home, name))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Bytes changed, cut off, put on, doubled or gone. */
const damages = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bit: fc.nat(7),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('append' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
  fc.record({ kind: fc.constant('zero' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('gone' as const) }),
  fc.record({ kind: fc.constant('folder' as const) }),
  fc.record({ kind: fc.constant('other text' as const) }),
);
type Damage = typeof damages extends fc.Arbitrary<infer T> ? T : never;

function damage(file: string, how: Damage): void {
  const bytes = readFileSync(file);
  const place = 'at' in how ? Math.min(bytes.length - 1, Math.floor(how.at * bytes.length)) : 0;
  rmSync(file);
  if (how.kind === 'gone') return;
  if (how.kind === 'folder') return void mkdirSync(file);
  if (how.kind === 'flip') bytes[place] = (bytes[place] ?? 0) ^ (1 << how.bit);
  if (how.kind === 'zero') bytes.fill(0, place, Math.min(place + 4096, bytes.length));
  const made = {
    flip: () => bytes,
    zero: () => bytes,
    cut: () => bytes.subarray(0, place),
    append: () => Buffer.concat([bytes, how.kind === 'append' ? how.bytes : Buffer.alloc(0)]),
    'other text': () => Buffer.from('not a cache'),
  };
  writeFileSync(file, made[how.kind]());
}

describe('the cache', () => {
  test('is written once, and the next run prints the same', async () => {
    const [folder, home] = [learner(), makeFolder()];
    const first = await plan(folder, home);
    const files = filesIn(home);
    expect(files.map((file) => path.basename(file).replace(/-[^-]*$/, ''))).toEqual([
      'js-yaml-plan',
      'mlpath-plan',
      'profile',
    ]);
    const times = files.map((file) => statSync(file).mtimeMs);
    const second = await plan(folder, home);
    expect(second).toMatchObject({ code: 0, stdout: first.stdout, stderr: '' });
    expect(filesIn(home).map((file) => statSync(file).mtimeMs)).toEqual(times);
  });

  test(`damaged in ${DAMAGES} ways, changes nothing but the time`, async () => {
    const [folder, home] = [learner(), makeFolder()];
    const { stdout } = await plan(folder, home);
    await fc.assert(
      fc.asyncProperty(damages, fc.constantFrom('js-yaml', 'mlpath', 'profile'), async (how, what) => {
        const named = (name: string) => filesIn(home).find((file) => path.basename(file).startsWith(name));
        const file = named(what);
        if (file) damage(file, how);
        // The parser of YAML is needed, and its code read, only where the profile is not remembered.
        if (what === 'js-yaml') rmSync(named('profile') ?? '', { force: true });
        expect(await plan(folder, home)).toMatchObject({ code: 0, stdout, stderr: '' });
        // What stands in its place is no file of ours to write over; whoever put it there may take it away.
        if (file && how.kind === 'folder') rmSync(file, { recursive: true });
      }),
      { numRuns: DAMAGES },
    );
  });

  test('knows a profile by its text: a change of one letter counts at once', async () => {
    const [folder, home] = [learner(), makeFolder()];
    const hours = async () => {
      const { stdout } = await plan(folder, home);
      return JSON.parse(stdout).profile.hoursPerWeek;
    };
    expect(await hours()).toBe(8);
    writeFileSync(path.join(folder, 'mlpath.yaml'), PROFILE.replace('8', '9'));
    expect(await hours()).toBe(9);
  });

  test.each([
    ['a folder that nobody may write to', (home: string) => chmodSync(home, 0o500)],
    ['a file in its place', (home: string) => writeFileSync(path.join(home, 'mlpath'), '')],
    ['a home that is not there', (home: string) => rmSync(home, { recursive: true })],
  ])('%s is no error', async (_, prepare) => {
    const [folder, home] = [learner(), makeFolder()];
    const { stdout } = await plan(folder, makeFolder());
    prepare(home);
    expect(await plan(folder, home)).toMatchObject({ code: 0, stdout, stderr: '' });
  });
});
