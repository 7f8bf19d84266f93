import { describe, expect, test } from 'vitest';
import { loggedWeeks } from '../../../src/core/forecast/logged-weeks.ts';
import { learnWeeks } from '../../../src/core/forecast/weeks.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { day, done, hoursOf, log, off, planOf, profile } from './make.ts';

const topics = hoursOf([4, 20, 6, 10, 40, 40]);
const ratios = (records: readonly ProgressRecord[], today: string) =>
  loggedWeeks(planOf(topics, profile(8), { records, today: day(today) })).map((week) => week.ratio);

describe('the weeks that are logged', () => {
  test('ratios to the plan from the first record on; silence is nothing; the current week does not count', () => {
    const records = [log('t0', '2026-12-01', 4), log('t1', '2026-12-15', 6), log('t1', '2026-12-22', 8)];
    expect(ratios(records, '2026-12-23')).toEqual([0.5, 0, 0.75]);
  });

  test('without any record nothing is known', () => {
    expect(ratios([], '2027-02-01')).toEqual([]);
  });

  test('time off is left out, and a week partly off is measured by what is left of it', () => {
    const who = profile(7, { timeOff: [off('2026-11-30..2026-12-06'), off('2026-12-07..2026-12-12')] });
    const records = [log('t0', '2026-11-24', 3.5), log('t1', '2026-12-13', 1)];
    const weeks = loggedWeeks(planOf(topics, who, { records, today: day('2026-12-14') }));
    expect(weeks.map((week) => [week.number, week.ratio])).toEqual([
      [1, 0.5],
      [3, 1],
    ]);
    expect(weeks[1]?.weight).toBeCloseTo(1 / 7, 12);
  });

  test('hours that only a done states fill the silent weeks before it, up to their plan', () => {
    const records = [log('t0', '2026-11-24', 4), done('t1', '2026-12-18', 20)];
    expect(ratios(records, '2026-12-21')).toEqual([0.5, 0.5, 1, 1]);
  });

  test('hours logged day by day are left where they are', () => {
    const records = [log('t0', '2026-11-24', 4), log('t1', '2026-12-18', 20)];
    expect(ratios(records, '2026-12-21')).toEqual([0.5, 0, 0, 2.5]);
  });

  test('a done without hours makes its week unknown, and as many silent ones as its plan fills', () => {
    const records = [log('t0', '2026-11-24', 4), done('t1', '2026-12-29')];
    expect(ratios(records, '2027-01-04')).toEqual([0.5, 0, 0, undefined, undefined, undefined]);
  });

  test('one slip of the keyboard counts as four weeks', () => {
    expect(ratios([log('t0', '2026-11-24', 400)], '2026-11-30')).toEqual([4]);
  });
});

describe('what weeks yield', () => {
  const week = (ratio: number | undefined, number: number) => ({ ratio, number, weight: 1 });
  const weeks = (list: readonly (number | undefined)[]) => learnWeeks(list.map(week));

  test('at first the assumption: 0.9 × 0.95, and a spread of one week in eight', () => {
    const { mean, variance, meanVariance, sample } = weeks([]);
    expect(mean).toBeCloseTo(0.855, 12);
    const one = 0.9 * (0.95 ** 2 + 0.3 ** 2) - 0.855 ** 2;
    const lags = [1, 2, 3, 4, 5, 6, 7, 8].map((lag) => 2 * (1 - lag / 9) * 0.2 ** lag);
    expect(variance).toBeCloseTo(one * (1 + lags.reduce((sum, each) => sum + each, 0)), 12);
    expect(meanVariance).toBeCloseTo(variance / 8, 12);
    expect(sample).toBe(0);
  });

  test('the assumption weighs as much as eight weeks and fades', () => {
    expect(weeks([1, 0.5, 0, 1.1]).mean).toBeCloseTo((8 * 0.855 + 2.6) / 12, 12);
    expect(weeks(Array(8).fill(0.5)).mean).toBeCloseTo((0.855 + 0.5) / 2, 12);
    expect(weeks(Array(800).fill(0.5)).mean).toBeCloseTo(0.5, 2);
    expect(weeks(Array(800).fill(0.5)).variance).toBeLessThan(0.01);
  });

  test('a week of unknown hours was not lost, and says no more', () => {
    const { mean, sample } = weeks([undefined, undefined, 0]);
    const lost = (0.8 + 1) / 11;
    expect(mean).toBeCloseTo((1 - lost) * 0.95, 12);
    expect(sample).toBe(1);
    expect(weeks([undefined, undefined]).mean).toBeGreaterThan(weeks([]).mean);
  });

  test('lost weeks in runs widen what is to come more than lost weeks here and there', () => {
    const runs = Array.from({ length: 24 }, (_, index) => (index % 12 < 4 ? 0 : 1.2));
    const apart = Array.from({ length: 24 }, (_, index) => (index % 3 === 0 ? 0 : 1.2));
    expect(weeks(runs).mean).toBeCloseTo(weeks(apart).mean, 12);
    expect(weeks(runs).variance).toBeGreaterThan(1.5 * weeks(apart).variance);
  });
});
