import fs from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../world.ts';
import { blocksOf, commandsOf } from './blocks.ts';

/** The tables of the page, reckoned again: by the program, and by adding up what the page itself says. */

const PAGE = fs.readFileSync('docs/how-a-plan-is-made.md', 'utf8');
const BLOCKS = blocksOf(PAGE);
const [PLANNED] = BLOCKS.filter(({ language }) => language === 'console').flatMap(commandsOf);
const ROADMAP = BLOCKS.find(({ language }) => language === 'yaml')?.text ?? '';

interface Document {
  effortMinutes: number;
  savedMinutes: number;
  finish: string;
  topics: { topic: string; minutes: number; fullMinutes: number }[];
  leftOut: { topic: string; hours: number }[];
  weeks: { start: string; capacityMinutes: number; items: { topic: string; minutes: number }[] }[];
}

async function planned(): Promise<Document> {
  const args = [...(PLANNED?.args ?? []), '--format', 'json'];
  return JSON.parse((await run(args, { files: { 'search.yaml': ROADMAP } })).stdout);
}

/** The cells of the table whose head begins so, without the head. */
function rows(head: string): string[][] {
  const [, body = ''] = new RegExp(`^\\| ${head} \\|.*\\n\\| ---.*\\n((?:\\|.*\\n)+)`, 'm').exec(PAGE) ?? [];
  const lines = body.trimEnd().split('\n');
  return lines.map((line) => line.slice(2, -2).split(' | '));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('whose hours: full, and what is left of them', async () => {
  const { topics, leftOut, effortMinutes, savedMinutes } = await planned();
  const full = new Map([
    ...topics.map(({ topic, fullMinutes }): [string, number] => [topic, fullMinutes / 60]),
    ...leftOut.map(({ topic, hours }): [string, number] => [topic, hours]),
  ]);
  const left = new Map(topics.map(({ topic, minutes }) => [topic, minutes / 60]));
  const table = rows('topic');
  expect(table.map(([topic = '', hours]) => [topic, Number(hours)]).sort()).toEqual([...full].sort());
  for (const [topic = '', , , hours] of table)
    expect([topic, Number(hours)]).toEqual([topic, left.get(topic) ?? 0]);
  expect(sum(table.map((row) => Number(row[3])))).toBe(effortMinutes / 60);
  expect(PAGE).toContain(
    `That is ${effortMinutes / 60} hours to study, and 4 × 0.5 + 6 = ${savedMinutes / 60} hours saved`,
  );
});

test('which weeks: their hours, and what is in them', async () => {
  const { weeks, effortMinutes, finish } = await planned();
  const table = rows('week');
  expect(table).toEqual(
    weeks.map(({ start, capacityMinutes, items }, index) => [
      String(index + 1),
      start,
      String(capacityMinutes / 60),
      items.map(({ topic, minutes }) => `${topic} ${minutes / 60}`).join(', '),
    ]),
  );
  const hours = table.map((row) => Number(row[2]));
  // The bound that the page reckons with: all weeks but the last are not enough, with it they are.
  expect(sum(hours.slice(0, -1))).toBeLessThan(effortMinutes / 60);
  expect(sum(hours)).toBeGreaterThanOrEqual(effortMinutes / 60);
  expect(PAGE).toContain(`hold ${hours.slice(0, -1).join(' + ')} = ${sum(hours.slice(0, -1))} hours`);
  expect(finish).toBe('2027-01-03');
});

test('by a day: the hours up to it', async () => {
  const { weeks, effortMinutes } = await planned();
  const hours = weeks.filter(({ start }) => start < '2026-12-20').map((week) => week.capacityMinutes / 60);
  const there = sum(hours);
  expect(PAGE).toContain(
    `there are ${hours.join(' + ')} = ${there}, and ${effortMinutes / 60} − ${there} = ${effortMinutes / 60 - there} are`,
  );
});
