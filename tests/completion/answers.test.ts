import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '../../src/commands/completion/candidates.ts';
import { shellWords } from '../../src/commands/completion/shell-words.ts';
import { COMMAND_NAMES } from '../../src/commands/names.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import { RULE_IDS } from '../../src/core/check/catalogue/catalogue.ts';
import { SHELLS } from '../../src/render/completion/scripts.ts';
import { makeFolder, writeFiles } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run, type Setup } from '../world.ts';

/** What the program answers to the shells' scripts. */

const PROGRESS = '{"at":"2026-11-24T19:00:00+01:00","id":"a1","done":"linear-algebra"}\n';
const OPENED = '{"at":"2026-11-25T19:00:00+01:00","id":"a2","log":"regression","hours":1}\n';
const FILES = { ...LEARNER, 'progress.jsonl': PROGRESS + OPENED };

/** The words offered at the end of a line, and what else may stand there. */
async function offered(words: readonly string[], setup: Setup = { files: FILES }) {
  const { code, stdout, stderr } = await run(['completion', 'zsh', '--', 'mlpath', ...words], setup);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [mode, ...lines] = stdout.split('\n').slice(0, -1);
  return { mode, lines, words: lines.map((line) => line.split('\t')[0]) };
}

describe('the words of a line of bash', () => {
  test.each([
    ['mlpath ', ['mlpath', '']],
    ['mlpath  done nu', ['mlpath', 'done', 'nu']],
    ['mlpath done "gradient des', ['mlpath', 'done', 'gradient des']],
    ["mlpath log 'a b' c\\ d", ['mlpath', 'log', 'a b', 'c d']],
    ['mlpath --note="say \\"hi\\"" x', ['mlpath', '--note=say "hi"', 'x']],
    ['mlpath done $(touch pwned) `x`', ['mlpath', 'done', '$(touch', 'pwned)', '`x`']],
    ['mlpath done it\\', ['mlpath', 'done', 'it']],
    ['', ['']],
  ])('%j', (line, words) => {
    expect(shellWords(line)).toEqual(words);
  });
});

test('every command, then help', async () => {
  expect((await offered([''])).words).toEqual([...COMMAND_NAMES, 'help']);
  expect((await offered(['--color', 'never', ''])).words).toEqual([...COMMAND_NAMES, 'help']);
  expect((await offered(['help', ''])).words).toEqual([...COMMAND_NAMES]);
  expect((await offered(['nosuch', ''])).words).toEqual([]);
});

describe('topics', () => {
  const REST = ['python-basics', 'numpy', 'checkpoint-ground', 'project-houses'];

  test('the opened ones first, then those to study, then the others', async () => {
    for (const command of ['done', 'log', 'show']) {
      const { words, lines } = await offered([command, '']);
      expect(words).toEqual(['regression', ...REST, 'linear-algebra', 'old-arrays']);
      expect(lines.slice(-2)).toEqual([
        'linear-algebra\tLinear algebra (done)',
        'old-arrays\tOld arrays (optional)',
      ]);
    }
  });

  test('of undo, those with records first', async () => {
    expect((await offered(['undo', ''])).words.slice(0, 2)).toEqual(['linear-algebra', 'regression']);
  });

  test('of review only those done, and no project', async () => {
    expect((await offered(['review', ''])).words).toEqual(['linear-algebra']);
    const ids = ['regression', 'numpy', 'project-houses'];
    const done = ids.map((id) => `{"id":"${id}","on":"2026-11-02","done":"${id}"}\n`).join('');
    const files = { ...FILES, 'progress.jsonl': done };
    expect((await offered(['review', ''], { files })).words).toEqual(['numpy', 'regression']);
  });

  test('several, none twice; one where one is taken', async () => {
    expect((await offered(['done', 'numpy', '--hours', '2', ''])).words).not.toContain('numpy');
    expect((await offered(['show', 'numpy', ''])).words).toEqual([]);
    expect((await offered(['log', 'numpy', ''])).words).toEqual([]);
  });

  test('with a profile elsewhere', async () => {
    const folder = makeFolder();
    writeFiles(folder, {
      'else/where/mlpath.yaml': FILES['mlpath.yaml'],
      'else/where/small.yaml': FILES['small.yaml'],
    });
    const setup = { folder, env: { HOME: `${folder}/else` } };
    expect((await offered(['show', ''], setup)).words).toEqual([]);
    for (const named of [
      ['--profile', 'else/where/mlpath.yaml'],
      ['--profile=else/where/mlpath.yaml'],
      ['--profile', '~/where/mlpath.yaml'],
    ]) {
      expect((await offered([...named, 'show', ''], setup)).words).toContain('numpy');
      expect((await offered(['show', ...named, ''], setup)).words).toContain('numpy');
    }
    const env = { MLPATH_PROFILE: `${folder}/else/where/mlpath.yaml` };
    expect((await offered(['show', ''], { folder, env })).words).toContain('numpy');
  });
});

