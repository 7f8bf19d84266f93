import { describe, expect, test } from 'vitest';
import { LEAVE, type Reply } from '../prompter.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run, type Setup } from '../world.ts';

/** Questions on stderr at a terminal; Ctrl-C at one writes nothing and exits 130. */

/** As if the folder lay in a git working tree. */
const IN_GIT: Partial<Setup> = {
  world: { git: (_, args) => (args.includes('rev-parse') ? 'true\n' : undefined) },
};
const REPLIES: readonly Reply[] = [['sql'], 'undergraduate', '6', '2026-12-07', true, true];
const MESSAGES = [
  'What do you know from your work?',
  'How much maths do you have?',
  'How many hours a week?',
  'When do you start?',
  'Save these answers in mlpath.yaml?',
  'Let git merge progress by union? (one line in .gitattributes)',
];
const SMALL_FILE = { 'small.yaml': SMALL };
const PLAN = ['plan', 'small.yaml'];

const messages = ({ asked }: Awaited<ReturnType<typeof run>>) => asked.map((question) => question.message);

test('the questions of plan, in their order, and what is saved', async () => {
  const outcome = await run(PLAN, { ...IN_GIT, files: SMALL_FILE, terminal: true, replies: REPLIES });
  expect(messages(outcome)).toEqual(MESSAGES);
  expect(outcome.code).toBe(0);
  expect(outcome.files()).toEqual({
    ...SMALL_FILE,
    'mlpath.yaml':
      'roadmap: small.yaml\nstart: 2026-12-07\nhoursPerWeek: 6\nmaths: undergraduate\nskills: [sql]\n',
    '.gitattributes': 'progress*.jsonl merge=union\n',
  });
});

test('each question offers what the roadmap asks about, and the default', async () => {
  const outcome = await run(PLAN, { files: SMALL_FILE, terminal: true, replies: REPLIES });
  expect(outcome.asked).toMatchObject([
    { kind: 'checkbox', choices: ['python', 'sql'] },
    { kind: 'select', choices: ['none', 'school', 'undergraduate', 'strong'], initial: 'school' },
    { kind: 'input', initial: '8' },
    { kind: 'input', initial: '2026-11-23' },
    { kind: 'confirm', initial: true },
  ]);
});

test('a roadmap is asked for when there are several', async () => {
  const index = [
    {
      id: 'backend-to-ml',
      title: 'A',
      description: 'a',
      topics: 1,
      projects: 0,
      hours: 1,
      goals: [],
      skills: [],
    },
    { id: 'other', title: 'B', description: 'b', topics: 1, projects: 0, hours: 1, goals: [], skills: [] },
  ];
  const { nodeFiles } = await import('../../src/node/files.ts');
  const files = {
    ...nodeFiles,
    read: (file: string) =>
      file.endsWith('index.json') ? new TextEncoder().encode(JSON.stringify(index)) : nodeFiles.read(file),
  };
  const setup = {
    terminal: true,
    world: { files },
    replies: ['backend-to-ml', ...REPLIES.slice(0, 4), false],
  };
  const outcome = await run(['plan'], setup);
  expect(outcome.asked[0]).toMatchObject({ message: 'Which roadmap?', choices: ['backend-to-ml', 'other'] });
  // The hours are those of the required topics.
  expect(outcome.shown).toContain('B (1 topic, 1 h required)');
  expect(outcome.asked.slice(1).map(({ message }) => message)).toEqual(MESSAGES.slice(0, 5));
});

test.each([
  [
    ['--skills', 'sql'],
    [1, 2, 3, 4],
  ],
  [
    ['--maths', 'none', '--hours', '3'],
    [0, 3, 4],
  ],
  [
    ['--start', '2026-12-01', '--skills', ''],
    [1, 2, 4],
  ],
  [['--skills', '', '--maths', 'none', '--days', 'sat:3', '--start', '2026-12-01'], [4]],
  [['--skills', '', '--maths', 'none', '--hours', '3', '--start', '2026-12-01', '--save'], []],
  [['--no-save'], [0, 1, 2, 3]],
])('what a flag says is not asked: %j', async (flags, places) => {
  const replies = places.map((place) => REPLIES[place] ?? LEAVE);
  const outcome = await run([...PLAN, ...flags], { files: SMALL_FILE, terminal: true, replies });
  expect(messages(outcome)).toEqual(places.map((place) => MESSAGES[place]));
  expect(outcome.code).toBe(0);
});

