import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NameSet } from '../../src/core/check/name-set.ts';
import { checkProgress } from '../../src/core/check/progress-file.ts';
import { readProgress } from '../../src/core/progress/read.ts';
import { MOST_VALUES, oneValueTooMany } from '../../src/core/source/most-values.ts';
import { readSource } from '../../src/core/source/source.ts';
import { date } from '../core/builders.ts';
import { shell } from '../e2e/spawn.ts';
import { makeFolder } from '../folder.ts';
import { ALL_ANSWERS, LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What a file may be at most (docs/reliability.md), and what is said of one that is more. */

const PLAN = ['plan', 'small.yaml', ...ALL_ANSWERS];
const refused = (said: string) => ({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
const head = 'title: T\ndescription: x\nnodes:\n';

test.each([
  ['aliases of aliases', `${head}  - title: &a [x, x]\n    description: *a\n`, 'an alias (*name)'],
  ['nesting', `${head}  - ${'['.repeat(101)}${']'.repeat(101)}\n`, 'nested more than 100 levels deep'],
  ['a long text', `${head}  - title: ${'x'.repeat(100_001)}\n`, 'expected at most 100000 characters'],
  [
    'many topics',
    `${head}${'  - title: x\n'.repeat(200_001)}`,
    '200001 topics; a roadmap has at most 200000',
  ],
  [
    '__proto__ as an id',
    SMALL.replace('id: numpy', 'id: __proto__'),
    'id is "__proto__"; expected kebab-case',
  ],
  ['a path as an id', SMALL.replace('id: numpy', 'id: ../../etc'), 'id is "../../etc"; expected kebab-case'],
  ['__proto__ as a skill', SMALL.replace('  python: {', '  __proto__: {'), '"__proto__" is not an id'],
])('a roadmap with %s', async (_, text, said) => {
  expect(await run(PLAN, { files: { 'small.yaml': text } })).toMatchObject(refused(said));
});

test.each([
  ['aliases', 'skills: &a [sql]\nknown: *a\n', 'an alias (*name)'],
  ['__proto__', '__proto__: {hoursPerWeek: 8}\n', '"__proto__" is no field of a profile'],
  ['constructor', 'constructor: x\n', '"constructor" is no field of a profile'],
  ['__proto__ as a day', 'days: {__proto__: 2}\n', '"__proto__" is no field of days'],
])('a profile with %s', async (_, text, said) => {
  expect(await run(['status'], { files: { ...LEARNER, 'mlpath.yaml': text } })).toMatchObject(refused(said));
});

test('keys that JavaScript knows are keys like others', async () => {
  const roadmap = SMALL.replace('  sql: {', '  constructor: {')
    .replace('id: numpy', 'id: constructor')
    .replaceAll('[numpy]', '[constructor]')
    .replace('nodes:', '__proto__: {optional: true}\nnodes:');
  const progress = '{"on":"2026-11-19","done":"constructor","__proto__":{"hours":3}}\n';
  const files = { ...LEARNER, 'small.yaml': roadmap, 'progress.jsonl': progress };
  const profile = { 'mlpath.yaml': LEARNER['mlpath.yaml'].replace('[sql]', '[constructor]') };
  const outcome = await run(['list', '--done', '--format', 'json'], { files: { ...files, ...profile } });
  expect(JSON.parse(outcome.stdout).topics).toMatchObject([{ topic: 'constructor', state: 'done' }]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('a file of more than 128 MB', () => {
  test.each([
    ['small.yaml', ['plan']],
    ['mlpath.yaml', ['plan']],
    ['progress.jsonl', ['status']],
    ['progress.jsonl', ['done', 'numpy']],
    ['small.yaml', ['check', 'small.yaml']],
  ])('%s: %j', async (name, args) => {
    const folder = makeFolder({ ...LEARNER, 'progress.jsonl': '' });
    fs.truncateSync(path.join(folder, name), 128_000_001);
    expect(await run(args, { folder })).toMatchObject(
      refused('it is larger than 128 MB, the most that mlpath reads'),
    );
  });

  test('a device without end', async () => {
    const folder = makeFolder({ 'mlpath.yaml': LEARNER['mlpath.yaml'] });
    fs.symlinkSync('/dev/zero', path.join(folder, 'small.yaml'));
    expect(await run(['plan', 'small.yaml'], { folder })).toMatchObject(refused('it is larger than 128 MB'));
  });
});

describe('what is written short and read long', () => {
  test.each([
    ['mappings', '{},'],
    ['lists', '[],'],
    ['texts', 'a,'],
    ['pairs', ':,'],
  ])('%s in brackets', (_, part) => {
    const text = `${SMALL}x-a: [${part.repeat(8_000_000)}a]\n`;
    const read = readSource('small.yaml', text);
    expect('fault' in read && read.fault).toMatchObject({
      rule: 'syntax',
      message: 'more than 8000000 keys and values, the most that mlpath reads',
      span: { line: SMALL.split('\n').length },
    });
  });

  test('a list by lines', () => {
    const read = readSource('small.yaml', `${SMALL}x-a:\n${'-\n'.repeat(8_000_000)}`);
    expect('fault' in read && read.fault.message).toContain('more than 8000000 keys');
  });

  test('the flagship could be as large as a file may be', () => {
    const text = fs.readFileSync('roadmaps/backend-to-ml.yaml', 'utf8');
    const times = Math.floor(128_000_000 / text.length);
    expect(oneValueTooMany(text.repeat(20), (20 * MOST_VALUES) / times)).toBeUndefined();
  });

  test('lines of a progress file that cannot be read are counted', () => {
    const text = '{}\n'.repeat(130_000);
    const { unreadable, more } = readProgress(text);
    expect(unreadable.length + (more ?? 0)).toBe(130_000);
    expect(unreadable.length).toBe(1_000);
    const context = { today: date('2026-11-20'), topics: new NameSet(), records: new Map() };
    const found = checkProgress('progress.jsonl', text, context);
    expect(found.length).toBe(1_001);
    expect(found.at(-1)?.hint).toBe('lines after this one that cannot be read are not named');
  });
});

test('a roadmap may come through a pipe', async () => {
  const folder = makeFolder({ 'small.yaml': SMALL });
  const line = `mlpath plan <(cat small.yaml) ${ALL_ANSWERS.join(' ')} --weeks 1`;
  expect(await shell(line, folder)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('A small roadmap'),
  });
});

test('126,000 records are read, and 10 of their warnings told', async () => {
  const record = (index: number) => `{"on":"2026-11-19","log":"numpy","hours":1,"id":"${index}"}\n`;
  const text =
    Array.from({ length: 126_000 }, (_, index) => record(index)).join('') + 'not a record\n'.repeat(30);
  const outcome = await run(['list', '--topics', '--format', 'json'], {
    files: { ...LEARNER, 'progress.jsonl': text },
  });
  expect(outcome.code).toBe(0);
  const warnings = outcome.stderr.trim().split('\n');
  expect(warnings).toHaveLength(11);
  expect(warnings.at(-1)).toBe(
    'warning: progress.jsonl: passed over: 20 more lines; mlpath check progress.jsonl names them',
  );
});

test.each([['../x'], ['a b'], ['a/b'], ['.'], ['x'.repeat(65)], ['\u202e'], ['con\u0000']])(
  'a device named %j',
  async (device) => {
    const outcome = await run(['done', 'numpy'], { files: LEARNER, env: { MLPATH_DEVICE: device } });
    expect(outcome).toMatchObject(refused('expected letters, digits, _ and -'));
    expect(Object.keys(outcome.files()).sort()).toEqual(['mlpath.yaml', 'small.yaml']);
  },
);
