import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { PLAN_FORMAT_NAMES } from '../../src/render/plan/formats.ts';
import { planOf } from '../core/builders.ts';
import { HOSTILE_CASE, HOSTILE_TEXTS } from './hostile.ts';
import { readGantt } from './mermaid-reader.ts';
import { text } from './read-back.ts';

/** A roadmap full of traps goes through every format and comes out as text. */

const plan = planOf(HOSTILE_CASE);
const TOPICS = HOSTILE_TEXTS.length;
/** What a terminal, an editor or a browser acts on; a calendar and a CSV end their lines with CR LF. */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

describe.each(PLAN_FORMAT_NAMES)('%s', (format) => {
  const printed = text(plan, format, { past: true });

  test('holds no control and no half of a character', () => {
    expect(CONTROL.exec(printed)).toBeNull();
    expect(printed).not.toMatch(/\p{Cs}/u);
    const crlf = format === 'ics' || format === 'csv';
    expect(printed.replaceAll(crlf ? '\r\n' : '\n', '')).not.toMatch(/[\r\n]/);
  });

  test('is the same each time', () => {
    expect(text(planOf(HOSTILE_CASE), format, { past: true })).toBe(printed);
  });
});

test('csv: rows of the same length, no cell a formula', () => {
  const rows: string[][] = parse(text(plan, 'csv'), { record_delimiter: '\r\n' });
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
  expect(new Set(rows.slice(1).map((row) => row[5])).size).toBe(TOPICS);
});

test('ics: no event but the sessions, and no property that the plan has not', () => {
  const calendar = new ICAL.Component(ICAL.parse(text(plan, 'ics')));
  const events = calendar.getAllSubcomponents('vevent');
  expect(
    new Set(events.map((event) => String(event.getFirstPropertyValue('uid')).replace(/-\d+@.*/, ''))).size,
  ).toBe(TOPICS);
  for (const event of events) {
    expect(event.getAllProperties().map(({ name }) => name)).toEqual([
      'uid',
      'sequence',
      'dtstamp',
      'dtstart',
      'dtend',
      'summary',
      'description',
      'categories',
      'transp',
    ]);
    // What is no address of the web is told as text, without its address.
    expect(String(event.getFirstPropertyValue('description'))).not.toMatch(/^- .*: javascript:/m);
  }
});

test('mermaid: a bar a node and no other', async () => {
  const { tasks } = await readGantt(text(plan, 'mermaid'));
  expect(
    tasks
      .filter(({ milestone }) => !milestone)
      .map(({ id }) => id.replace(/^\w+-/, ''))
      .sort(),
  ).toEqual(HOSTILE_CASE.roadmap.nodes.map(({ id }) => id).sort());
});

test("markdown: headings and tasks are the plan's, and nothing is markup", () => {
  const lines = text(plan, 'markdown').split('\n');
  expect(
    lines
      .filter((line) => /^#+ /.test(line))
      .every((line) => /^(# |## (Foundation|Production|Done)$|### Week \d+: )/.test(line)),
  ).toBe(true);
  expect(lines.filter((line) => line.startsWith('- [')).length).toBe(TOPICS);
  expect(lines.join('\n').replaceAll(/\\./g, '')).not.toMatch(/[<>`*[\]](?![ x]\] )(?<!- \[)(?<!- \[[ x]\])/);
});

test('html: the names are text; no element, attribute or address comes from them', () => {
  const { document } = new JSDOM(text(plan, 'html', { past: true }), { runScripts: 'dangerously' }).window;
  expect([...document.querySelectorAll('script')].length).toBe(1);
  expect([...document.querySelectorAll('img, iframe, object, embed, b > script')]).toEqual([]);
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$/);
  }
  for (const link of document.querySelectorAll('a'))
    expect(link.getAttribute('href')).toMatch(/^(#|https:\/\/example\.org\/)/);
  expect([...document.querySelectorAll('details[id^="t-"]')].length).toBe(TOPICS);
  expect(document.querySelector('#t-t0 .name')?.textContent).toContain('<script>alert(1)</script>');
});