test('what the profile says is not asked, and the plan is the one that was made with questions', async () => {
  const first = await run(PLAN, { files: SMALL_FILE, terminal: true, replies: REPLIES.slice(0, 5) });
  const again = await run(['plan'], { folder: first.folder, terminal: true });
  expect(again.asked).toEqual([]);
  expect(again.stdout).toBe(first.stdout);
});

test('only what the profile leaves open is asked, and saved with its comments kept', async () => {
  const profile = LEARNER['mlpath.yaml'].replace('hoursPerWeek: 8\n', '');
  const files = { ...LEARNER, 'mlpath.yaml': profile };
  const outcome = await run(['plan'], { files, terminal: true, replies: ['5', true] });
  expect(messages(outcome)).toEqual([MESSAGES[2], MESSAGES[4]]);
  expect(outcome.files()['mlpath.yaml']).toBe(`${profile}hoursPerWeek: 5\n`);
});

test('a wrong answer is asked again', async () => {
  const replies: Reply[] = [
    [],
    'none',
    ['lots', '0', '-3', '1e9', '6'],
    ['2026-02-30', 'monday', '2026-12-07'],
    false,
  ];
  const outcome = await run(PLAN, { files: SMALL_FILE, terminal: true, replies });
  expect(outcome.code).toBe(0);
  expect(outcome.refused).toHaveLength(6);
  expect(outcome.refused[0]).toContain('at most 168');
  expect(outcome.refused[4]).toContain('2026-11-23');
  expect(outcome.stdout).toContain('6 h a week');
});

test('not to save writes nothing', async () => {
  const replies = [...REPLIES.slice(0, 4), false];
  const outcome = await run(PLAN, { ...IN_GIT, files: SMALL_FILE, terminal: true, replies });
  expect(outcome.files()).toEqual(SMALL_FILE);
});

/** Of each command, how many questions it has in a git folder. */
const LEAVING: readonly (readonly [args: readonly string[], count: number])[] = [
  [PLAN, 6],
  [[...PLAN, '-o', 'plan.md'], 6],
  [['init', 'small.yaml'], 5],
  [['init', 'backend-to-ml', '--copy'], 5],
];

describe.each(LEAVING)('Ctrl-C at a question of mlpath %j writes nothing and exits 130', (args, count) => {
  test.each([...Array(count).keys()])('question %i', async (place) => {
    const init = args[0] === 'init';
    const said = init ? [...REPLIES.slice(0, 4), true] : REPLIES;
    const replies: Reply[] = [...said.slice(0, place), LEAVE];
    const setup = { ...IN_GIT, files: SMALL_FILE, terminal: true, replies };
    const outcome = await run(args, setup);
    expect(outcome.asked).toHaveLength(place + 1);
    expect(outcome.code).toBe(130);
    expect(outcome.stderr).toContain('cancelled; nothing was written');
    expect(outcome.files()).toEqual(SMALL_FILE);
  });
});

test('init asks the same, without a plan between', async () => {
  const outcome = await run(['init', 'small.yaml'], {
    files: SMALL_FILE,
    terminal: true,
    replies: REPLIES.slice(0, 4),
  });
  expect(messages(outcome)).toEqual(MESSAGES.slice(0, 4));
  expect(outcome.stdout).toBe('');
  expect(Object.keys(outcome.files())).toEqual(['mlpath.yaml', 'small.yaml']);
});

test.each([80, 120])('at %d columns what is said about a choice breaks between words', async (columns) => {
  const outcome = await run(['plan'], {
    terminal: true,
    columns,
    replies: [LEAVE],
  });
  expect(outcome.code).toBe(130);
  const lines = outcome.shown.flatMap((text) => text.split('\n'));
  // One column less: a terminal breaks behind a full line.
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(columns);
  expect(lines.length).toBeGreaterThan(9);
});
