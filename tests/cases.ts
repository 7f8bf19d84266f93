import { expect } from 'vitest';
import type { FileTexts } from './folder.ts';
import { ALL_ANSWERS, LEARNER, SMALL } from './roadmaps.ts';
import type { Outcome } from './world.ts';

/** Snippets that a stream holds; an empty list: nothing at all on it. */
type Held = readonly (string | RegExp)[];

export interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: FileTexts;
  readonly env?: Readonly<Record<string, string>>;
  readonly code: 0 | 1 | 2;
  readonly stdout: Held;
  readonly stderr: Held;
  /** What becomes of files: the whole text, a pattern, or null for none. Those not named stay as they were, and no other comes. */
  readonly after?: Readonly<Record<string, string | RegExp | null>>;
}

const NUMPY_DONE = /^\{"at":"2026-11-20T\d\d:\d\d:\d\d[+-]\d\d:\d\d","id":"[\w-]+","done":"numpy"\}\n$/;

/** The contract, case by case; run within this process and as the real executable. */
export const CASES: readonly Case[] = [
  {
    name: 'mlpath alone, without a profile, says how to begin',
    args: [],
    code: 0,
    stdout: ['mlpath plan'],
    stderr: [],
  },
  {
    name: 'mlpath alone, with a profile, says where one stands and what is next',
    args: [],
    files: LEARNER,
    code: 0,
    stdout: ['A small roadmap', '0 of 6 topics done', 'Python basics'],
    stderr: [],
  },
  { name: '--version', args: ['--version'], code: 0, stdout: [/^\d+\.\d+\.\d+\S*\n$/], stderr: [] },
  { name: '--help is data', args: ['--help'], code: 0, stdout: [/^Usage: mlpath/, 'check'], stderr: [] },
  { name: 'help of a command', args: ['plan', '-h'], code: 0, stdout: ['--hours <n>'], stderr: [] },
  {
    name: 'plan --yes takes the defaults and writes nothing',
    args: ['plan', '--yes'],
    code: 0,
    stdout: [/^From backend to machine learning/, '8 h a week, school maths'],
    stderr: [],
    after: {},
  },
  {
    name: 'plan from flags alone',
    args: ['plan', 'small.yaml', ...ALL_ANSWERS],
    files: { 'small.yaml': SMALL },
    code: 0,
    stdout: [/^A small roadmap/, 'Finish Sun'],
    stderr: [],
  },
  {
    name: 'plan from the profile, which lies in a folder above',
    args: ['plan', '--format', 'json'],
    files: LEARNER,
    code: 0,
    stdout: ['"schemaVersion": 1', '"start": "2026-11-23"'],
    stderr: [],
  },
  {
    name: 'plan without answers and without a terminal names each missing flag',
    args: ['plan'],
    code: 2,
    stdout: [],
    stderr: ['--skills', '--maths', '--hours', 'hint: '],
    after: {},
  },
  {
    name: 'plan -o writes the plan into a file, and nothing on stdout',
    args: ['plan', '-o', 'plan.md'],
    files: LEARNER,
    code: 0,
    stdout: [],
    stderr: ['wrote plan.md'],
    after: { 'plan.md': /^# A small roadmap\n/ },
  },
  {
    name: 'plan -o writes over neither profile nor progress',
    args: ['plan', '-o', 'progress.jsonl'],
    files: LEARNER,
    code: 2,
    stdout: [],
    stderr: ['progress.jsonl'],
    after: {},
  },
  {
    name: 'plan --save writes the profile from the flags',
    args: ['plan', 'small.yaml', ...ALL_ANSWERS, '--start', '2026-11-23', '--save'],
    files: { 'small.yaml': SMALL },
    code: 0,
    stdout: [/^A small roadmap/],
    stderr: ['saved mlpath.yaml'],
    after: {
      'mlpath.yaml':
        'roadmap: small.yaml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: [sql]\n',
    },
  },
  {
    name: 'plan --save changes one field of a profile and keeps its comments',
    args: ['plan', '--hours', '6', '--save'],
    files: LEARNER,
    code: 0,
    stdout: ['6 h a week'],
    stderr: ['saved hoursPerWeek in mlpath.yaml'],
    after: { 'mlpath.yaml': LEARNER['mlpath.yaml'].replace('hoursPerWeek: 8', 'hoursPerWeek: 6') },
  },
  {
    name: 'init from flags writes the profile',
    args: ['init', 'backend-to-ml', ...ALL_ANSWERS],
    code: 0,
    stdout: [],
    stderr: ['saved mlpath.yaml'],
    after: {
      'mlpath.yaml':
        'roadmap: backend-to-ml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: [sql]\n',
    },
  },
  {
    name: 'init never writes over a profile',
    args: ['init', '--yes'],
    files: LEARNER,
    code: 2,
    stdout: [],
    stderr: ['mlpath.yaml is there already', 'hint: '],
    after: {},
  },
  {
    name: 'next tells what to study this week, with resources, takeaways and code',
    args: ['next', '--today', '2026-12-01'],
    files: {
      ...LEARNER,
      'progress.jsonl': '{"done":"python-basics","on":"2026-11-24"}\n',
    },
    code: 0,
    stdout: ['Linear algebra', 'Matrix multiplication', 'https://example.org/essence', 'a @ b'],
    stderr: [],
    after: {},
  },
  {
    name: 'done appends one record',
    args: ['done', 'numpy'],
    files: LEARNER,
    code: 0,
    stdout: [
      /^done numpy \(5 h planned, none recorded: --hours H\) · finish .*2026.* · next: python-basics\n$/,
    ],
    stderr: ['builds on python-basics, linear-algebra'],
    after: { 'progress.jsonl': NUMPY_DONE },
  },
  {
    name: 'a record without a profile',
    args: ['done', 'numpy'],
    code: 2,
    stdout: [],
    stderr: ['mlpath init'],
    after: {},
  },
  {
    name: 'an ambiguous topic lists those it fits',
    args: ['done', 'py'],
    files: LEARNER,
    code: 2,
    stdout: [],
    stderr: ['python-basics', 'numpy'],
    after: {},
  },
  {
    name: 'an unknown topic lists the nearest',
    args: ['show', 'numpie'],
    files: LEARNER,
    code: 2,
    stdout: [],
    stderr: ['did you mean numpy'],
  },
  {
    name: 'status as JSON',
    args: ['status', '--format', 'json'],
    files: LEARNER,
    code: 0,
    stdout: ['"total": 6', '"loggedMinutes": 0'],
    stderr: [],
  },
  {
    name: 'show says where a topic falls and why',
    args: ['show', 'linalg'],
    files: LEARNER,
    code: 0,
    stdout: ['Linear algebra', 'opens  numpy', '10 h (7 to 16)'],
    stderr: [],
  },
  { name: 'list', args: ['list'], code: 0, stdout: [/^backend-to-ml/], stderr: [] },
  {
    name: 'check finds nothing in a learner’s folder that is in order',
    args: ['check'],
    files: LEARNER,
    code: 0,
    stdout: [/1 file: no findings/],
    stderr: [],
  },
  {
    name: 'check exits 1 on an error, and says it on stdout',
    args: ['check', 'broken.yaml'],
    files: { 'broken.yaml': 'title: A: b\nnodes: []\n' },
    code: 1,
    stdout: [/^broken\.yaml:1:\d+: error\[syntax\] .+\n {2}hint: .+\n/],
    stderr: [],
  },
  {
    name: 'check of a missing file',
    args: ['check', 'absent.yaml'],
    code: 2,
    stdout: [],
    stderr: ['there is no file absent.yaml'],
  },
  {
    name: 'an unknown command',
    args: ['paln'],
    code: 2,
    stdout: [],
    stderr: ["unknown command 'paln'", 'did you mean plan?'],
  },
  {
    name: 'a roadmap that cannot be planned shows its findings on stderr',
    args: ['plan', 'broken.yaml', '--yes'],
    files: { 'broken.yaml': 'title: A: b\nnodes: []\n' },
    code: 2,
    stdout: [],
    stderr: [/^broken\.yaml:1:\d+: error\[syntax\] /, 'error: broken.yaml cannot be planned'],
  },
];

/** Holds what a case did to what it was to do. */
export function expectCase(outcome: Outcome, { code, stdout, stderr, files = {}, after = {} }: Case): void {
  expectHeld(outcome.stderr, stderr);
  expectHeld(outcome.stdout, stdout);
  expect(outcome.code).toBe(code);
  const now = outcome.files();
  const changed = new Set([...Object.keys(after), ...Object.keys(files), ...Object.keys(now)]);
  for (const name of changed) expectFile(name, now[name], name in after ? after[name] : files[name]);
}

function expectHeld(text: string, held: Held): void {
  if (held.length === 0) expect(text).toBe('');
  for (const snippet of held) {
    if (typeof snippet === 'string') expect(text).toContain(snippet);
    else expect(text).toMatch(snippet);
  }
}

function expectFile(name: string, text: string | undefined, wanted: unknown): void {
  if (wanted === undefined || wanted === null) expect(text, `${name} is not to be there`).toBeUndefined();
  else if (wanted instanceof RegExp) expect(text, name).toMatch(wanted);
  else expect(text, name).toBe(wanted);
}