describe('options', () => {
  test('their names, with what they mean', async () => {
    const { lines } = await offered(['status', '--']);
    expect(lines).toContain('--scorecard\thow past forecasts fared, from the log alone');
    expect(lines).toContain('--color\tcolour');
    expect(lines).toContain('--help\tprint help');
    expect((await offered(['--'])).words).toContain('--profile');
  });

  test.each([
    [
      ['plan', '--format', ''],
      ['table', 'json', 'markdown', 'csv', 'ics', 'html', 'mermaid'],
    ],
    [
      ['status', '--format='],
      ['--format=text', '--format=json'],
    ],
    [
      ['list', '--phase', ''],
      ['foundation', 'intermediate', 'production'],
    ],
    [['plan', '--goal', ''], ['arrays']],
    [
      ['plan', '--skills', ''],
      ['python', 'sql'],
    ],
    [['plan', '--skills', 'sql,'], ['sql,python']],
    [['plan', '--skills=sql,'], ['--skills=sql,python']],
    [
      ['check', '--rule', 'missing-id='],
      ['off', 'info', 'warning', 'error'].map((level) => `missing-id=${level}`),
    ],
    [['completion', ''], [...SHELLS]],
    [
      ['review', 'numpy', ''],
      ['forgot', 'hard', 'good', 'easy'],
    ],
    [
      ['log', 'numpy', '2', '--on', ''],
      ['today', 'yesterday'],
    ],
  ])('%j', async (words, wanted) => {
    expect(await offered(words)).toMatchObject({ mode: 'words', words: wanted });
  });

  test('goals and skills of the roadmap that the line names', async () => {
    expect((await offered(['plan', 'backend-to-ml', '--goal', ''])).words).toContain('llm-engineer');
    expect((await offered(['plan', './small.yaml', '--goal', ''], { files: FILES })).words).toEqual([
      'arrays',
    ]);
  });

  test('a rule is the begin of a word', async () => {
    const { mode, words } = await offered(['check', '--rule', '']);
    expect(mode).toBe('nospace');
    expect(words).toEqual([...RULE_IDS].map((id) => `${id}=`));
  });

  test('files where files may stand', async () => {
    for (const words of [
      ['check', ''],
      ['plan', '-o', ''],
      ['--profile', ''],
      ['plan', ''],
    ])
      expect((await offered(words)).mode).toBe('files');
  });

  test('no argument and no value is forgotten', async () => {
    const { world } = { world: {} as never };
    const named: string[] = [];
    for (const name of COMMAND_NAMES) {
      const command = new Command(name);
      (await COMMANDS[name].load()).define(command, world, () => undefined);
      named.push(
        ...command.registeredArguments.filter((each) => !each.argChoices).map((each) => each.name()),
      );
      const valued = command.options.filter((each) => each.required && !each.argChoices);
      named.push(...valued.map(({ long }) => long ?? ''));
    }
    const sources = Object.keys(SOURCES);
    expect([...new Set(named)].filter((name) => !sources.includes(name))).toEqual([]);
    expect(
      sources.filter((name) => !named.includes(name) && !['--profile', '--today'].includes(name)),
    ).toEqual([]);
  });
});

describe('in bash', () => {
  const bash = async (line: string) =>
    (await run(['completion', 'bash', '--', line], { files: FILES })).stdout;

  test('only what begins like the word, and only what follows a = or :', async () => {
    expect(await bash('mlpath done nu')).toBe('words\nnumpy\tNumPy arrays\n');
    expect(await bash('mlpath done "nu')).toBe('words\nnumpy\tNumPy arrays\n');
    expect(await bash('mlpath status --format=j')).toBe('words\njson\t\n');
    expect(await bash('mlpath check --rule missing-id=o')).toBe('words\noff\t\n');
    expect(await bash('mlpath check --rule=missing-id=o')).toBe('words\noff\t\n');
  });
});

describe('quiet', () => {
  test.each<[string, Setup]>([
    ['without a profile', { files: {} }],
    ['with a broken profile', { files: { ...FILES, 'mlpath.yaml': 'hoursPerWeek: [' } }],
    ['with a broken roadmap', { files: { ...FILES, 'small.yaml': 'nodes: 3' } }],
    ['with conflict markers', { files: { ...FILES, 'progress.jsonl': '<<<<<<< a\n' } }],
    ['with a wrong day', { files: FILES, env: { MLPATH_TODAY: 'never' } }],
  ])('%s', async (_, setup) => {
    expect((await offered(['done', ''], setup)).words).toEqual([]);
    expect((await offered(['sta'], setup)).words).toContain('status');
  });

  test('nothing is written', async () => {
    const { files } = await run(['completion', 'zsh', '--', 'mlpath', 'done', ''], { files: FILES });
    expect(files()).toEqual(FILES);
  });
});

test('an unknown shell is refused with the three', async () => {
  const { code, stderr } = await run(['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(stderr).toContain('bash, zsh or fish');
});
