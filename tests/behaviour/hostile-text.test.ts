import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { DURING, JSON_COMMANDS, lines, RECORDING_COMMANDS, TEXT_COMMANDS } from '../commands.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Text from a roadmap never reaches the terminal as control, and the table stays aligned whatever it holds. */

const HOSTILE: Readonly<Record<string, string>> = {
  'an escape': 'Red \u001b[31mred\u001b[0m and cleared \u001b[2J',
  'an 8-bit escape': 'CSI \u009b31m and OSC \u009d0;title\u009c',
  'a link': '\u001b]8;;https://evil.example\u0007Trust me\u001b]8;;\u0007',
  'a title for the window': '\u001b]0;owned\u0007Title',
  'bidi overrides': 'user\u202Egpj.exe\u202C \u2066isolate\u2069 \u200Fmark',
  'a carriage return': 'Nice\rEvil',
  'line breaks': 'One\nTwo\u2028Three\u0085Four\u000bFive',
  'a tab and a backspace': 'a\tb\b\bc\u0007',
  'a word of 2,000 letters': `x${'y'.repeat(2_000)} and more`,
  'combining marks without end': `Z${'\u0351'.repeat(200)}algo`,
  emoji: 'Fire 🔥 family 👨‍👩‍👧‍👦 flag 🇩🇪 thumbs 👍🏽 done',
  CJK: '線形代数とベクトル空間の基礎 行列 固有値 と 固有ベクトル の 計算',
  'CJK without a blank': '線形代数とベクトル空間の基礎、'.repeat(30),
  Devanagari: 'रैखिक बीजगणित और सदिश समष्टि का परिचय क्षेत्र',
  'zero-width characters': 'num\u200bpy\ufeff and \u2060more',
  'half a character': 'half \ud83d of one',
};

