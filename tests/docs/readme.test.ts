import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { KEYS, loadPty, open } from '../e2e/terminal.ts';
import { makeFolder } from '../folder.ts';
import { run } from '../world.ts';
import { blocksOf, commandsOf, patternOf } from './blocks.ts';

const README = readFileSync('README.md', 'utf8');
const loaded = await loadPty();

/** Each question by what the screen shows, and the keys that give the answer of the README. */
const ANSWERS = [
  ['Which roadmap?', KEYS.enter],
  [
    'What do you know',
    `${KEYS.space}${KEYS.down}${KEYS.space}${KEYS.down.repeat(4)}${KEYS.space}${KEYS.enter}`,
  ],
  ['How much maths', KEYS.enter],
  ['How many hours', KEYS.enter],
  ['When do you start?', KEYS.enter],
  ['Save these answers', KEYS.enter],
  ['Let git merge', KEYS.enter],
] as const;

test.skipIf('reason' in loaded)('the questions, as a person sees them at a terminal', async () => {
  if ('reason' in loaded) return;
  const [block] = blocksOf(README).filter(({ note }) => note === 'at a terminal');
  const [command] = block === undefined ? [] : commandsOf(block);
  const folder = makeFolder();
  const session = open(loaded.pty, `git init -q .; ${command?.line}`, { folder });
  onTestFinished(() => session.close());
  for (const [shows, keys] of ANSWERS) {
    await session.see(shows);
    session.type(keys);
  }
  expect(await session.ended()).toBe(0);
  expect(`${session.screen()}\n`).toMatch(patternOf(command?.shown ?? []));
});

test('the two commands: what the first prints, and scripts that there are', async () => {
  const [block] = blocksOf(README).filter(({ language }) => language === 'sh');
  expect(block?.text).toBe(
    'npm ci && npm run --silent build && node bin/mlpath.js plan --yes\nnpm ci && npm test\n',
  );
  expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts).toMatchObject({
    build: expect.any(String),
    test: expect.any(String),
  });
  const { code, stdout } = await run(['plan', '--yes', '--format', 'json']);
  expect(code).toBe(0);
  const tens = Math.round(JSON.parse(stdout).effortMinutes / 600);
  expect(/about \d+ hours of study/.exec(README)?.[0]).toBe(`about ${tens * 10} hours of study`);
});
