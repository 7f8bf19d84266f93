import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { makeForecast } from '../../../src/core/forecast/forecast.ts';
import { scorecard } from '../../../src/core/forecast/score.ts';
import { wilson } from '../../../src/core/forecast/wilson.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { scorecardText } from '../../../src/render/forecast.ts';
import { day, done, hoursOf, log, planOf, profile, roadmap, START, type TopicSpec } from './make.ts';

describe("Wilson's interval, against published figures", () => {
  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [8, 10, 0.4902, 0.9433],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])('%i of %i', (held, of, low, high) => {
    expect(wilson(held, of).low).toBeCloseTo(low, 4);
    expect(wilson(held, of).high).toBeCloseTo(high, 4);
  });
});

describe('the scorecard', () => {
  /** A topic of eight hours a week, each as planned, on Sundays. */
  const topics: TopicSpec[] = Array.from({ length: 14 }, (_, index) => ({
    hours: 8,
    phase: index < 5 ? 'foundation' : 'intermediate',
  }));
  const week = (index: number) => addDays(START, index * 7 + 6);
  const records = (weeks: number): ProgressRecord[] =>
    Array.from({ length: weeks }, (_, index) => [
      log(`t${index}`, week(index), 8),
      { ...done(`t${index}`, week(index)), instant: Date.parse(week(index)) + 1 },
    ]).flat();
  const card = (weeks: number, today = addDays(START, weeks * 7)) =>
    scorecard({ curriculum: roadmap(topics), profile: profile(8), records: records(weeks), today });

  test('says nothing below ten forecasts', () => {
    expect(card(0)).toEqual({ forecasts: 0 });
    // Of the foundation only: one at the start and one after each of the first four weeks.
    expect(card(5)).toEqual({ forecasts: 5 });
    expect(card(13)).toEqual({ forecasts: 5 });
  });

  test('judges each week and each phase reached since', () => {
    const { forecasts, p50, p80 } = card(14);
    expect(forecasts).toBe(5 + 14);
    // Every topic and every week as planned is better than even odds ask for.
    expect(p50).toMatchObject({ held: 19, of: 19, high: 1 });
    expect(p80?.low).toBeCloseTo(wilson(19, 19).low, 12);
  });

  test('agrees with forecasts made by hand from the records up to each day', () => {
    const slow = records(14).map((record) =>
      record.kind === 'log' ? log(record.topic, record.day, 24) : record,
    );
    const today = addDays(START, 14 * 7);
    const { p50, p80 } = scorecard({
      curriculum: roadmap(topics),
      profile: profile(8),
      records: slow,
      today,
    });
    const counts = { p50: 0, p80: 0 };
    for (let index = 0; index < 14; index++) {
      const asOf = addDays(START, index * 7);
      const known = slow.filter((record) => record.day < asOf);
      const made = makeForecast(planOf(topics, profile(8), { records: known, today: asOf }));
      for (const [phase, last] of [
        ['foundation', 4],
        ['intermediate', 13],
      ] as const) {
        const dates = made?.phases.get(phase);
        if (!dates) continue;
        for (const key of ['p50', 'p80'] as const) if (week(last) <= dates[key]) counts[key]++;
      }
    }
    expect([p50?.held, p80?.held]).toEqual([counts.p50, counts.p80]);
    expect(counts.p50).toBeGreaterThan(0);
  });

  test('does not depend on the order of the records', () => {
    const input = { curriculum: roadmap(topics), profile: profile(8), today: addDays(START, 98) };
    expect(scorecard({ ...input, records: records(14).reverse() })).toEqual(card(14));
  });

  test('looks at the newest 260 weeks', () => {
    const { start: _, ...rest } = profile(8);
    const input = { curriculum: roadmap(topics), today: addDays(START, 98), profile: rest };
    // A slip of the pen in the year.
    const old = { ...done('t13', day('2016-11-23')), instant: 0 };
    expect(scorecard({ ...input, records: [old] })).toEqual({ forecasts: 0, weeks: 260 });
    const { forecasts, weeks, p50 } = scorecard({ ...input, records: [...records(13), old] });
    // In every week but the last few both phases were still to come.
    expect({ weeks, of: p50?.of }).toEqual({ weeks: 260, of: forecasts });
    expect(forecasts).toBeGreaterThan(400);
    expect(scorecardText({ forecasts: 0, weeks: 260 })).toContain(', of the newest 260 weeks; below 10');
  });

  test('a profile without a start counts from the first record', () => {
    const { start: _, ...rest } = profile(8);
    const made = scorecard({
      curriculum: roadmap(topics),
      profile: rest,
      records: records(14),
      today: day('2027-03-01'),
    });
    expect(made).toEqual(card(14));
    expect(hoursOf([8])).toEqual([{ hours: 8 }]);
  });
});
