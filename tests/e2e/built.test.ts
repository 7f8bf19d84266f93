import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME, run } from '../world.ts';
import { spawned } from './spawn.ts';

/** What is built says what the sources say: also where text, or an expression that reads it, is not ASCII. */

test('the built scripts are ASCII: the launcher reads a byte a character', () => {
  const scripts = readdirSync(path.join(HOME, 'dist')).filter((name) => name.endsWith('.js'));
  expect(scripts).toContain('mlpath.js');
  for (const name of scripts)
    expect(
      readFileSync(path.join(HOME, 'dist', name)).every((byte) => byte < 128),
      name,
    ).toBe(true);
});

const ROADMAP = `title: 移动、学习
description: Zwischen Größen – und mehr… 「引用」
nodes:
  - title: Größen
    id: größen
    phase: foundation
    topics:
      - {name: ＝cmd|x, id: full-width, description: d, difficulty: beginner, duration: 1–2 weeks}
      - {name: ＋1, id: plus, description: d, difficulty: beginner, duration: 2 – 3 hours}
      - {name: "¼ turn; a ‘quote’ – and…", id: quarter, description: ïle, difficulty: advanced}
      - {name: 機械学習、深層学習、そして強化学習。これは長い名前ですが、折り返しが必要です。ー々ぁぃ, id: long, description: d, difficulty: beginner, duration: 1.5 h}
      - {name: "@ # 𝒳 → e\u0301 👩‍💻", id: emoji, description: d, difficulty: intermediate, prerequisites: [größen, ＝cmd|x]}
`;

const ANSWERS = ['--hours', '8', '--maths', 'school', '--skills', '', '--start', '2026-11-23'];
const files = { 'a.yaml': ROADMAP };

describe.each([
  ['check', ['check', 'a.yaml']],
  ...['table', 'json', 'markdown', 'csv', 'ics', 'html', 'mermaid'].map(
    (format) => [`plan --format ${format}`, ['plan', 'a.yaml', ...ANSWERS, '--format', format]] as const,
  ),
  ['list', ['list', 'a.yaml']],
] as const)('%s', (_, args) => {
  test('the executable and the sources agree', async () => {
    const [built, sources] = [await spawned(args, { files }), await run(args, { files })];
    expect(built.code).toBe(0);
    expect(built.stdout).toBe(sources.stdout);
    expect(built.stderr).toBe(sources.stderr);
  });
});

const RULES = 'tests/fixtures/rules';

test('of every rule’s failing file the executable says what the sources say', async () => {
  const names = readdirSync(RULES).filter((name) => /\.(ya?ml|md)$/.test(name));
  expect(names.length).toBeGreaterThan(30);
  const all = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(RULES, name), 'utf8')]));
  const args = ['check', ...names, '--format', 'json'];
  const [built, sources] = [await spawned(args, { files: all }), await run(args, { files: all })];
  expect(built.stdout).toBe(sources.stdout);
  expect(JSON.parse(built.stdout).findings.length).toBeGreaterThan(names.length);
});
