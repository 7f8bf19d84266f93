import { expect, test } from 'vitest';
import { run } from '../world.ts';

/** Diagnostics read `path:line:col: error[rule] message` with a hint line, sorted, 1-based, stable. */

const topic = (id: string, more = '') =>
  `      - name: ${id}\n        id: ${id}\n        description: x\n        difficulty: beginner\n${more}`;
const WRONG = `title: T
description: x
nodes:
  - title: N
    topics:
${topic('one', '        duration: fortnight\n')}${topic('two', '        prerequisites: [thre]\n')}${topic('three', '        prerequisites: [four]\n')}${topic('four', '        prerequisites: [three]\n        duration: 1 hour\n')}${topic('two')}`;
const FILES = {
  'b/second.yaml': WRONG,
  'b/first.md': `---\n${WRONG}---\n\nnodes: not these\n`,
  'b/readme.md': '# No roadmap\n',
  'b/notes.yaml': 'list: [1]\n',
  'b/mlpath.yaml': 'hours: 8\n',
  'b/progress.jsonl': 'not a record\n',
};
const LINE = /^\S+:[1-9]\d*:[1-9]\d*: (error|warning|info)\[[a-z][a-z-]*\] \S.*$/;
const INDENTED = /^ {2}(hint: \S.*|\S+:[1-9]\d*:[1-9]\d*: note: \S.*)$/;

const check = async (args: readonly string[] = ['b']) => run(['check', ...args], { files: FILES });

test('every line is a finding, its hint, or what it clashes with; then the count', async () => {
  const { stdout, stderr, code } = await check();
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  const [list = '', count] = stdout.split('\n\n');
  for (const line of list.split('\n')) expect(line).toMatch(line.startsWith(' ') ? INDENTED : LINE);
  expect(count).toMatch(/^4 files: \d+ errors, \d+ warnings?, \d+ infos?; 2 other files skipped\n$/);
});

test('sorted by file, line and column', async () => {
  const places = (await check()).stdout.split('\n').flatMap((line) => {
    const match = /^(\S+?):(\d+):(\d+): \w/.exec(line);
    return match ? [[String(match[1]), Number(match[2]), Number(match[3])] as const] : [];
  });
  const sorted = [...places].sort(
    (a, b) => (a[0] < b[0] ? -1 : Number(a[0] > b[0])) || a[1] - b[1] || a[2] - b[2],
  );
  expect(places).toEqual(sorted);
  expect(new Set(places.map(([file]) => file))).toEqual(
    new Set(['b/first.md', 'b/mlpath.yaml', 'b/progress.jsonl', 'b/second.yaml']),
  );
});

test('in whatever order the files are named, and however often', async () => {
  const files = Object.keys(FILES).filter((name) => !/readme|notes/.test(name));
  const ahead = await check(files);
  expect((await check([...files.reverse(), ...files])).stdout).toBe(ahead.stdout);
  expect(ahead.stdout.replace(/files: .*/, '')).toBe((await check()).stdout.replace(/files: .*/, ''));
});

test('the JSON document says the same, with ends', async () => {
  const text = (await check()).stdout;
  const { findings, files, errors, warnings, infos } = JSON.parse(
    (await check(['b', '--format', 'json'])).stdout,
  );
  const lines: string[] = findings.map(
    (each: Record<string, unknown>) =>
      `${each['path']}:${each['line']}:${each['column']}: ${each['severity']}[${each['rule']}] ${each['message']}`,
  );
  expect(lines).toEqual(text.split('\n').filter((line) => LINE.test(line)));
  expect(text).toContain(`${files} files: ${errors} errors, ${warnings} warning`);
  expect(infos).toBe(lines.filter((line) => line.includes(': info[')).length);
  for (const { line, column, endLine, endColumn } of findings)
    expect(endLine > line || (endLine === line && endColumn > column)).toBe(true);
});

test('a warning alone is exit 0, and 1 with --strict', async () => {
  const files = {
    'w.yaml': WRONG.slice(0, WRONG.indexOf('      - name: one')) + topic('one', '        duraton: 1 hour\n'),
  };
  expect((await run(['check', 'w.yaml'], { files })).code).toBe(0);
  expect((await run(['check', 'w.yaml', '--strict'], { files })).code).toBe(1);
});

test('columns count UTF-16 units, and not a byte-order mark', async () => {
  const line = 'title: "🔥" @\n';
  const column = async (text: string) =>
    /:1:(\d+):/.exec((await run(['check', 'x.yaml'], { files: { 'x.yaml': text } })).stdout)?.[1];
  expect(await column(line)).toBe('13');
  expect(await column(`\uFEFF${line}`)).toBe('13');
});

test('a named file is always checked, one in a folder only when it looks like one of ours', async () => {
  expect((await check(['b/readme.md'])).stdout).toContain('b/readme.md:1:1: error[syntax]');
  const outcome = await run(['check', 'c'], { files: { 'c/readme.md': '# No roadmap\n' } });
  expect(outcome.code).toBe(2);
  expect(outcome.stderr).toContain('error: no roadmap, profile or progress file in c\nhint: ');
});

test('a glob', async () => {
  const { stdout } = await check(['b/*.yaml']);
  expect(stdout).toContain('b/second.yaml:');
  expect(stdout).not.toContain('b/first.md');
});

test('by default roadmaps/, the profile and the progress in reach', async () => {
  const files = {
    'roadmaps/r.yaml': WRONG,
    'mlpath.yaml': 'hours: 8\n',
    'progress.jsonl': 'x\n',
    'other.yaml': WRONG,
  };
  const { stdout } = await run(['check'], { files });
  for (const name of ['roadmaps/r.yaml', 'mlpath.yaml', 'progress.jsonl'])
    expect(stdout).toContain(`${name}:`);
  expect(stdout).not.toContain('other.yaml');
  expect((await run(['check'])).code).toBe(2);
});
