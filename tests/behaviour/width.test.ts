import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { DURING, lines, PROGRESS, TEXT_COMMANDS } from '../commands.ts';
import { FLAGSHIP } from '../roadmaps/shipped.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { HOME, run } from '../world.ts';

/**
 * Width follows the terminal, 80 when piped, 40 at least; no line is wider, and a table never wraps within a word. What is
 * not for reading is left alone: findings, which are a line each for other programs, documents, scripts.
 */

const WIDTHS = [40, 60, 80, 120, 200];
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

const CODE = new Set(FLAGSHIP.roadmap.topics.flatMap(({ codeSnippet = '' }) => codeSnippet.split('\n')));

function expectFits(text: string, width: number): void {
  const wide = text
    .split('\n')
    .filter((line) => stringWidth(line) > width && !WHOLE.test(line) && !CODE.has(line.slice(4)));
  expect(wide).toEqual([]);
}

const SHOWN = TEXT_COMMANDS.filter((args) => !args.includes('markdown') && args[0] !== 'check');

const ON_FLAGSHIP =
  'roadmap: backend-to-ml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: [python]\n';
const FLAGSHIP_BEGUN = {
  'mlpath.yaml': ON_FLAGSHIP,
  'progress.jsonl': '{"done":"ml-paradigms","on":"2026-11-27","hours":9}\n',
};
const ALL_DONE = [
  'python-basics',
  'linear-algebra',
  'numpy',
  'checkpoint-ground',
  'regression',
  'project-houses',
];
const FINISHED = {
  ...FILES,
  'progress.jsonl': ALL_DONE.map((done) => `{"done":"${done}","on":"2026-12-01"}\n`).join(''),
};
const REVIEWING = {
  ...FINISHED,
  'mlpath.yaml': `${LEARNER['mlpath.yaml']}review: true\n`,
};

/** The rest of what is printed for a person, and something that it says. */
const SITUATIONS: readonly {
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly holds: RegExp;
}[] = [
  { args: [], holds: /mlpath plan --yes/ },
  { args: ['status'], files: FLAGSHIP_BEGUN, holds: /four in five/ },
  { args: ['status', '--scorecard'], files: FLAGSHIP_BEGUN, holds: /Scorecard/ },
  { args: ['next'], files: FLAGSHIP_BEGUN, holds: /Takeaways/ },
  { args: ['show', 'project-house-prices'], files: FLAGSHIP_BEGUN, holds: /Done when/ },
  { args: ['list', '--goals'], files: FLAGSHIP_BEGUN, holds: /no goal/ },
  { args: ['plan', '--past', '--weeks', '9'], files: FLAGSHIP_BEGUN, holds: /more weeks/ },
  { args: ['plan', '--changes-since', '2026-11-24'], files: FLAGSHIP_BEGUN, holds: /more topics/ },
  { args: ['plan', '--changes-since', '2026-11-24', '--all'], files: FLAGSHIP_BEGUN, holds: /Foundation/ },
  { args: ['log', 'learning-habits', '20 minutes'], files: FLAGSHIP_BEGUN, holds: /in all/ },
  { args: ['done', 'learning-habits', 'train-test-split'], files: FLAGSHIP_BEGUN, holds: /next:/ },
  { args: ['undo', 'ml-paradigms'], files: FLAGSHIP_BEGUN, holds: /no\s+longer/ },
  { args: [], files: FINISHED, holds: /could follow/ },
  { args: ['next'], files: FINISHED, holds: /could follow/ },
  { args: ['status'], files: FINISHED, holds: /Everything is done/ },
  { args: ['plan'], files: FINISHED, holds: /Everything is done/ },
  { args: ['review'], files: REVIEWING, today: '2026-12-02', holds: /Nothing\s+is\s+due/ },
  { args: ['review'], files: REVIEWING, today: '2027-03-01', holds: /due\s+for\s+review/ },
  { args: ['review', 'numpy', 'good'], files: REVIEWING, today: '2027-03-01', holds: /reviewed/ },
  { args: ['next'], files: REVIEWING, today: '2027-03-01', holds: /due\s+for\s+review/ },
];

/** Where a name and its hours stand side by side. */
const TABLE_FROM = 60;

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

  test.each(lines(SITUATIONS.map(({ args }) => args)))(
    '$line, where there is more to say',
    async ({ args }) => {
      const situation = SITUATIONS.find((each) => each.args === args);
      const { today = DURING, files } = situation ?? {};
      const setup = {
        files: files ?? {},
        terminal: { stdout: true },
        columns: width,
        env: { NO_COLOR: '1' },
      };
      const outcome = await run([...args, '--today', today], setup);
      expect(outcome.code).toBe(0);
      expect(outcome.stdout).toMatch(situation?.holds ?? /^$/);
      expectFits(outcome.stdout, width);
    },
  );

  test.each(['know', 'no'])('mlpath assess, every answer "%s"', async (answer) => {
    const setup = { files: FLAGSHIP_BEGUN, terminal: true, columns: width, env: { NO_COLOR: '1' } };
    const outcome = await run(['assess', '--today', DURING], { ...setup, replies: Array(16).fill(answer) });
    expect(outcome.stdout).toMatch(/to\s+(be\s+)?know/);
    expectFits(outcome.stdout, width);
  });

  test.skipIf(width < TABLE_FROM)('no word of a topic is cut in the table', async () => {
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
    const options = stdout.slice(stdout.indexOf('\n', stdout.indexOf('Usage:')));
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

test('in a narrow terminal topics stand below their week, no word cut', async () => {
  const setup = { terminal: { stdout: true }, columns: 40, env: { NO_COLOR: '1' } };
  const { stdout } = await run(['plan', 'backend-to-ml', '--yes', '--optional'], setup);
  expect(stdout).not.toContain('…');
  expect(stdout).toMatch(/^ {2}1 {2}23 Nov {4}8 h\n {5}ML paradigms and problem framing,\n {7}5 h$/m);
});

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
