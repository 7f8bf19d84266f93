import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { FACTS, FLAGSHIP, SHIPPED } from '../roadmaps/shipped.ts';
import { HOME } from '../world.ts';

const page = readFileSync(path.join(HOME, 'docs/content.md'), 'utf8');

const made = spawnSync(process.execPath, ['scripts/content-figures.mjs'], { cwd: HOME, encoding: 'utf8' });
const tables = made.stdout.split('\n\n').map((table) => table.trim());
const [plans = '', ...facts] = tables;
const there = existsSync(FACTS);
const word = there ? '' : ` (skipped: there is no ${FACTS})`;

test('the table of plans is what the planner makes of the flagship', () => {
  expect(made.stderr).toBe('');
  expect(plans.split('\n').length).toBe(2 + 4 * 2 + 1);
  const [, stated] = /<!-- figures: plans -->\n\n(.*?)\n\n<!-- end -->/s.exec(page) ?? [];
  expect(stated, 'node scripts/content-figures.mjs --write puts it into docs/content.md').toBe(plans);
});

test.skipIf(!there)(`the tables of the facts are counted from the facts${word}`, () => {
  expect(facts.length).toBe(2);
  for (const table of facts) expect(page).toContain(`-->\n\n${table}\n\n<!-- end -->`);
});

describe('beside the first document, at ten hours a week', () => {
  const rows = plans
    .split('\n')
    .slice(2, -1)
    .map((line) => {
      const [maths, backend, ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const months = cells.map((cell) => Number(/([\d.]+) mo/.exec(cell)?.[1]));
      return { name: `${maths}, ${backend}`, backend, months };
    });

  test.each(rows)('$name', ({ backend, months: [, intermediate, production, study] }) => {
    expect(intermediate).toBeGreaterThanOrEqual(6);
    expect(intermediate).toBeLessThanOrEqual(8);
    expect(production).toBeGreaterThanOrEqual(backend === 'senior' ? 2.5 : 3);
    expect(production).toBeLessThanOrEqual(4);
    expect(study).toBeGreaterThanOrEqual(11.5);
    expect(study).toBeLessThanOrEqual(18);
  });
});

test('hours of the whole flagship, as the pages state them', () => {
  const required = FLAGSHIP.roadmap.topics.filter(({ optional, kind }) => !optional && kind !== 'checkpoint');
  const hours = required.reduce((sum, { estimate }) => sum + estimate.likely / 60, 0);
  const topics = FLAGSHIP.roadmap.topics.filter(({ kind }) => kind !== 'checkpoint').length;
  const [row] = /^\| all \| \d+ \| [\d.]+ h \|/m.exec(page) ?? [];
  const advice = 'docs/content.md, the first table: this row, and the one of the new topic';
  expect(row, advice).toBe(`| all | ${topics} | ${hours} h |`);
});

test('every topic that the page names is one', () => {
  const ids = new Set(SHIPPED.flatMap(({ roadmap }) => roadmap.topics.map(({ id }): string => id)));
  const dated = page.slice(page.indexOf('## Dated tools'));
  const named = [...dated.matchAll(/^\|.*\| ([^|]+) \|$/gm)].flatMap(([, cell]) =>
    [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ''),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
