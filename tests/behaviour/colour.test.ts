import { describe, expect, test } from 'vitest';
import { DURING, JSON_COMMANDS, lines, PROGRESS, RECORDING_COMMANDS, TEXT_COMMANDS } from '../commands.ts';
import { LEARNER } from '../roadmaps.ts';
import { run, type Setup } from '../world.ts';

/** Colour follows --color, then NO_COLOR, FORCE_COLOR, then the stream; piped output holds no escape byte. */

const ESCAPE = '\u001b';
const FILES = { ...LEARNER, 'progress.jsonl': PROGRESS };
const coloured = (text: string) => text.includes(`${ESCAPE}[`);

const STREAM: readonly (readonly [env: Record<string, string>, terminal: boolean, wanted: boolean])[] = [
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ TERM: 'dumb' }, true, false],
];

describe.each(STREAM)('with %j and a terminal: %j', (env, terminal, wanted) => {
  const setup: Setup = { files: LEARNER, env, terminal };

  test('the environment, then the stream', async () => {
    expect(coloured((await run(['plan'], setup)).stdout)).toBe(wanted);
  });

  test('--color goes before both', async () => {
    expect(coloured((await run(['plan', '--color', 'always'], setup)).stdout)).toBe(true);
    expect(coloured((await run(['--color=never', 'plan'], setup)).stdout)).toBe(false);
    expect(coloured((await run(['plan', '--color', 'auto'], setup)).stdout)).toBe(wanted);
  });

  test('errors likewise', async () => {
    expect(coloured((await run(['show', 'nothing'], setup)).stderr)).toBe(wanted);
    expect(coloured((await run(['show', 'nothing', '--color', 'always'], setup)).stderr)).toBe(true);
    expect(coloured((await run(['show', 'nothing', '--color', 'never'], setup)).stderr)).toBe(false);
  });
});

test('each stream for itself', async () => {
  const toTerminal = await run(['show', 'nothing'], { files: LEARNER, terminal: { stderr: true } });
  expect(coloured(toTerminal.stderr)).toBe(true);
  expect(coloured((await run(['plan'], { files: LEARNER, terminal: { stderr: true } })).stdout)).toBe(false);
});

const PIPED = [
  ...TEXT_COMMANDS,
  ...JSON_COMMANDS,
  ...RECORDING_COMMANDS,
  ['--help'],
  ['plan', '-h'],
  ['nosuch'],
  ['show', 'x'],
  [`${ESCAPE}[31mred`],
  ['plan', `--hours=${ESCAPE}[31m`],
];

test.each(lines(PIPED))('piped, $line prints no escape byte', async ({ args }) => {
  const outcome = await run([...args, '--today', DURING], { files: FILES });
  expect(outcome.stdout + outcome.stderr).not.toBe('');
  expect(outcome.stdout + outcome.stderr).not.toContain(ESCAPE);
});

const withoutColour = (text: string) => text.replaceAll(/\u001b\[\d+(;\d+)*m/g, '');

test.each(lines(TEXT_COMMANDS))('colour adds nothing but colour to $line', async (each) => {
  const args = [...each.args, '--today', DURING];
  const plain = await run(args, { files: FILES });
  const painted = await run([...args, '--color', 'always'], { files: FILES });
  expect(withoutColour(painted.stdout)).toBe(plain.stdout);
});

test('what goes into a file has no colour, whatever is asked of the terminal', async () => {
  const args = ['plan', '-o', 'plan.txt', '--color', 'always'];
  const files = (await run(args, { files: LEARNER, terminal: true })).files();
  expect(files['plan.txt']).toContain('A small roadmap');
  expect(files['plan.txt']).not.toContain(ESCAPE);
});

test('a document for machines has no colour, whatever is asked', async () => {
  for (const args of JSON_COMMANDS)
    expect((await run([...args, '--color', 'always'], { files: LEARNER })).stdout).not.toContain(ESCAPE);
  const markdown = await run(['plan', '--format', 'markdown', '--color', 'always'], { files: LEARNER });
  expect(markdown.stdout).not.toContain(ESCAPE);
});

test('the findings of check are painted in a pipe too, when that is asked for; without paint they are the same', async () => {
  const files = { 'r.yaml': 'title: a: b\nnodes:\n' };
  const plain = (await run(['check', 'r.yaml'], { files })).stdout;
  const painted = (await run(['check', 'r.yaml', '--color', 'always'], { files })).stdout;
  expect(plain).toMatch(/^r\.yaml:1:9: error\[syntax\] a value/);
  expect(painted).toContain(`${ESCAPE}[31m`);
  expect(painted.split('\n')[0]).toContain(`error[syntax]${ESCAPE}`);
  expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
});
