import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DURING, PROGRESS } from '../commands.ts';
import type { FileTexts } from '../folder.ts';
import { LEARNER, SMALL_TOPICS } from '../roadmaps.ts';
import { HOME, run } from '../world.ts';
import { type PlanDocument, planDocument, type WeekDocument } from './documents.ts';

/** The plan's document, each figure reckoned again from the others. */

async function planOf(args: readonly string[], files: FileTexts = {}): Promise<PlanDocument> {
  const { stdout } = await run(['plan', ...args, '--format', 'json'], { files });
  return planDocument.parse(JSON.parse(stdout));
}

interface Shipped {
  readonly topics: readonly {
    readonly id: string;
    readonly optional: boolean;
    readonly estimate: { readonly likely: number };
  }[];
}
const SHIPPED: Shipped = JSON.parse(readFileSync(`${HOME}/dist/roadmaps/backend-to-ml.json`, 'utf8'));

const profile = (from: string, to: string) => ({
  ...LEARNER,
  'mlpath.yaml': LEARNER['mlpath.yaml'].replace(from, to),
  'progress.jsonl': PROGRESS,
});
const STEPS = 'hoursPerWeek: [{from: 2026-11-23, hours: 3}, {from: 2026-12-07, hours: 5.5}]\noptional: true';
const OFF = 'hoursPerWeek: 8\ntimeOff: [2026-11-26, 2026-12-05..2026-12-16]';
const DAYS =
  'days: {tue: 1.5, sat: 4}\ntimeOff: [2026-12-05, 2026-12-08..2026-12-21]\nknown: [old-arrays]\ngoal: arrays';

interface Made {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: FileTexts;
}
const PLANS: readonly Made[] = (
  [
    ['of the defaults', ['--yes']],
    [
      'of a goal, with skills and all optional topics',
      ['--yes', '--goal', 'llm-engineer', '--skills', 'python,sql,docker', '--maths', 'strong', '--optional'],
    ],
    [
      'with little maths and much time off',
      [
        '--yes',
        '--maths',
        'none',
        '--time-off',
        '2026-12-21..2027-01-03',
        '--time-off',
        '2027-05-01',
        '--days',
        'mon:1,sat:3.5',
        '--start',
        '2026-11-26',
      ],
    ],
    ['of a learner who has begun', ['--today', DURING], { ...LEARNER, 'progress.jsonl': PROGRESS }],
    [
      'with hours that change, and weeks gone by',
      ['--today', '2026-12-24'],
      profile('hoursPerWeek: 8', STEPS),
    ],
    ['with time off', ['--today', DURING], profile('hoursPerWeek: 8', OFF)],
    ['by study days, for a goal', ['--today', DURING], profile('hoursPerWeek: 8', DAYS)],
  ] satisfies readonly (readonly [name: string, args: readonly string[], files?: FileTexts])[]
).map(([name, args, files = {}]) => ({ name, args, files }));

