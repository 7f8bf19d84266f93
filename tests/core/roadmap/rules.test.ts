import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, stopsPlan } from '../../../src/core/check/catalogue/catalogue.ts';
import type { Diagnostic } from '../../../src/core/diagnostics.ts';
import type { ShippedTopics } from '../../../src/core/roadmap/rules/readings.ts';
import { ALL_RULES, STOPPING_RULES } from '../../../src/core/roadmap/rules/registry.ts';
import { formatDiagnostics } from '../../../src/render/diagnostics/text.ts';
import { checkBytes } from '../../checked.ts';

/** `<rule>.yaml`, `<rule>.<variant>.yaml` or `.md`, and beside it `.out` with what is to be found in it. */
const FOLDER = 'tests/fixtures/rules/';
const FILES = readdirSync(FOLDER).filter((name) => !name.endsWith('.out'));

const SHIPPED: ShippedTopics = new Map([
  ['pandas', { name: 'Data manipulation with pandas', roadmap: 'backend-to-ml' }],
  ['numpy', { name: 'NumPy arrays and vectorisation', roadmap: 'backend-to-ml' }],
  ['statistics', { name: 'Chance', roadmap: 'backend-to-ml' }],
]);

/** Findings that cannot but stand beside those that the fixture is for. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'prerequisite-typo.yaml': ['unknown-prerequisite'],
  'schema.yaml': ['missing-id'],
  'taken-slug.node.yaml': ['missing-id'],
  'unknown-key.refused.yaml': ['schema'],
  'unknown-skill.refused.yaml': ['schema'],
};

function check(name: string, bytes: Uint8Array): readonly Diagnostic[] {
  return checkBytes(name, bytes, ruleOf(name) === 'shared-id' ? SHIPPED : undefined);
}

const ruleOf = (file: string) => file.replace(/\..*$/, '');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (file: string) => readFileSync(FOLDER + file, 'utf8');
const outOf = (file: string) => file.replace(/\.[^.]+$/, '.out');
/** What is said of a file that is new is shown by the test that misses it. */
const expectedOf = (file: string) => (existsSync(FOLDER + outOf(file)) ? read(outOf(file)) : '');

const OF_ROADMAPS = CATALOGUE.filter((rule) => rule.in.includes('roadmap') && rule.flag === undefined);
test.each(OF_ROADMAPS.map((rule) => rule.id))('%s has a failing example', (rule) => {
  const advice = `add ${FOLDER}${rule}.yaml, with a mistake that the rule finds`;
  expect(
    FILES.filter((file) => ruleOf(file) === rule),
    advice,
  ).not.toEqual([]);
});

test('the catalogue has every rule, at its severity', () => {
  const severities = new Map(CATALOGUE.map(({ id, severity }) => [id, severity]));
  for (const { id, severity } of ALL_RULES) {
    const advice = `${id}: say in src/core/check/catalogue/roadmap.ts why it is there, with this severity`;
    expect(severities.get(id), advice).toBe(severity);
  }
});

test('the catalogue names the rules that keep plan from using a file, as the registry does', () => {
  const own = STOPPING_RULES.map((rule) => rule.id);
  // These two are found while a file is read.
  expect(CATALOGUE.map(({ id }) => id).filter(stopsPlan)).toEqual([...own, 'schema', 'syntax'].sort());
});

test('every rule has an id of its own', () => {
  expect(new Set(ALL_RULES.map((rule) => rule.id)).size).toBe(ALL_RULES.length);
});

test('every expectation has its file', () => {
  const expected = readdirSync(FOLDER).filter((name) => name.endsWith('.out'));
  expect(expected).toEqual(FILES.map(outOf).sort());
});

describe.each(FILES)('%s', (file) => {
  test('finds what is expected', () => {
    const advice = `if what it says is right, it belongs into ${FOLDER}${outOf(file)}`;
    expect(formatDiagnostics(check(file, bytesOf(read(file)))), advice).toBe(expectedOf(file));
  });

  test('is an example of its rule and of nothing else', () => {
    const rules = new Set(check(file, bytesOf(read(file))).map((finding) => finding.rule));
    expect([...rules].sort()).toEqual([ruleOf(file), ...(BESIDE[file] ?? [])].sort());
  });

  test('finds the same with CRLF', () => {
    const text = read(file).replaceAll('\n', '\r\n');
    expect(formatDiagnostics(check(file, bytesOf(text)))).toBe(expectedOf(file));
  });

  test('finds the same after a byte-order mark', () => {
    expect(formatDiagnostics(check(file, bytesOf(`\uFEFF${read(file)}`)))).toBe(expectedOf(file));
  });
});

test('bytes that are no UTF-8 are a syntax error where they begin', () => {
  const bytes = Uint8Array.from([...bytesOf('title: a\nname: é'), 0xe9, 0x0a]);
  expect(formatDiagnostics(check('latin.yaml', bytes))).toBe(
    'latin.yaml:2:8: error[syntax] the file is not UTF-8 from here on\n  hint: save it as UTF-8\n',
  );
});

/** What they show is how a file begins or ends: as front matter it is another thing. */
const OF_THE_WHOLE_FILE = [
  'syntax.trailing-document.yaml',
  'syntax.no-front-matter.md',
  'syntax.several-documents.yaml',
  'syntax.unclosed.md',
];

describe.each(FILES.filter((file) => !OF_THE_WHOLE_FILE.includes(file)))('%s', (file) => {
  const markdown = file.endsWith('.md');
  const other = markdown ? file.replace(/\.md$/, '.yaml') : file.replace(/\.yaml$/, '.md');
  const text = markdown ? unwrapped(read(file)) : `---\n${read(file)}---\n\n# Notes\n`;
  const down = markdown ? -1 : 1;
  /** The same findings, a line further down or up. */
  const moved = expectedOf(file).replaceAll(
    /(^ *)([\w.-]+):(\d+):(?=\d+: )/gm,
    (_, indent, name, line) => `${indent}${name === file ? other : name}:${Number(line) + down}:`,
  );

  test.each([
    ['', text],
    [' with CRLF', text.replaceAll('\n', '\r\n')],
    [' after a byte-order mark', `\uFEFF${text}`],
    [
      ' with all, and nothing after the last line',
      `\uFEFF${text.replace(/---\n\n# Notes\n$/, '---').replaceAll('\n', '\r\n')}`,
    ],
  ])(`${markdown ? 'as plain YAML' : 'as front matter'}%s finds the same`, (_, written) => {
    expect(formatDiagnostics(check(other, bytesOf(written)))).toBe(moved);
  });
});

function unwrapped(text: string): string {
  return text.split(/^---[ \t]*$/m)[1]?.slice(1) ?? '';
}
