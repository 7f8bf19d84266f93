import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Forecast, forecastOf, makeForecast, makeModel } from '../../../src/core/forecast/forecast.ts';
import { paceFrom } from '../../../src/core/forecast/pace.ts';
import { studyDays, weekly } from '../../../src/core/profile/parse.ts';
import { day, done, hoursOf, log, off, planOf, profile, START } from './make.ts';

const forecast = (...input: Parameters<typeof planOf>): Forecast => {
  const made = makeForecast(planOf(...input));
  if (!made) throw new Error('nothing is left');
  return made;
};
const dates = ({ p50, p80, p95 }: { p50: string; p80: string; p95: string }) => [p50, p80, p95];

describe('dates computed independently, by adaptive quadrature of the same formulas', () => {
  test('one topic of 40 h, 8 h a week, nothing logged', () => {
    expect(dates(forecast(hoursOf([40]), profile(8)))).toEqual(['2027-01-04', '2027-02-04', '2027-03-25']);
  });

  test('four topics of 59 h, 10 h a week', () => {
    expect(dates(forecast(hoursOf([40, 6, 10, 3]), profile(10)))).toEqual([
      '2027-01-14',
      '2027-02-16',
      '2027-04-07',
    ]);
  });

  test('ten topics of 200 h, 10 h a week, five logged at twice their plan', () => {
    const model = makeModel(planOf(hoursOf(Array(10).fill(20)), profile(10)));
    const slow = forecastOf({ ...model, pace: paceFrom(Array(5).fill(Math.log(2))) });
    expect(dates(slow)).toEqual(['2027-10-16', '2028-01-17', '2028-05-08']);
  });
});

