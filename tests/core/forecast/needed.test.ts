import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeForecast } from '../../../src/core/forecast/forecast.ts';
import { hoursPerWeekNeeded } from '../../../src/core/forecast/needed.ts';
import { studyDays } from '../../../src/core/profile/parse.ts';
import { day, done, hoursOf, off, planOf, profile, START } from './make.ts';

const topics = hoursOf([10, 20, 5, 15, 30]);
const BY = day('2027-03-31');

describe('hours a week needed', () => {
  test('with them the forecast meets the day, with half an hour less it does not', () => {
    const timeOff = [off('2026-12-21..2027-01-03')];
    const needed = hoursPerWeekNeeded(planOf(topics, profile(8, { timeOff })), BY);
    for (const key of ['p50', 'p80'] as const) {
      const hours = needed?.[key] ?? 0;
      const date = (perWeek: number) =>
        makeForecast(planOf(topics, profile(perWeek, { timeOff })))?.[key] ?? '';
      expect(date(hours) <= BY).toBe(true);
      expect(date(hours - 0.5) > BY).toBe(true);
    }
    expect(needed?.p80).toBeGreaterThan(needed?.p50 ?? 0);
  });

  test('the hours of today do not matter, but for the weeks gone by', () => {
    const needed = (hours: number) => hoursPerWeekNeeded(planOf(topics, profile(hours)), BY);
    expect(needed(2)).toEqual(needed(40));
  });

  test('study days keep their proportions', () => {
    const saturdays = profile(6, { capacity: studyDays({ sat: 6 }) });
    const friday = hoursPerWeekNeeded(planOf(topics, saturdays), day('2027-01-15'));
    const saturday = hoursPerWeekNeeded(planOf(topics, saturdays), day('2027-01-16'));
    expect(friday?.p50).toBeGreaterThan(saturday?.p50 ?? 0);
  });

  test.each([
    [{ sat: 6 }, 24],
    [{ sat: 4, sun: 2 }, 36],
  ])('study days %j have at most %d h a week', (days, most) => {
    const plan = planOf(topics, profile(6, { capacity: studyDays(days) }));
    let [least, unreachable] = [0, 0];
    for (let date = new Date('2026-12-05'); date < new Date('2027-03-01'); date.setDate(date.getDate() + 1)) {
      const p50 = hoursPerWeekNeeded(plan, day(date.toISOString().slice(0, 10)))?.p50;
      if (p50 === undefined) unreachable += 1;
      else least = Math.max(least, p50);
    }
    expect(unreachable).toBeGreaterThan(0);
    expect(least).toBeGreaterThan(most / 2);
    expect(least).toBeLessThanOrEqual(most);
  });

  test('a later day never needs more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 600 }), fc.integer({ min: 1, max: 100 }), (days, more) => {
        const plan = planOf(topics, profile(8));
        const by = (count: number) =>
          day(new Date(Date.parse(START) + count * 86_400_000).toISOString().slice(0, 10));
        const [soon, late] = [hoursPerWeekNeeded(plan, by(days)), hoursPerWeekNeeded(plan, by(days + more))];
        expect((late?.p80 ?? 999) <= (soon?.p80 ?? 999)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('no week has so many hours: a day gone by, or tomorrow; nothing left: nothing needed', () => {
    const late = planOf(topics, profile(8), { today: day('2027-04-01') });
    expect(hoursPerWeekNeeded(late, BY)).toEqual({ p50: undefined, p80: undefined });
    expect(hoursPerWeekNeeded(planOf(topics, profile(8)), day('2026-11-24'))?.p80).toBeUndefined();
    const records = [done('t0', '2026-11-24')];
    const over = planOf(hoursOf([1]), profile(8), { records, today: day('2026-11-25') });
    expect(hoursPerWeekNeeded(over, BY)).toBeUndefined();
  });
});
