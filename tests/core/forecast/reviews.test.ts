import { describe, expect, test } from 'vitest';
import { makeCurriculum } from '../../../src/core/curriculum/curriculum.ts';
import { addDays, daysBetween } from '../../../src/core/dates.ts';
import { weeksAheadOf } from '../../../src/core/forecast/capacity.ts';
import { expectedReviews } from '../../../src/core/forecast/expected-reviews.ts';
import { makeForecast } from '../../../src/core/forecast/forecast.ts';
import { loggedWeeks } from '../../../src/core/forecast/logged-weeks.ts';
import { hoursPerWeekNeeded } from '../../../src/core/forecast/needed.ts';
import { scorecard } from '../../../src/core/forecast/score.ts';
import { minutes } from '../../../src/core/minutes.ts';
import { makePlan } from '../../../src/core/plan.ts';
import { weekly } from '../../../src/core/profile/parse.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { fsrsReviewer } from '../../../src/core/review/fsrs.ts';
import { date, profileOf, progressOf, roadmapOf } from '../builders.ts';

/** Forty topics of 8 h, which cost 25 minutes each to review; 8 h a week from Monday 5 January 2026. */
const topics = Array.from({ length: 40 }, (_, index) => ({ id: `t${index}`, minutes: 480 }));
const curriculum = makeCurriculum(roadmapOf([{ topics }]));
const profile = profileOf({ start: date('2026-01-05'), review: true });

function planOn(today: string, records: readonly ProgressRecord[] = [], reviews = true, hours = 8) {
  const progress = progressOf(curriculum, records);
  const reviewer = reviews ? fsrsReviewer : undefined;
  const who = { ...profile, capacity: weekly(hours) };
  return makePlan({ curriculum, profile: who, progress, today: date(today), reviewer });
}

function record(kind: 'done' | 'review', topic: string, on: string): ProgressRecord {
  const day = date(on);
  const common = { id: `${kind}${topic}${on}`, instant: Date.parse(on), day, written: day, topic };
  return kind === 'done' ? { ...common, kind, minutes: minutes(480) } : { ...common, kind, grade: 'good' };
}

test('reviews to come: 4, 31 and 173 days after each topic’s planned end, and so on', () => {
  const first = expectedReviews(planOn('2026-01-05')).filter(({ on }) => on < '2026-02-15');
  // t0 ends on 11 January, t1 on the 18th …
  expect(first.map(({ on }) => on).sort()).toEqual([
    '2026-01-15',
    '2026-01-22',
    '2026-01-29',
    '2026-02-05',
    '2026-02-12',
  ]);
  expect(first.every((each) => each.minutes === 25)).toBe(true);
});

test('of a plan of centuries the reviews of one are expected', () => {
  const expected = expectedReviews(planOn('2026-01-05', [record('done', 't0', '2026-01-05')], true, 0.02));
  const last =
    expected
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';
  expect(last > '2124' && last < '2127').toBe(true);
  // One topic is done and up once a year; the next will be in eight years, the one after it in sixteen.
  expect(expected.length).toBeGreaterThan(100);
  expect(expected.length).toBeLessThan(100 * 14);
});

test('whoever reviews is likely to be done later, by about what the reviews take', () => {
  const [without, with_] = [false, true].map((reviews) => makeForecast(planOn('2026-01-05', [], reviews)));
  const days = (forecast: typeof without) =>
    daysBetween(date('2026-01-05'), forecast?.p50 ?? date('2026-01-05'));
  // Forty topics, some four reviews each by then: 40 × 4 × 25 min of 320 h and more are a fifth.
  expect(days(with_) / days(without)).toBeGreaterThan(1.1);
  expect(days(with_) / days(without)).toBeLessThan(1.25);
  expect(makeForecast(planOn('2026-01-05'))).toEqual(with_);
});

describe('what is due', () => {
  const dones = ['t0', 't1', 't2', 't3'].map((topic) => record('done', topic, '2026-01-05'));

  test('takes its minutes of the weeks to come, a fifth of each at most', () => {
    const plan = planOn('2026-01-12', dones);
    const whole = weeksAheadOf(plan.schedule, profile);
    // 4 × 25 minutes: 96 of the 480 this week, 4 of the next.
    expect([0, 1, 2].map((index) => whole.week(index).minutes)).toEqual([480 - 96, 480 - 4, 480]);
  });

  test('and of the hours that a date needs', () => {
    const by = date('2026-06-30');
    const needed = hoursPerWeekNeeded(planOn('2026-01-12', dones), by);
    const less = hoursPerWeekNeeded(planOn('2026-01-12', dones, false), by);
    expect(needed?.p50).toBeGreaterThan(less?.p50 ?? 0);
  });

  test('with the hours that a date needs the forecast meets it, reviews coming sooner and all; with less it does not', () => {
    const by = date('2026-04-19');
    const needed = hoursPerWeekNeeded(planOn('2026-01-05'), by);
    for (const key of ['p50', 'p80'] as const) {
      const hours = needed?.[key] ?? 0;
      const meets = (perWeek: number) =>
        (makeForecast(planOn('2026-01-05', [], true, perWeek))?.[key] ?? '') <= by;
      expect([hours, meets(hours), meets(hours - 0.5)]).toEqual([hours, true, false]);
    }
  });
});

test('what was reviewed is off what a week was planned to hold', () => {
  const dones = ['t0', 't1', 't2', 't3'].map((topic) => record('done', topic, '2026-01-05'));
  const reviews = ['t0', 't1', 't2', 't3'].map((topic) => record('review', topic, '2026-01-13'));
  const [first, second] = loggedWeeks(planOn('2026-01-19', [...dones, ...reviews]));
  expect(first).toMatchObject({ spent: 4 * 480, planned: 480 });
  expect(second).toMatchObject({ spent: 0, planned: 480 - 100 });
});

test('the scorecard holds the forecasts that were shown, reviews and all', () => {
  const records = topics.map(({ id }, index) =>
    record('done', id, addDays(date('2026-01-05'), 10 * (index + 1))),
  );
  const input = { curriculum, profile, records, today: date('2027-03-01') };
  expect(scorecard({ ...input, reviewer: fsrsReviewer })).not.toEqual(scorecard(input));
});