describe('properties', () => {
  const hours = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 25 });
  const weekHours = fc.integer({ min: 2, max: 40 });
  const breaks = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 30 })), { maxLength: 3 })
    .map((list) => list.map(([from, length]) => ({ from: plus(from), to: plus(from + length) })));
  const plus = (days: number) =>
    day(new Date(Date.parse(START) + days * 86_400_000).toISOString().slice(0, 10));

  test('50 % is not after 80 %, nor 80 % after 95 %; phases end in order, the last one with the finish', () => {
    const phases = fc.constantFrom('foundation', 'intermediate', 'production' as const);
    const spec = fc
      .array(fc.record({ hours: fc.integer({ min: 1, max: 40 }), phase: phases }), {
        minLength: 1,
        maxLength: 20,
      })
      .map((list) => [...list].sort((a, b) => (a.phase < b.phase ? -1 : 1)));
    fc.assert(
      fc.property(spec, weekHours, breaks, (topics, perWeek, timeOff) => {
        const made = forecast(topics, profile(perWeek, { timeOff }));
        expect(made.p50 <= made.p80 && made.p80 <= made.p95 && made.p50 >= START).toBe(true);
        const list = [...made.phases.values()];
        for (const key of ['p50', 'p80', 'p95'] as const) {
          const sorted = list.map((each) => each[key]);
          expect(sorted).toEqual([...sorted].sort());
          expect(made[key]).toBe(sorted.at(-1));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('more hours a week are never later', () => {
    fc.assert(
      fc.property(
        hours,
        weekHours,
        fc.integer({ min: 1, max: 20 }),
        breaks,
        (list, perWeek, more, timeOff) => {
          const old = forecast(hoursOf(list), profile(perWeek, { timeOff }));
          const fresh = forecast(hoursOf(list), profile(perWeek + more, { timeOff }));
          for (const [index, date] of dates(fresh).entries())
            expect(date <= (dates(old)[index] ?? '')).toBe(true);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('time off given back is never later', () => {
    fc.assert(
      fc.property(hours, weekHours, breaks, (list, perWeek, timeOff) => {
        const old = forecast(hoursOf(list), profile(perWeek, { timeOff }));
        const fresh = forecast(hoursOf(list), profile(perWeek, { timeOff: timeOff.slice(1) }));
        for (const [index, date] of dates(fresh).entries())
          expect(date <= (dates(old)[index] ?? '')).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('more work is never earlier', () => {
    fc.assert(
      fc.property(hours, weekHours, fc.integer({ min: 1, max: 60 }), (list, perWeek, more) => {
        const old = dates(forecast(hoursOf(list), profile(perWeek)));
        const fresh = dates(forecast(hoursOf([...list, more]), profile(perWeek)));
        for (const [index, date] of fresh.entries()) expect(date >= (old[index] ?? '')).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('a slower pace is never earlier', () => {
    fc.assert(
      fc.property(
        hours,
        fc.integer({ min: 1, max: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, count, slower) => {
          const model = makeModel(planOf(hoursOf(list), profile(8)));
          const of = (ratio: number) =>
            dates(forecastOf({ ...model, pace: paceFrom(Array(count).fill(ratio)) }));
          const quick = of(-0.5);
          for (const [index, date] of of(slower - 0.5).entries())
            expect(date >= (quick[index] ?? '')).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the same input gives the same forecast', () => {
    const records = [log('t0', '2026-11-25', 4), done('t0', '2026-11-26')];
    const make = () => forecast(hoursOf([4, 6, 20]), profile(6), { records, today: day('2026-12-01') });
    expect(make()).toEqual(make());
  });
});

describe('logging', () => {
  test('a topic exactly as planned moves the 50 % date by less than a week', () => {
    const topics = hoursOf(Array(20).fill(8));
    const old = forecast(topics, profile(8));
    const records = [log('t0', '2026-11-24', 4), log('t0', '2026-11-26', 4), done('t0', '2026-11-26')];
    const fresh = forecast(topics, profile(8), { records, today: day('2026-11-30') });
    const moved = (Date.parse(old.p50) - Date.parse(fresh.p50)) / 86_400_000;
    expect(moved).toBeGreaterThanOrEqual(0);
    expect(moved).toBeLessThan(7);
    expect(fresh.p80 < old.p80).toBe(true);
  });

  test('topics that take twice their plan move every date out, quick ones in', () => {
    const topics = hoursOf(Array(20).fill(8));
    const taking = (hours: number) =>
      forecast(topics, profile(8), {
        records: [done('t0', '2026-11-24', hours), done('t1', '2026-11-27', hours)],
        today: day('2026-11-30'),
      });
    for (const [index, date] of dates(taking(16)).entries())
      expect(date > (dates(taking(8))[index] ?? '')).toBe(true);
    for (const [index, date] of dates(taking(4)).entries())
      expect(date < (dates(taking(8))[index] ?? '')).toBe(true);
  });

  test('hours on a topic under way count at the pace of the learner', () => {
    const topics = hoursOf([10, 30]);
    const records = [done('t0', '2026-11-26', 20), log('t1', '2026-11-27', 12)];
    const model = makeModel(planOf(topics, profile(8), { records, today: day('2026-11-28') }));
    const pace = Math.exp(model.pace.mean);
    expect(model.pieces.map((piece) => piece.minutes)).toEqual(
      [(30 - 12 / pace) * 60].map((x) => expect.closeTo(x, 6)),
    );
  });

  test('nothing left, no forecast', () => {
    const plan = planOf(hoursOf([4]), profile(8), {
      records: [done('t0', '2026-11-24', 4)],
      today: day('2026-11-25'),
    });
    expect(makeForecast(plan)).toBeUndefined();
  });
});

describe('the days of weeks', () => {
  test('study days: the work of an hour is done on one of them', () => {
    const who = profile(8, { capacity: studyDays({ sat: 6 }) });
    const made = forecast(hoursOf([1]), who);
    expect([made.p50, made.p80]).toEqual(['2026-11-28', '2026-11-28']);
  });

  test('what is gone of the current week does not come back', () => {
    const monday = forecast(hoursOf([3]), profile(7), { today: START });
    const saturday = forecast(hoursOf([3]), profile(7), { today: day('2026-11-28') });
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    expect(Math.abs(days(START, monday.p50) - days('2026-11-28', saturday.p50))).toBeLessThanOrEqual(1);
  });

  test('hours that change on a date count from that week on', () => {
    const change = { kind: 'weekly' as const, steps: [...stepsOf(2), ...stepsOf(20, '2027-01-04')] };
    const made = forecast(hoursOf([40]), profile(2, { capacity: change }));
    expect(made.p50 > '2027-01-04' && made.p50 < '2027-02-01').toBe(true);
    expect(made.p50 < forecast(hoursOf([40]), profile(2)).p50).toBe(true);
  });

  test('time off at the end holds up what falls into it', () => {
    const who = profile(8, { timeOff: [off('2027-01-02..2027-01-17')] });
    expect(forecast(hoursOf([40]), who).p50).toBe('2027-01-20');
  });

  test('a finish after the year 9999 is the last day there is', () => {
    const model = makeModel(planOf(hoursOf([10]), profile(1)));
    const endless = model.pieces.map((piece) => ({ ...piece, minutes: 1e8 }));
    expect(dates(forecastOf({ ...model, pieces: endless }))).toEqual(Array(3).fill('9999-12-31'));
  });
});

function stepsOf(hours: number, from?: string) {
  const capacity = weekly(hours);
  if (capacity.kind !== 'weekly') return [];
  return capacity.steps.map((step) => (from === undefined ? step : { ...step, from: day(from) }));
}
