import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lines } from '../commands.ts';
import { spawned } from '../e2e/spawn.ts';
import { makeFolder } from '../folder.ts';
import { ALL_ANSWERS, LEARNER } from '../roadmaps.ts';
import { type Outcome, run } from '../world.ts';

/** Exit codes 0, 1, 2, 130; and never a stack trace: MLPATH_DEBUG=1 shows it. */

const BINARY = Uint8Array.from({ length: 512 }, (_, index) => (index * 89) % 256);
const PROFILE = LEARNER['mlpath.yaml'];

/** Three times as long as may be at once: to the end of 2056, which is as good as for ever. */
const NEVER_BACK = ['2026-12-21..2036-12-20', '2036-12-21..2046-12-20', '2046-12-21..2056-12-20'].flatMap(
  (range) => ['--time-off', range],
);

/** What is typed, and what has to be named in the answer. */
const BAD_FLAGS: readonly (readonly [args: readonly string[], said: string])[] = [
  [['plan', '--today', '2026-02-30'], '2026-02-30'],
  [['plan', '--today', '2026-2-3'], '2026-2-3'],
  [['plan', '--today', 'tomorrow'], 'tomorrow'],
  [['plan', '--today', ''], '--today'],
  [['plan', '--today'], '--today'],
  [['plan', '--start', '2027-02-29'], '2027-02-29'],
  [['plan', '--start', '0000-01-01'], '0000-01-01'],
  [['plan', '--start', '20261123'], '20261123'],
  [['plan', '--hours', '0'], 'is "0"'],
  [['plan', '--hours', '-3'], 'is "-3"'],
  [['plan', '--hours', '1e9'], '168'],
  [['plan', '--hours', '169'], '168'],
  [['plan', '--hours', 'lots'], 'lots'],
  [['plan', '--hours', 'NaN'], 'NaN'],
  [['plan', '--hours', '0x10'], '0x10'],
  [['plan', '--hours', '8,5'], '8,5'],
  [['plan', '--hours', '0.001'], '0.001'],
  [['plan', '--hours', ''], '--hours'],
  [['plan', '--days', 'mo:1'], 'mo:1'],
  [['plan', '--days', 'tue:25'], 'tue:25'],
  [['plan', '--days', 'tue:1,tue:2'], 'tue:1,tue:2'],
  [['plan', '--days', 'tue:1', '--hours', '3'], '--hours and --days'],
  [['plan', '--maths', 'some'], 'some'],
  [['plan', '--skills', 'Python!'], 'Python!'],
  [['plan', '--skills', 'a b'], 'a b'],
  [['plan', '--skills', 'pythn'], 'did you mean "python"?'],
  [['plan', `${'a'.repeat(300)}.yaml`], 'its name is too long'],
  [['plan', '--known', '../etc'], '../etc'],
  [['plan', '--time-off', '2026-12-31..2026-12-01'], 'first day comes first'],
  [['plan', '--time-off', 'christmas'], 'christmas'],
  [['plan', '--time-off', '2026-12-01..2026-12-02..2026-12-03'], '2026-12-03'],
  [['plan', '--time-off', '2026-12-21..9999-12-31'], 'within ten years'],
  [['plan', '--save', '--time-off', '2026-12-21..9999-12-31'], 'within ten years'],
  [['plan', '--accept', ...NEVER_BACK], 'no hours from 2026-12-21 on'],
  [['plan', '-o', 'plan.json', ...NEVER_BACK], 'no hours from 2026-12-21 on'],
  [['init', '--yes', '--profile', 'new.yaml', ...NEVER_BACK], 'no hours from 2026-12-21 on'],
  [['plan', '--by', '2026-11-19'], 'past'],
  [['plan', '--save', '--by', '2020-01-01'], 'past'],
  [['plan', '--by', '2027-02-29'], '2027-02-29'],
  [['init', '--yes', '--profile', 'new.yaml', '--by', '2020-01-01'], 'past'],
  [['plan', 'backend-to-ml', '--goal', 'llm-enginer'], 'did you mean "llm-engineer"?'],
  [['plan', '--yes', '--goal', 'LLM'], 'LLM'],
  [['plan', '--weeks', '0'], 'is "0"'],
  [['plan', '--weeks', '1.5'], '1.5'],
  [['plan', '--weeks', '-1'], '-1'],
  [['plan', '--format', 'xml'], 'table'],
  [['plan', '--color', 'purple'], 'auto'],
  [['plan', '--changes-since', '2026-02-30'], '2026-02-30'],
  [['plan', '--changes-since', '2026-11-21'], 'ahead of today'],
  [['plan', '--changes-since', '2026-11-01', '--profile', 'absent.yaml'], 'absent.yaml'],
  [['plan', '--accept', '--yes', '--profile', 'absent.yaml'], 'absent.yaml'],
  [['plan', '--nonsense'], '--nonsense'],
  [['plan', '--yess'], '--yes'],
  [['plan', 'a', 'b'], 'too many arguments'],
  [['plan', 'nosuch', '--yes'], 'nosuch'],
  [['plan', 'backend-to-m', '--yes'], 'did you mean "backend-to-ml"?'],
  [['plan', 'absent.yaml', '--yes'], 'absent.yaml'],
  [['plan', 'folder', '--yes'], 'folder'],
  [['plan', '.', '--yes'], 'folder'],
  [['plan', 'binary.yaml', '--yes'], 'binary.yaml:1:'],
  [['plan', 'empty.yaml', '--yes'], 'empty.yaml:1:1'],
  [['plan', 'mlpath.yaml', '--yes'], 'mlpath.yaml:'],
  [['plan', '', '--yes'], 'roadmap'],
  [['plan', '__proto__', '--yes'], '__proto__'],
  [['plan', 'constructor', '--yes'], 'constructor'],
  [['plan', '../../../../../etc/passwd', '--yes'], 'passwd'],
  [['plan', 'nul\0l.yaml', '--yes'], 'no file has such a name'],
  [['plan', '--yes', '-o', 'folder'], 'folder'],
  [['plan', '--yes', '-o', '.'], 'folder'],
  [['plan', '--yes', '-o', 'absent/plan.md'], 'absent/plan.md'],
  [['plan', '--yes', '-o', 'small.yaml/plan.md'], 'small.yaml/plan.md'],
  [['plan', '--yes', '-o', 'mlpath.yaml'], 'mlpath.yaml'],
  [['plan', '--yes', '-o', '.git/config'], '.git/config'],
  [['plan', '--yes', '-o', ''], '-o'],
  [['plan', '--yes', '-o', 'plan.pdf'], '.json'],
  [['plan', '--yes', '-o', 'small.yaml', '--format', 'table'], 'small.yaml'],
  [['plan', '--profile', 'absent.yaml', '--no-input'], '--skills'],
  [['plan', '--profile', 'folder'], 'folder'],
  [['plan', '--profile', ''], '--profile'],
  [['init', '--copy', '--yes', 'small.yaml', '--profile', 'new.yaml'], '--copy'],
  [['init', '--profile', 'absent/mlpath.yaml', '--yes'], 'absent/mlpath.yaml'],
  [['next', 'extra'], 'too many arguments'],
  [['next', '--format', 'table'], 'text'],
  [['status', '--format', 'yaml'], 'json'],
  [['status', '--profile', 'absent.yaml'], 'absent.yaml'],
  [['log'], 'topic'],
  [['log', 'numpy'], 'hours'],
  [['log', 'numpy', '0'], 'is "0"'],
  [['log', 'numpy', '-3'], '-3'],
  [['log', 'numpy', '1e9'], '1e9'],
  [['log', 'numpy', '1001'], '1000'],
  [['log', 'numpy', 'lots'], 'lots'],
  [['log', 'numpy', '2 weeks'], '2 weeks'],
  [['log', 'numpy', '1', '--on', '2026-02-30'], '2026-02-30'],
  [['log', 'numpy', '1', '--on', '2026-11-21'], 'ahead of today'],
  [['log', 'nosuchtopic', '1'], 'nosuchtopic'],
  [['log', '', '1'], 'topic'],
  [['done'], 'topics'],
  [['done', ''], 'topic'],
  [['done', ' '], 'topic'],
  [['done', 'numpy', '--hours', '0'], 'is "0"'],
  [['done', 'numpy', 'regression', '--hours', '3'], '--hours'],
  [['done', 'numpy', 'nosuchtopic'], 'nosuchtopic'],
  [['done', '__proto__'], '__proto__'],
  [['undo', 'numpy'], 'numpy'],
  [['undo', 'nosuchtopic'], 'nosuchtopic'],
  [['undo', 'toString'], 'toString'],
  [['show'], 'topic'],
  [['show', 'nosuchtopic'], 'nosuchtopic'],
  [['show', 'a'], 'several'],
  [['show', 'numpy', '--format', 'xml'], 'json'],
  [['list', 'nosuch'], 'nosuch'],
  [['list', '--topics', '--phase', 'middle'], 'middle'],
  [['list', '--todo', '--done'], '--done'],
  [['list', '--goals', '--topics'], '--topics'],
  [['list', 'nosuch', '--goals'], 'nosuch'],
  [['check', 'absent.yaml'], 'absent.yaml'],
  [['check', '*.nothing'], '*.nothing'],
  [['check', 'folder'], 'folder'],
  [['check', ''], 'no file'],
  [['check', '--format', 'xml'], 'json'],
  [['check', '--links', '--ignore-link', ''], '--ignore-link'],
  [['plan', '--days', 'mond:1'], 'mon, tue, wed, thu, fri, sat, sun'],
  [['plan', '--all'], '--changes-since'],
  [['help', 'nosuch'], 'nosuch'],
  [['nosuch'], 'nosuch'],
  [['--nosuch'], '--nosuch'],
  [['--'], ''],
];

