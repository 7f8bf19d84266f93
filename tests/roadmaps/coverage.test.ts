import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { HOME } from '../world.ts';
import { FACTS, SHIPPED } from './shipped.ts';

/** What the five documents name, and who teaches it. An entry without a topic does not pass the schema. */

const entries = z.record(z.string().min(1), z.array(z.string()).min(1));
const kinds = { topics: entries.optional(), tools: entries.optional(), projects: entries.optional() };
const table = z
  .array(
    z.strictObject({
      seed: z.string().regex(/^00[0-4]$/),
      title: z.string().min(1),
      facts: z.int().positive(),
      sections: z
        .array(
          z
            .strictObject({ section: z.string().min(1), ...kinds })
            .refine((section) => Object.keys(section).length > 1, 'a section names something'),
        )
        .min(1),
      left: z.array(z.string()).optional(),
    }),
  )
  .parse(load(readFileSync(path.join(HOME, 'tests/fixtures/coverage.yaml'), 'utf8')));

const taught = new Set(SHIPPED.flatMap(({ roadmap }) => roadmap.topics.map(({ id }): string => id)));
const idsOf = ({ sections }: (typeof table)[number]): string[] =>
  sections.flatMap(({ topics, tools, projects }) =>
    [topics, tools, projects].flatMap((named) => Object.values(named ?? {}).flat()),
  );

test('all five documents are there', () => {
  expect(table.map(({ seed, facts }) => [seed, facts])).toEqual([
    ['000', 69],
    ['001', 118],
    ['002', 88],
    ['003', 101],
    ['004', 23],
  ]);
});

test('what teaches is a topic of a shipped roadmap', () => {
  expect(table.flatMap(idsOf).filter((id) => !taught.has(id))).toEqual([]);
});

test('no section is listed twice, and none names a topic twice for one thing', () => {
  for (const { seed, sections } of table) {
    expect(new Set(sections.map(({ section }) => section)).size, seed).toBe(sections.length);
    for (const { topics, tools, projects } of sections)
      for (const [name, ids] of [topics, tools, projects].flatMap((named) => Object.entries(named ?? {})))
        expect(new Set(ids).size, name).toBe(ids.length);
  }
});

const there = existsSync(FACTS);
const word = there ? '' : ` (without the facts, as there is no ${FACTS}: by number only)`;

describe(`every topic that the facts attribute to a document is in its table${word}`, () => {
  const facts = there
    ? z
        .array(z.object({ id: z.string(), seeds: z.array(z.string()) }))
        .parse(JSON.parse(readFileSync(FACTS, 'utf8')))
    : undefined;

  test.each(table.map((seed) => [seed.seed, seed] as const))('%s', (seed, document) => {
    const ids = new Set(idsOf(document));
    if (!facts) return expect(ids.size).toBeGreaterThanOrEqual(document.facts);
    const expected = facts.filter(({ seeds }) => seeds.includes(seed)).map(({ id }) => id);
    expect(expected.length).toBe(document.facts);
    expect(expected.filter((id) => !taught.has(id) || !ids.has(id))).toEqual([]);
  });
});

test('docs/coverage.md is what the table makes', () => {
  const made = spawnSync(process.execPath, ['scripts/coverage.mjs', '--print'], {
    cwd: HOME,
    encoding: 'utf8',
  });
  expect(made.stderr).toBe('');
  expect(readFileSync(path.join(HOME, 'docs/coverage.md'), 'utf8')).toBe(made.stdout);
});
