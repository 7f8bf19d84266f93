import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/core/check/catalogue/catalogue.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** `<rule>.mlpath.yaml` or `<rule>.progress.jsonl`, and beside it `.out` with what is to be found in it. */
const FOLDER = 'tests/fixtures/learner-rules/';
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith('.out'));
const nameOf = (file: string) => (file.endsWith('.jsonl') ? 'progress.jsonl' : 'mlpath.yaml');
const ruleOf = (file: string) => file.replace(/\..*$/, '');
const read = (file: string) => readFileSync(FOLDER + file, 'utf8');
const expectedOf = (file: string) => read(`${file}.out`);

/** The findings alone, without the count that closes them. */
async function check(file: string, text: string): Promise<string> {
  const name = nameOf(file);
  const { stdout } = await run(['check', name], { files: { [name]: text } });
  return stdout.replace(/(^|\n)1 file: .*\n$/, '');
}

const IN: Readonly<Record<string, string>> = { profile: 'mlpath.yaml', progress: 'progress.jsonl' };
const KINDS = CATALOGUE.flatMap(({ id, in: kinds }) =>
  kinds.filter((kind) => kind !== 'roadmap' && id !== 'unused-suppression').map((kind) => ({ id, kind })),
);
test.each(KINDS)('$id has a failing $kind', ({ id, kind }) => {
  const ending = IN[kind] ?? '';
  expect(FILES.filter((file) => ruleOf(file) === id && file.endsWith(ending))).not.toEqual([]);
});

describe.each(FILES)('%s', (file) => {
  test('finds what is expected, and nothing of another rule', async () => {
    const found = await check(file, read(file));
    expect(found).toBe(expectedOf(file));
    const rules = [...found.matchAll(/: (?:error|warning|info)\[([^\]]+)\]/g)].map((match) => match[1]);
    expect(new Set(rules)).toEqual(new Set([ruleOf(file)]));
  });

  test('finds the same with CRLF, and after a byte-order mark', async () => {
    expect(await check(file, read(file).replaceAll('\n', '\r\n'))).toBe(expectedOf(file));
    expect(await check(file, `\uFEFF${read(file)}`)).toBe(expectedOf(file));
  });
});

test('a topic that the profile’s own roadmap has is known, and so is an alias', async () => {
  const files = {
    'own/team.yaml': `title: T\ndescription: x\nnodes:\n  - {title: N, id: n, topics: [{name: Knit, id: knitting, aliases: [crochet], description: x, difficulty: beginner, duration: 1 hour}]}\n`,
    'me/mlpath.yaml': 'roadmap: ../own/team.yaml\nknown: [knitting]\n',
    'me/progress.jsonl': '{"on":"2026-11-02","done":"crochet"}\n',
  };
  expect((await run(['check', 'me'], { files })).stdout).toBe('2 files: no findings\n');
  expect((await run(['check', 'me/progress.jsonl'], { files })).stdout).toBe('1 file: no findings\n');
});

test('what is tomorrow here may be today where it was written', async () => {
  const line = (at: string) => ({ 'progress.jsonl': `{"at":"${at}","id":"a","done":"numpy"}\n` });
  const found = async (at: string) => (await run(['check', 'progress.jsonl'], { files: line(at) })).stdout;
  expect(await found('2026-11-21T09:00:00+13:00')).toBe('1 file: no findings\n');
  expect(await found('2026-11-21T09:00:00+01:00')).toContain('warning[future-date]');
});

test('a torn character costs a line of progress, and no more', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"on":"2026-11-02","done":"numpi"}\n{"on":"2026-11-03","note":"\u00e9').subarray(0, -1),
  ]);
  const { stdout, code } = await run(['check', 'progress.jsonl'], { files: { 'progress.jsonl': bytes } });
  expect(code).toBe(0);
  expect(stdout).toContain('progress.jsonl:1:27: warning[unknown-topic]');
  expect(stdout).toContain('progress.jsonl:2:28: warning[unreadable-line] the file is not UTF-8');
});

test('two records of one id in two files of a folder: the other one is named', async () => {
  const files = {
    'progress.jsonl': '{"on":"2026-11-02","id":"a","done":"numpy"}\n',
    'progress.laptop.jsonl': '{"on":"2026-11-02","id":"a","done":"pandas"}\n',
    'other/progress.jsonl': '{"on":"2026-11-02","id":"a","done":"pandas"}\n',
  };
  const { stdout, code } = await run(['check', '.', '--strict'], { files });
  expect(code).toBe(1);
  expect(stdout.match(/\[[a-z-]+\]/g)).toEqual(['[ambiguous-record]']);
  expect(stdout).toContain('progress.laptop.jsonl:1:25: warning[ambiguous-record]');
  expect(stdout).toContain('  progress.jsonl:1:25: note: the other one\n');
});

test('a record that says two things is passed over with a warning, by every command', async () => {
  const line = '{"at":"2026-11-02T20:00:00Z","id":"a","done":"numpy","log":"pandas","hours":3}\n';
  const files = { ...LEARNER, 'progress.jsonl': line };
  const { stderr, stdout } = await run(['status', '--format', 'json'], { files });
  expect(stderr).toContain('progress.jsonl:1: passed over: it has log and done; a record has one of');
  const bare = await run(['status', '--format', 'json'], { files: LEARNER });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(bare.stdout));
});

test('a profile whose roadmap cannot be read has a finding at its line', async () => {
  const files = {
    'mlpath.yaml': 'start: 2026-11-02\nroadmap: ./own.yaml\n',
    'own.yaml': 'title: a: b\nnodes:\n',
  };
  const { stdout, code } = await run(['check', 'mlpath.yaml'], { files });
  expect(code).toBe(1);
  expect(stdout).toContain('mlpath.yaml:2:10: error[unknown-roadmap] the roadmap ./own.yaml cannot be read');
  expect((await run(['plan'], { files })).code).toBe(2);
});