function badFolder(files = {}): string {
  const folder = makeFolder({ ...LEARNER, 'binary.yaml': BINARY, 'empty.yaml': '', ...files });
  mkdirSync(path.join(folder, 'folder'));
  return folder;
}

/** A word on what is wrong and no trace of where the program found out. */
function expectRefusal(outcome: Outcome, said: string): void {
  expect(outcome.stderr).toMatch(/^error: |\nerror: /);
  expect(outcome.stderr).toContain(said);
  expect(outcome.stderr).not.toMatch(/\n\s+at |node:internal|defect of mlpath|\[object|undefined/);
  expect(outcome.stdout).toBe('');
  expect(outcome.code).toBe(2);
}

describe('usage and bad input exit 2, say what is wrong, write nothing and show no stack trace', () => {
  test.each(BAD_FLAGS.filter(([args]) => args[0] !== '--'))('mlpath %j', async (args, said) => {
    const folder = badFolder();
    const before = JSON.stringify((await run(['-V'], { folder })).files());
    const outcome = await run(args, { folder });
    expectRefusal(outcome, said);
    expect(JSON.stringify(outcome.files())).toBe(before);
    expect(outcome.stderr).toMatch(WAY_OUT);
  });
});

/** What to do about it: an advice, where one is found, or what is expected instead. */
const WAY_OUT = /^ *hint: \S|^\(mlpath (\w+ )?--help |^error: .*(; expected |" is not an id: )\S/m;

/** A learner's folder with one file spoilt, and what has to be named in the answer. */
const BROKEN_FILES: readonly (readonly [
  name: string,
  files: Record<string, string | Uint8Array>,
  said: RegExp,
])[] = [
  ['a profile that is no YAML', { 'mlpath.yaml': 'start: [\n' }, /mlpath\.yaml:2:1: error\[syntax\]/],
  ['a profile that is a list', { 'mlpath.yaml': '- a\n' }, /mlpath\.yaml:1:1: error\[schema\]/],
  ['a binary profile', { 'mlpath.yaml': BINARY }, /mlpath\.yaml:1:\d+: error\[syntax\]/],
  [
    'an unknown field',
    { 'mlpath.yaml': `${PROFILE}hours: 8\n` },
    /mlpath\.yaml:7:1: error\[unknown-key\].*\n +hint: /,
  ],
  ['a misspelt field', { 'mlpath.yaml': `${PROFILE}optinal: true\n` }, /did you mean "optional"\?/],
  [
    'a day that does not exist',
    { 'mlpath.yaml': PROFILE.replace('11-23', '11-31') },
    /mlpath\.yaml:3:8: error/,
  ],
  ['no hours at all', { 'mlpath.yaml': PROFILE.replace('Week: 8', 'Week: 0') }, /mlpath\.yaml:4:15: error/],
  [
    'hours as a word',
    { 'mlpath.yaml': PROFILE.replace('Week: 8', 'Week: lots') },
    /mlpath\.yaml:4:15: error/,
  ],
  ['more hours than a week has', { 'mlpath.yaml': PROFILE.replace('Week: 8', 'Week: 1e9') }, /at most 168/],
  [
    'a skill that nobody knows',
    { 'mlpath.yaml': PROFILE.replace('[sql]', '[sqll]') },
    /mlpath\.yaml:6:10: error\[unknown-skill\] .*\n +hint: did you mean "sql"\?/,
  ],
  [
    'a goal that is not there',
    { 'mlpath.yaml': `${PROFILE}goal: arays\n` },
    /mlpath\.yaml:7:7: error\[unknown-goal\] .*\n +hint: did you mean "arrays"\?/,
  ],
  [
    'time off that never ends',
    { 'mlpath.yaml': `${PROFILE}timeOff: [2026-12-21..9999-12-31]\n` },
    /mlpath\.yaml:7:11: error\[schema\] .*within ten years/,
  ],
  [
    'time off that ends before it starts',
    { 'mlpath.yaml': `${PROFILE}timeOff: [2026-12-01, 2026-12-21..2026-12-01]\n` },
    /mlpath\.yaml:7:23: error\[schema\] .*first day comes first/,
  ],
  [
    'two figures of hours from one day on',
    {
      'mlpath.yaml': PROFILE.replace(
        'Week: 8',
        'Week: [{from: 2026-11-23, hours: 8}, {from: 2026-11-23, hours: 4}]',
      ),
    },
    /mlpath\.yaml:4:53: error\[schema\] .*twice/,
  ],
  ['a key twice', { 'mlpath.yaml': `${PROFILE}maths: none\n` }, /mlpath\.yaml:7:1: error\[syntax\] .*twice/],
  ['a tab', { 'mlpath.yaml': `${PROFILE}x-more:\n\ta: 1\n` }, /mlpath\.yaml:8:1: error\[syntax\] .*tab/],
  ['an incomplete profile', { 'mlpath.yaml': 'roadmap: ./small.yaml\n' }, /hoursPerWeek|--hours/],
  ['conflict markers in the profile', { 'mlpath.yaml': `<<<<<<< HEAD\n${PROFILE}` }, /conflict markers/],
  [
    'a roadmap that is gone',
    { 'mlpath.yaml': PROFILE.replace('small', 'gone') },
    /mlpath\.yaml:2:10: error\[unknown-roadmap\] there is no file .*gone\.yaml/,
  ],
  ['a roadmap that is broken', { 'small.yaml': 'title: A: b\n' }, /small\.yaml:1:\d+: error\[syntax\]/],
  ['a roadmap with a cycle', { 'small.yaml': cycle() }, /small\.yaml:\d+:\d+: error\[prerequisite-cycle\]/],
  [
    'a record of a newer format',
    { 'progress.jsonl': '{"v":2,"done":"numpy"}\n' },
    /progress\.jsonl:1: .*newer/,
  ],
  [
    'conflict markers in the progress',
    { 'progress.jsonl': '<<<<<<< HEAD\n' },
    /progress\.jsonl:1: .*conflict/,
  ],
];

function cycle(): string {
  const text = LEARNER['small.yaml'];
  return text.replace('id: python-basics\n', 'id: python-basics\n        prerequisites: [numpy]\n');
}

const READING = [
  ['plan'],
  ['next'],
  ['status'],
  [],
  ['show', 'numpy'],
  ['done', 'numpy'],
  ['log', 'numpy', '1'],
  ['list', '--topics'],
];

describe.each(BROKEN_FILES)('%s', (_, files, said) => {
  test.each(lines(READING))('$line', async ({ args }) => {
    const folder = badFolder(files);
    const outcome = await run(args, { folder });
    expectRefusal(outcome, 'error');
    expect(outcome.stderr).toMatch(said);
    expect(outcome.files()['progress.jsonl']).toBe(files['progress.jsonl']);
  });
});

test('init without a terminal names each missing flag', async () => {
  expectRefusal(await run(['init']), '--hours');
});

test('a file that may not be read is named, and why', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'the superuser may read everything');
  const folder = makeFolder(LEARNER);
  chmodSync(path.join(folder, 'small.yaml'), 0);
  expectRefusal(await run(['plan'], { folder }), 'permission denied');
});

test('a file that may not be read is named, and why (told by the system’s answer)', async () => {
  const setup = { files: { ...LEARNER, 'progress.jsonl/inside': '' } };
  expectRefusal(await run(['done', 'numpy'], setup), 'progress.jsonl');
});

const SPAWNED: readonly (readonly [args: readonly string[], said: string])[] = [
  [['plan', '--hours', '1e9'], '168'],
  [['plan', 'binary.yaml', '--yes'], 'binary.yaml:1:'],
  [['plan', 'folder', '--yes'], 'folder'],
  [['log', 'numpy', '0'], 'is "0"'],
];

describe('the same as an executable', () => {
  test.each(SPAWNED)('mlpath %j', async (args, said) => {
    expectRefusal(await spawned(args, { folder: badFolder() }), said);
  });
});

describe('a failure of the program itself', () => {
  const failing = {
    world: {
      newId: () => {
        throw new TypeError('the dice are gone');
      },
    },
    files: LEARNER,
  };

  test('exits 2 in few words', async () => {
    const outcome = await run(['done', 'numpy'], failing);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('error: mlpath failed: the dice are gone\nhint: ');
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });

  test('MLPATH_DEBUG=1 shows the stack trace', async () => {
    const outcome = await run(['done', 'numpy'], { ...failing, env: { MLPATH_DEBUG: '1' } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/TypeError: the dice are gone\n\s+at /);
  });
});

test('MLPATH_TODAY that is no date is an error', async () => {
  expectRefusal(await run(['plan', '--yes'], { env: { MLPATH_TODAY: '2026-13-01' } }), '2026-13-01');
});

test('a device whose name would be a path is an error', async () => {
  const setup = { files: LEARNER, env: { MLPATH_DEVICE: '../laptop' } };
  expectRefusal(await run(['done', 'numpy'], setup), '../laptop');
});

test('a plan that would never end is an error', async () => {
  const files = { 'small.yaml': LEARNER['small.yaml'] };
  const args = ['plan', 'small.yaml', ...ALL_ANSWERS, '--hours', '0.02', '--start', '9999-01-01'];
  expectRefusal(await run(args, { files }), '9999');
});

test('what a command finds wrong in a profile comes in the order of its lines', async () => {
  const profile = 'roadmap: ./small.yaml\nmaths: lots\nextra: 1\nhoursPerWeek: often\ndays: {mon: x}\n';
  const { stderr } = await run(['status'], { files: { ...LEARNER, 'mlpath.yaml': profile } });
  const places = [...stderr.matchAll(/^mlpath\.yaml:(\d+):/gm)].map(([, line]) => Number(line));
  expect(places).toEqual([2, 3, 4, 5, 5]);
});

test('an unknown topic that is near none comes with the way to the ids', async () => {
  const { stderr } = await run(['plan', '--known', 'zzzzzzzz'], { files: LEARNER });
  expect(stderr).toBe(
    'warning: known: no roadmap has a topic "zzzzzzzz"; mlpath list --topics has the ids\n',
  );
});

test('of many unknown topics ten are named', async () => {
  const known = Array.from({ length: 100_000 }, (_, index) => `z${index}`).join(', ');
  const profile = `${LEARNER['mlpath.yaml']}known: [${known}]\n`;
  const { stderr, code } = await run(['plan'], { files: { ...LEARNER, 'mlpath.yaml': profile } });
  const said = stderr.trim().split('\n');
  expect({ code, said: said.length }).toEqual({ code: 0, said: 11 });
  expect(said.at(-1)).toBe('warning: known: no roadmap has 99990 more of its topics either');
});

test('of a refused record nothing else is said', async () => {
  const { stderr } = await run(['log', 'numpy', '1', '--on', '2026-11-21'], { files: LEARNER });
  expect(stderr).toBe(
    'error: --on 2026-11-21 is ahead of today, 2026-11-20\nhint: record what has happened\n',
  );
});
