import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { DURING, lines, PROGRESS, TEXT_COMMANDS } from '../commands.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { HOME, run } from '../world.ts';

/** Width follows the terminal, 80 when piped; no line is wider, and a table never wraps within a word. */

const WIDTHS = [60, 80, 120, 200];
const LONG_NAMES = SMALL.replace(
  'name: Linear algebra',
  `name: ${'Vectors, matrices and whatever else '.repeat(4)}`,
)
  .replace(
    'title: Essence of linear algebra',
    `title: "${'The essence of linear algebra, once more '.repeat(4)}"`,
  )
  .replace('title: A small roadmap', `title: "${'A roadmap with a title that goes on '.repeat(4)}"`)
  .replace('title: Ground', `title: "${'Ground on which much is built '.repeat(4)}"`);
const FILES = { ...LEARNER, 'small.yaml': LONG_NAMES, 'progress.jsonl': PROGRESS };

/** What cannot be broken: a web address, a word, code, a command to copy. */
const WHOLE = /^\s*(\S+|a @ b)$/;

function expectFits(text: string, width: number): void {
  const wide = text.split('\n').filter((line) => stringWidth(line) > width && !WHOLE.test(line));
  expect(wide).toEqual([]);
}

const SHOWN = TEXT_COMMANDS.filter((args) => !args.includes('markdown') && args[0] !== 'check');

describe.each(WIDTHS)('a terminal of %i columns', (width) => {
  test.each(lines(SHOWN))('$line', async ({ args }) => {
    const setup = { files: FILES, terminal: { stdout: true }, columns: width, env: { NO_COLOR: '1' } };
    const outcome = await run([...args, '--today', DURING], setup);
    expect(outcome.code).toBe(0);
    expectFits(outcome.stdout, width);
  });

  test('the shipped roadmap', async () => {
    const setup = { terminal: { stdout: true }, columns: width, env: { NO_COLOR: '1' } };
    const outcome = await run(['plan', '--yes', '--optional', '--skills', 'python,sql'], setup);
    expectFits(outcome.stdout, width);
    // Wide enough to be worth it.
    const widest = Math.max(...outcome.stdout.split('\n').map((line) => stringWidth(line)));
    expect(widest).toBe(width);
  });

  test('the topics of the shipped roadmap', async () => {
    const setup = { terminal: { stdout: true }, columns: width, env: { NO_COLOR: '1' } };
    const { stdout } = await run(['list', 'backend-to-ml'], setup);
    expectFits(stdout, width);
    expect(stdout.split('\n').length).toBeGreaterThan(150);
  });

  test('no word of a topic is cut in the table', async () => {
    const setup = { terminal: { stdout: true }, columns: width, env: { NO_COLOR: '1' } };
    const { stdout } = await run(['plan', 'backend-to-ml', '--yes', '--optional'], setup);
    const document = await run(['list', 'backend-to-ml', '--format', 'json']);
    const { topics }: { topics: { name: string }[] } = JSON.parse(document.stdout);
    const words = new Set(topics.flatMap(({ name }) => name.split(' ')));
    const unknown = tableWords(stdout).filter(
      (word) => !words.has(word) && !words.has(word.replace(/,$/, '')),
    );
    expect([...new Set(unknown)]).toEqual([]);
    expect(tableWords(stdout).length).toBeGreaterThan(500);
  });

  test.each(lines([[], ['plan'], ['log'], ['check']]))('$line --help', async ({ args }) => {
    const { stdout } = await run([...args, '--help'], { terminal: { stdout: true }, columns: width });
    // Examples are for copying.
    const options = stdout.slice(stdout.indexOf('Usage:'));
    expectFits(options, width);
  });
});

/** The words of the name column. */
function tableWords(plan: string): string[] {
  const rows = plan
    .split('\n')
    .filter((line) => /^ *\d+ +\d+ \w{3} +[\d.]+ (h|min) {2}|^ {18}\S|^ {19,}\S/.test(line));
  return rows.flatMap((row) => {
    const name = row
      .replace(/^ *\d+ +\d+ \w{3} +[\d.]+ (h|min) {2}/, '')
      .trim()
      .replace(/ {2,}.*$/, '');
    return name
      .replace(/, \d+ questions?$/, '')
      .split(/ +/)
      .filter((word) => !/^(Checkpoint:|Project:|\d+|questions?,?)$/.test(word));
  });
}

test('80 columns when piped, whatever the terminal of the errors', async () => {
  const piped = await run(['plan'], { files: FILES });
  const columns = { files: FILES, env: { COLUMNS: '200' }, terminal: { stderr: true }, columns: 200 };
  expectFits(piped.stdout, 80);
  expect((await run(['plan'], columns)).stdout).toBe(piped.stdout);
});

test('a word that is longer than its column ends in an ellipsis', async () => {
  const files = {
    ...LEARNER,
    'small.yaml': SMALL.replace('name: Linear algebra', `name: ${'x'.repeat(10_000)}`),
  };
  const { stdout } = await run(['plan'], { files });
  expectFits(stdout, 80);
  expect(stdout).toMatch(/x{10,}… /);
});

test('a terminal that does not say its width is 80 columns wide', async () => {
  const { stdout } = await run(['plan'], {
    files: FILES,
    terminal: { stdout: true },
    columns: 0,
    env: { NO_COLOR: '1' },
  });
  expect(stdout).toBe((await run(['plan'], { files: FILES })).stdout);
});

test('the tests run where the program was built', async () => {
  expect((await run(['list'])).stdout).not.toBe('');
  expect(HOME).toBe(process.cwd());
});