/** What a terminal acts on: controls other than the line break, and marks of text direction. */
const CONTROL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A roadmap that says it wherever a text may stand; as JSON, in which every character can be written. */
function hostileRoadmap(text: string): string {
  const topic = (id: string, more: object = {}) => ({
    name: text,
    id,
    description: text,
    difficulty: 'beginner',
    estimate: { low: 1, likely: 12, high: 20 },
    takeaways: [text],
    links: [{ title: text, url: `https://example.org/${text}` }],
    codeSnippet: `${text}\n${text}`,
    ...more,
  });
  return JSON.stringify({
    title: text,
    description: text,
    skills: { sql: { title: text, about: text } },
    goals: { all: { title: text, description: text, topics: ['numpy'] } },
    nodes: [
      {
        title: text,
        id: 'ground',
        description: text,
        phase: 'foundation',
        topics: [
          topic('python-basics', { shortcuts: [{ skill: 'sql', effort: 0 }] }),
          topic('linear-algebra', { prerequisites: [`Knows ${text}`] }),
          topic('numpy', { prerequisites: ['linear-algebra'] }),
          topic('project-houses', { kind: 'project', acceptance: [text] }),
          topic('last', { kind: 'checkpoint', questions: [text], passMark: text }),
        ],
      },
    ],
  }).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const folder = (text: string) => ({
  'small.yaml': hostileRoadmap(text),
  'mlpath.yaml': LEARNER['mlpath.yaml'],
  'progress.jsonl': `${JSON.stringify({ on: '2026-12-01', log: 'linear-algebra', hours: 1, note: text })}
${JSON.stringify({ on: '2026-12-01', done: text.slice(0, 100) })}
`,
});

const ALL = [...TEXT_COMMANDS, ...JSON_COMMANDS, ...RECORDING_COMMANDS, ['done', 'nosuch'], ['done', 'e']];

/** For every command, several at once: what is harmless beside another is harmless alone. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  controls: ['an escape', 'an 8-bit escape', 'a link', 'a title for the window', 'a tab and a backspace'],
  'breaks and turns': [
    'bidi overrides',
    'a carriage return',
    'line breaks',
    'zero-width characters',
    'half a character',
  ],
  'a word of 2,000 letters': ['a word of 2,000 letters'],
  'many scripts': ['combining marks without end', 'emoji', 'CJK', 'CJK without a blank', 'Devanagari'],
};

describe.each(Object.entries(TOGETHER))('%s', (_, names) => {
  const text = names.map((name) => HOSTILE[name]).join(' ');

  test.each(lines(ALL))('in $line', async ({ args }) => {
    const outcome = await run([...args, '--today', DURING], { files: folder(text) });
    expect(outcome.stderr).not.toContain('mlpath failed');
    expect(CONTROL.exec(outcome.stdout)).toBeNull();
    expect(CONTROL.exec(outcome.stderr)).toBeNull();
    // Data is given as it is; a page and a diagram are not drawn over their neighbours.
    if (isForTerminals(args)) expect(/\p{M}{9}/u.exec(outcome.stdout + outcome.stderr)).toBeNull();
    if (args.includes('json')) expect(JSON.parse(outcome.stdout)).toMatchObject({ schemaVersion: 1 });
  });
});

function isForTerminals(args: readonly string[]): boolean {
  return !['json', 'csv', 'ics', 'html', 'mermaid', 'github', 'sarif', 'gitlab'].some((format) =>
    args.includes(format),
  );
}

test('each of them is in one', () => {
  expect(new Set(Object.values(TOGETHER).flat())).toEqual(new Set(Object.keys(HOSTILE)));
});

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  test('in the questions', async () => {
    const { 'small.yaml': roadmap } = folder(text);
    const replies = [[], '8', '2026-12-07', false];
    const setup = { files: { 'small.yaml': roadmap }, terminal: true, replies, env: { NO_COLOR: '1' } };
    const outcome = await run(['plan', 'small.yaml'], setup);
    expect(outcome.code).toBe(0);
    for (const shown of outcome.shown) expect(CONTROL.exec(shown)).toBeNull();
  });

  test('the table stays aligned', async () => {
    const { 'progress.jsonl': _, ...files } = folder(text);
    const { stdout } = await run(['plan', '--optional'], { files });
    const rows = stdout.split('\n').filter((line) => /^ *\d+ +\d+ \w{3} /.test(line));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.map(partColumn)).toEqual(rows.map(() => 66));
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });
});

/** The column at which a row's last figure begins. */
function partColumn(row: string): number {
  const part = /( {2})((~?[\d.]+ of ~?[\d.]+ (h|min)|~?[\d.]+ (h|min)|last [\d.]+ h)( less .*)?)$/.exec(row);
  return part ? stringWidth(row.slice(0, part.index + 2)) : -1;
}

test('findings repeat what is in a file with its controls made visible', async () => {
  const files = { 'r.yaml': hostileRoadmap(`\u001b[31m\u202e`).replace('"numpy"', '"n\\u001b[2Jumpy"') };
  const outcome = await run(['check', 'r.yaml'], { files });
  expect(outcome.stdout).toContain('<U+001B>');
  expect(CONTROL.exec(outcome.stdout)).toBeNull();
});

test('a link that is none is said to be none', async () => {
  const files = {
    ...LEARNER,
    'small.yaml': LEARNER['small.yaml'].replace('https://example.org/essence', 'javascript:alert(1)'),
  };
  expect((await run(['show', 'linalg'], { files })).stdout).toContain(
    'javascript:alert(1) (not a web address)',
  );
});

test('names of files are made harmless, too', async () => {
  const files = { 'evil\u001b[31m\u202e.yaml': 'title: A: b\n' };
  for (const args of [
    ['check', '.'],
    ['check'],
    ['plan', 'evil\u001b[31m\u202e.yaml', '--yes'],
    ['plan', '\u001b[31m.yaml', '--yes'],
  ]) {
    const outcome = await run(args, { files });
    expect(CONTROL.exec(outcome.stdout + outcome.stderr)).toBeNull();
  }
});

test('a line of progress that cannot be read is told without its controls', async () => {
  const files = { ...LEARNER, 'progress.jsonl': '{"v":"\u0085\u009b31m\u202e\u2028"}\n' };
  const outcome = await run(['status'], { files });
  expect(outcome.stderr).toContain('warning: progress.jsonl:1: passed over: v is ');
  expect(CONTROL.exec(outcome.stderr)).toBeNull();
});

test('a topic that only the progress knows is named without its controls', async () => {
  const topic = '\u001b[31m\u202ered';
  const files = { ...LEARNER, 'progress.jsonl': `${JSON.stringify({ on: '2026-11-19', done: topic })}\n` };
  const outcome = await run(['undo', topic], { files });
  expect(outcome).toMatchObject({ code: 0, stdout: expect.stringContaining('red is no longer done') });
  expect(CONTROL.exec(outcome.stdout)).toBeNull();
});
