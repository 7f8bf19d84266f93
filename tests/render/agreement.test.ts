import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { minutes } from '../../src/core/minutes.ts';
import type { Plan } from '../../src/core/plan.ts';
import { duration } from '../../src/render/figures.ts';
import { cases } from '../core/arbitraries.ts';
import { planOf } from '../core/builders.ts';
import { runs } from '../sized.ts';
import { begun, FLAGSHIP } from './html/plans.ts';
import { readGantt } from './mermaid-reader.ts';
import { text } from './read-back.ts';

/** The same plan in every format, each read back by a program that is not ours, says the same. */

/** `topic week first-day last-day minutes` of what is planned. */
type Rows = readonly string[];

interface JsonWeek {
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly items: readonly {
    readonly topic: string;
    readonly node: string;
    readonly phase: string;
    readonly kind: string;
    readonly minutes: number;
    readonly finishes: boolean;
  }[];
}
interface JsonPlan {
  readonly finish: string;
  readonly weeks: readonly JsonWeek[];
  readonly past: readonly JsonWeek[];
}

const documentOf = (plan: Plan): JsonPlan => JSON.parse(text(plan, 'json'));

function jsonRows(plan: Plan): Rows {
  return documentOf(plan)
    .weeks.flatMap(({ number, start, end, items }) =>
      items.map((item) => `${item.topic} ${number} ${start} ${end} ${item.minutes}`),
    )
    .sort();
}

function csvRows(plan: Plan): Rows {
  const rows: Record<string, string>[] = parse(text(plan, 'csv'), {
    columns: true,
    record_delimiter: '\r\n',
  });
  return rows
    .filter((row) => row['minutes'] !== '0')
    .map((row) => `${row['topic']} ${row['week']} ${row['start']} ${row['end']} ${row['minutes']}`)
    .sort();
}

/** In a calendar of study days the week that a day lies in has to do for its own days. */
function icsRows(plan: Plan): Rows {
  const { calendar } = plan.schedule;
  const sums = new Map<string, number>();
  for (const component of new ICAL.Component(ICAL.parse(text(plan, 'ics'))).getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    const [, planned, week] = /^(\d+) minutes planned.*?, week (\d+)\n/.exec(event.description) ?? [];
    if (!planned || !week) continue;
    const { start, end } = calendar.week(Number(week));
    const last = event.endDate.clone();
    last.adjust(-1, 0, 0, 0);
    expect(event.startDate.toString() >= start && last.toString() <= end).toBe(true);
    const key = `${event.uid.replace(/-\d+@.*$/, '')} ${week} ${start} ${end}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(planned));
  }
  return [...sums].map(([key, sum]) => `${key} ${sum}`).sort();
}

function htmlRows(plan: Plan): Rows {
  const page = text(plan, 'html');
  // Without the styles: they take as long to read as the weeks.
  return [...JSDOM.fragment(page.slice(page.indexOf('<body'))).querySelectorAll('li[data-minutes]')]
    .map((item) => {
      const week = item.closest('.week');
      const [start, end] = [...(week?.querySelectorAll('h4 time') ?? [])].map((time) =>
        time.getAttribute('datetime'),
      );
      const id = item.querySelector('details')?.id ?? item.querySelector('a')?.getAttribute('href')?.slice(1);
      return `${id?.slice(2)} ${week?.getAttribute('data-week')} ${start} ${end} ${item.getAttribute('data-minutes')}`;
    })
    .sort();
}

/** Mermaid shows nodes and milestones: when each begins and ends. */
async function mermaidSpans(plan: Plan): Promise<Record<string, string>> {
  const { tasks } = await readGantt(text(plan, 'mermaid'));
  return Object.fromEntries(
    tasks.map(({ id, start, end, milestone }) => [id, milestone ? start : `${start} to ${dayBefore(end)}`]),
  );
}

function jsonSpans(plan: Plan): Record<string, string> {
  const { weeks, past, finish } = documentOf(plan);
  const { topics } = plan.personalised.progress;
  const spans = new Map<string, [string, string]>();
  const milestones: [string, string][] = [];
  for (const week of [...past, ...weeks]) {
    const booked: JsonWeek['items'] = 'booked' in week ? (week.booked as JsonWeek['items']) : [];
    for (const { topic, node, phase, kind, finishes } of [...week.items, ...booked]) {
      const span = spans.get(`${phase}-${node}`);
      spans.set(`${phase}-${node}`, [span?.[0] ?? week.start, week.end]);
      if (kind !== 'topic' && finishes)
        milestones.push([`topic-${topic}`, topics.get(topic)?.done?.on ?? week.end]);
    }
  }
  const bars = [...spans].map(([id, [start, end]]) => [id, `${start} to ${end}`]);
  return Object.fromEntries([...bars, ...milestones, ['finish', finish]]);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Markdown: each topic once, in the week in which it ends, with all that is left of it. */
function markdownTasks(plan: Plan): Rows {
  let week = '';
  return text(plan, 'markdown')
    .split('\n')
    .flatMap((line) => {
      week = /^### Week (\d+):/.exec(line)?.[1] ?? week;
      return line.startsWith('- [ ] ') ? [`${week} ${line.slice(6)}`] : [];
    })
    .sort();
}

function jsonTasks(plan: Plan): Rows {
  const left = new Map<string, number>();
  const weeks = documentOf(plan).weeks.flatMap(({ number, items }) =>
    items.map((item) => ({ number, ...item })),
  );
  for (const { topic, minutes: part } of weeks) left.set(topic, (left.get(topic) ?? 0) + part);
  const names = new Map(
    plan.personalised.curriculum.roadmap.topics.map((topic) => [String(topic.id), topic]),
  );
  return weeks
    .filter(({ finishes }) => finishes)
    .map(({ number, topic }) => {
      const { name = '', kind = 'topic' } = names.get(topic) ?? {};
      const lead =
        kind === 'topic' || name.toLowerCase().startsWith(kind)
          ? ''
          : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: `;
      return `${number} ${lead}${name.replaceAll(/[[\]*_`|~#]/g, '\\$&').replaceAll('&', '&amp;')}, ${duration(minutes(left.get(topic) ?? 0))}`;
    })
    .sort();
}

const agree = async (plan: Plan) => {
  const rows = jsonRows(plan);
  expect(csvRows(plan)).toEqual(rows);
  expect(icsRows(plan)).toEqual(rows);
  expect(htmlRows(plan)).toEqual(rows);
  expect(await mermaidSpans(plan)).toEqual(jsonSpans(plan));
  expect(markdownTasks(plan)).toEqual(jsonTasks(plan));
};

describe('every format says the same', () => {
  test('of a plan begun', () => agree(begun));
  test('of the flagship', () => agree(FLAGSHIP));
  test('of any plan', async () => {
    await fc.assert(
      fc.asyncProperty(cases(), (given) => agree(planOf(given))),
      { numRuns: runs(60) },
    );
  });
});
