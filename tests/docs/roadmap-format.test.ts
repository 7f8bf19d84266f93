import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WEEKDAYS } from '../../src/core/dates.ts';
import { LONGEST_ID, slug } from '../../src/core/ids.ts';
import { HOURS_IN_DAY, HOURS_IN_WEEK } from '../../src/core/profile/parse.ts';
import { readProfile } from '../../src/core/profile/read.ts';
import { readProgress } from '../../src/core/progress/read.ts';
import { DURATION_FORMS, MOST_HOURS, parseDuration } from '../../src/core/roadmap/duration.ts';
import { settleEstimate } from '../../src/core/roadmap/estimate.ts';
import { DIFFICULTIES, KINDS, MATHS_LEVELS, PHASES } from '../../src/core/roadmap/vocabulary.ts';
import { PROFILE_KEYS } from '../../src/core/schema/profile.ts';
import { recordSchemas } from '../../src/core/schema/record.ts';
import { MOST_RECORD_HOURS } from '../../src/core/schema/record-words.ts';
import {
  estimateSchema,
  goalSchema,
  linkSchema,
  NODE_KEYS,
  ROADMAP_KEYS,
  shortcutSchema,
  skillSchema,
  topicSchema,
} from '../../src/core/schema/roadmap.ts';
import { checkRoadmap } from '../checked.ts';
import { blocksOf, fileName } from './blocks.ts';

const PAGE = readFileSync('docs/roadmap-format.md', 'utf8');
const BLOCKS = blocksOf(PAGE);
const SECTIONS = new Map(
  PAGE.split(/^(?=#+ [A-Z])/m).map((part) => [/^#+ (.*)$/m.exec(part)?.[1] ?? '', part] as const),
);

const section = (heading: string): string => SECTIONS.get(heading) ?? '';

/** The rows of the tables of a section, heads and rules left out; each cell without its backticks. */
function rowsOf(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.map((row) =>
    row
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.replace(/^`([^`]*)`$/, '$1')),
  );
  return cells.filter(
    (_, index) => !rows[index]?.startsWith('| ---') && !rows[index + 1]?.startsWith('| ---'),
  );
}

const shape = (schema: { readonly shape: object }) => Object.keys(schema.shape);

describe.each([
  ['Top level', ROADMAP_KEYS],
  ['Node', NODE_KEYS],
  ['Topic', shape(topicSchema)],
  ['Estimate', shape(estimateSchema)],
  ['Link', shape(linkSchema)],
  ['Shortcut', shape(shortcutSchema)],
  ['Skill', shape(skillSchema)],
  ['Goal', shape(goalSchema)],
  ['The profile', PROFILE_KEYS],
  ['Steps', ['from', 'hours']],
  ['Weekdays', [...WEEKDAYS]],
  ['The progress file', ['v', ...new Set(Object.values(recordSchemas).flatMap(shape))]],
])('%s', (heading, keys) => {
  test('has every key of its schema, and no other', () => {
    expect(
      rowsOf(section(heading))
        .map(([key]) => key)
        .sort(),
    ).toEqual([...keys].sort());
  });
});

test('every closed set is given whole', () => {
  expect(section('Node')).toContain(quotedList(PHASES));
  expect(section('Topic')).toContain(quotedList(DIFFICULTIES));
  expect(section('Topic')).toContain(quotedList(KINDS));
  expect(section('Shortcut')).toContain(quotedList(MATHS_LEVELS));
  expect(section('The profile')).toContain(quotedList(MATHS_LEVELS));
});

function quotedList(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

test('limits are those of the code', () => {
  expect(section('Durations')).toContain(`at most ${MOST_HOURS.toLocaleString('en')} hours`);
  expect(section('Estimate')).toContain(`at most ${MOST_HOURS.toLocaleString('en')},`);
  expect(section('Ids')).toContain(`at most ${LONGEST_ID} characters`);
  expect(section('The profile')).toContain(`at most ${HOURS_IN_WEEK};`);
  expect(section('Weekdays')).toContain(`at most ${HOURS_IN_DAY} `);
  expect(section('The progress file')).toContain(`at most ${MOST_RECORD_HOURS.toLocaleString('en')} `);
});

test('assumed hours are those of the code', () => {
  for (const difficulty of DIFFICULTIES) {
    const { likely, assumed } = settleEstimate({ difficulty }, 10);
    expect(assumed).toBe(true);
    expect(section('Topic')).toContain(`${likely / 60} for \`${difficulty}\``);
  }
});

test('durations take the hours that are given', () => {
  const rows = rowsOf(section('Durations'));
  expect(rows.map(([text]) => text).join(', ')).toBe(DURATION_FORMS);
  for (const [text = '', hours] of rows) {
    const range = parseDuration(text, 10);
    const shown = [...new Set([range?.low, range?.high])].map(
      (minutes) => Math.floor(Number(minutes) / 0.6) / 100,
    );
    expect(shown.join(' to '), text).toBe(hours);
  }
});

test('names become the ids that are given', () => {
  const rows = rowsOf(section('Ids'));
  expect(rows.length).toBeGreaterThan(3);
  for (const [name = '', id] of rows) expect(slug(name)).toBe(id);
});

test.each(BLOCKS)('the $language of line $line has no findings', (block) => {
  const { language, text } = block;
  if (language === 'jsonl') {
    const { records, unreadable } = readProgress(text);
    expect(unreadable).toEqual([]);
    expect(records.length).toBe(text.trimEnd().split('\n').length);
    return;
  }
  const name = fileName(block) ?? '';
  if (name === 'mlpath.yaml') expect(readProfile(name, text)).toHaveProperty('answers');
  else expect(checkRoadmap(name, text)).toEqual([]);
});

test('every link within the page leads to a heading', () => {
  const anchors = new Set([...SECTIONS.keys()].map((heading) => heading.toLowerCase().replaceAll(' ', '-')));
  for (const [, anchor = ''] of PAGE.matchAll(/\]\(#([^)]*)\)/g)) expect([...anchors]).toContain(anchor);
});