describe.each(PLANS)('the plan $name', ({ args, files }) => {
  let made: Promise<PlanDocument> | undefined;
  const plan = () => (made ??= planOf(args, files));

  test('has the fields of the contract and no other', async () => {
    await expect(plan()).resolves.toBeDefined();
  });

  test('weeks follow one another, seven days each, from week 1 on', async () => {
    const { past, weeks, start, today, finish } = await plan();
    const all = [...past, ...weeks];
    for (const [index, week] of all.entries()) {
      expect(week.number).toBe(index + 1);
      expect(week.start).toBe(plusDays(start, 7 * index));
      expect(week.end).toBe(plusDays(start, 7 * index + 6));
    }
    for (const week of past) expect(week.end < today).toBe(true);
    expect(weeks[0]?.end !== undefined && weeks[0].end >= today).toBe(true);
    expect(finish).toBe(weeks.at(-1)?.end);
  });

  test('a week’s capacity is its hours, net of time off, of bookings and of reviews', async () => {
    const document = await plan();
    for (const week of document.weeks) {
      const booked = sum((week.booked ?? []).map(({ minutes }) => minutes));
      expect(week.timeOff).toEqual(daysOff(document, week));
      expect(week.capacityMinutes).toBe(Math.max(0, capacity(document, week) - booked - week.reviewMinutes));
    }
    for (const week of document.past) expect(week.capacityMinutes).toBe(capacity(document, week));
  });

  test('no minute stays idle while work remains', async () => {
    const { weeks } = await plan();
    for (const [index, week] of weeks.entries()) {
      expect(week.plannedMinutes).toBe(sum(week.items.map(({ minutes }) => minutes)));
      if (index < weeks.length - 1) expect(week.plannedMinutes).toBe(week.capacityMinutes);
      else expect(week.plannedMinutes).toBeLessThanOrEqual(week.capacityMinutes);
    }
  });

  test('topics are the sums of their items, from the first week to the last', async () => {
    const { weeks, topics, effortMinutes } = await plan();
    for (const topic of topics) {
      const own = weeks.flatMap((week) =>
        week.items.filter((item) => item.topic === topic.topic).map((item) => ({ week, item })),
      );
      expect(sum(own.map(({ item }) => item.minutes))).toBe(topic.minutes);
      expect(own.map(({ item }) => item.finishes)).toEqual(own.map((_, index) => index === own.length - 1));
      expect(new Set(own.map(({ item }) => item.phase))).toEqual(new Set([topic.phase]));
      expect(topic.start).toBe(own[0]?.week.start);
      expect(topic.finish).toBe(own.at(-1)?.week.end);
    }
    expect(sum(weeks.map((week) => week.plannedMinutes))).toBe(effortMinutes);
    expect(sum(topics.map(({ minutes }) => minutes))).toBe(effortMinutes);
  });

  test('phases are the sums of their topics', async () => {
    const { phases, topics } = await plan();
    expect(phases.map(({ phase }) => phase)).toEqual([...new Set(topics.map(({ phase }) => phase))]);
    for (const { phase, minutes, start, finish } of phases) {
      const own = topics.filter((topic) => topic.phase === phase);
      expect(minutes).toBe(sum(own.map((topic) => topic.minutes)));
      expect(start).toBe(own.map((topic) => topic.start).sort()[0]);
      expect(finish).toBe(
        own
          .map((topic) => topic.finish)
          .sort()
          .at(-1),
      );
    }
  });

  test('a week’s phase is its first item’s, an empty week’s the previous one’s', async () => {
    const { weeks } = await plan();
    for (const [index, week] of weeks.entries()) {
      const before = weeks[index - 1];
      const own = week.items[0]?.phase ?? before?.phase;
      if (own !== undefined) expect(week.phase).toBe(own);
    }
  });

  test('each topic of the roadmap is planned or left out, not both', async () => {
    const { topics, leftOut, roadmap } = await plan();
    const all = roadmap.id === 'small' ? SMALL_TOPICS : SHIPPED.topics.map(({ id }) => id);
    expect([...topics, ...leftOut].map(({ topic }) => topic).sort()).toEqual([...all].sort());
  });

  test('what background changed is in the minutes', async () => {
    const { topics, leftOut, past, weeks } = await plan();
    const begun = new Set(
      [...past, ...weeks]
        .flatMap((week) => [
          ...(week.booked ?? []),
          ...(week.number < (weeks[0]?.number ?? 0) ? week.items : []),
        ])
        .map(({ topic }) => topic),
    );
    for (const { topic, minutes, fullMinutes, because } of topics) {
      if (begun.has(topic)) continue;
      const [reason] = because;
      expect(minutes).toBe(reason ? Math.ceil(fullMinutes * reason.effort - 1e-6) : fullMinutes);
      if (reason) expect(reason.kind).toBe(reason.effort < 1 ? 'shortened' : 'lengthened');
    }
    for (const { reason, by, on } of leftOut) {
      expect(by !== undefined).toBe(reason === 'skipped');
      expect(on !== undefined).toBe(reason === 'done');
    }
  });
});

test('savedMinutes is what skills and maths took off, and what was skipped', async () => {
  const { topics, leftOut, savedMinutes } = await planOf([
    '--yes',
    '--skills',
    'python,sql',
    '--maths',
    'undergraduate',
  ]);
  const skipped = leftOut.filter(({ reason }) => reason === 'skipped').map(({ topic }) => topic);
  const full = SHIPPED.topics.filter(({ id }) => skipped.includes(id)).map(({ estimate }) => estimate.likely);
  const shortened = topics.map(({ fullMinutes, minutes }) => Math.max(0, fullMinutes - minutes));
  expect(savedMinutes).toBe(sum(full) + sum(shortened));
  expect(skipped.length).toBeGreaterThan(0);
});

test('the profile states the answers, as the file would', async () => {
  const { profile: stated } = await planOf([], LEARNER);
  expect(stated).toEqual({
    start: '2026-11-23',
    hoursPerWeek: 8,
    maths: 'school',
    skills: ['sql'],
    known: [],
    optional: false,
    review: false,
    timeOff: [],
  });
});

test('each reason for leaving a topic out', async () => {
  const reasons = async (args: readonly string[], files: FileTexts = LEARNER) =>
    Object.fromEntries((await planOf(args, files)).leftOut.map(({ topic, ...rest }) => [topic, rest]));
  const done = { ...LEARNER, 'progress.jsonl': PROGRESS };
  expect(await reasons([])).toEqual({ 'old-arrays': { reason: 'optional', hours: 2 } });
  expect(await reasons(['--optional'])).toEqual({});
  expect(await reasons(['--skills', 'python'])).toMatchObject({
    'python-basics': { reason: 'skipped', by: 'skill:python', hours: 6 },
  });
  expect(await reasons(['--known', 'linalg'])).toMatchObject({
    'linear-algebra': { reason: 'known', hours: 10 },
  });
  expect(await reasons(['--goal', 'arrays'])).toMatchObject({
    regression: { reason: 'not-in-goal', hours: 10 },
  });
  expect(await reasons(['--today', DURING], done)).toMatchObject({
    'python-basics': { reason: 'done', on: '2026-11-28', hours: 4 },
  });
});

test('the forecast: even odds before four in five before 19 in 20, the phases one after the other', async () => {
  const { forecast, phases } = await planOf(['--yes']);
  expect(forecast).toBeDefined();
  for (const each of [forecast, ...phases.map((phase) => phase.forecast)]) {
    expect([each?.p50, each?.p80, each?.p95]).toEqual([each?.p50, each?.p80, each?.p95].sort());
  }
  const even = phases.map((phase) => phase.forecast.p50);
  expect(even).toEqual([...even].sort());
  expect(even.at(-1)).toBe(forecast?.p50);
});

describe('a date to be done by', () => {
  test('that the capacity up to it reaches fits; a week less does not', async () => {
    const free = await planOf(['--yes']);
    expect(free.deadline).toBeUndefined();
    expect((await planOf(['--yes', '--by', free.finish])).deadline).toEqual({
      by: free.finish,
      fits: true,
      hoursPerWeekNeeded: null,
      drop: [],
      goals: [],
    });
    const sooner = await planOf(['--yes', '--by', plusDays(free.finish, -14)]);
    expect(sooner.deadline).toMatchObject({ fits: false, drop: [] });
    const needed = sooner.deadline?.hoursPerWeekNeeded;
    expect(needed?.p50).toBeGreaterThan(8);
    expect(needed?.p80).toBeGreaterThan(needed?.p50 ?? 0);
  });

  test('names optional topics to drop, without which it does fit, and goals that fit', async () => {
    const by = (await planOf(['--yes'])).finish;
    const { deadline, topics } = await planOf(['--yes', '--optional', '--by', by]);
    const optional = new Set(SHIPPED.topics.filter((topic) => topic.optional).map((topic) => topic.id));
    expect(deadline?.fits).toBe(false);
    expect(deadline?.drop.length).toBeGreaterThan(0);
    expect(deadline?.drop.filter((id) => !optional.has(id))).toEqual([]);
    const dropped = new Set(deadline?.drop);
    const left = topics.filter((topic) => !dropped.has(topic.topic)).map((topic) => topic.minutes);
    expect(sum(left)).toBeLessThanOrEqual((await planOf(['--yes'])).weeks.length * 480);
    for (const goal of deadline?.goals ?? []) {
      expect((await planOf(['--yes', '--goal', goal, '--by', by])).deadline?.fits).toBe(true);
    }
  });

  test('decides the exit code when asked for; in a profile it only warns; a past one is refused', async () => {
    expect((await run(['plan', '--yes', '--by', '2027-01-31'], {})).code).toBe(1);
    for (const by of ['2090-01-31', '9999-12-27', '9999-12-30', '9999-12-31'])
      expect((await run(['plan', '--yes', '--by', by], {})).code).toBe(0);
    const past = await run(['plan', '--yes', '--by', '2020-01-31'], {});
    expect({ code: past.code, stdout: past.stdout }).toEqual({ code: 2, stdout: '' });
    const hoped = await run(['plan'], {
      files: profile('hoursPerWeek: 8', 'hoursPerWeek: 1\nby: 2027-01-31'),
    });
    expect(hoped.code).toBe(0);
    expect(hoped.stderr).toContain('warning: this plan is not done by Sun 31 Jan 2027\n');
  });
});

const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);

/** In days of UTC, which all have 24 hours. */
function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysOf({ start }: WeekDocument): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => plusDays(start, offset));
}

function daysOff({ profile: { timeOff } }: PlanDocument, week: WeekDocument): string[] {
  const ranges = (Array.isArray(timeOff) ? timeOff : []).map((range: string) => range.split('..'));
  return daysOf(week).filter((day) => ranges.some(([from = '', to = from]) => from <= day && day <= to));
}

function capacity(document: PlanDocument, week: WeekDocument): number {
  const { hoursPerWeek, days } = document.profile;
  const off = daysOff(document, week);
  if (typeof days === 'object' && days !== null) {
    const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
    const free = daysOf(week).filter((day) => !off.includes(day));
    const hours = new Map<string, number>(Object.entries(days));
    return sum(free.map((day) => 60 * (hours.get(names[new Date(day).getUTCDay()] ?? '') ?? 0)));
  }
  const steps: readonly { from: string; hours: number }[] = Array.isArray(hoursPerWeek)
    ? hoursPerWeek
    : [{ from: '', hours: Number(hoursPerWeek) }];
  const inForce = steps.findLast(({ from }) => from <= week.start) ?? steps[0];
  return Math.floor((60 * (inForce?.hours ?? 0) * (7 - off.length)) / 7);
}
