import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnPace, ownShare, paceFrom } from '../../../src/core/forecast/pace.ts';
import { day, done, hoursOf, log, planOf, profile } from './make.ts';

const ln = Math.log;
const paceOf = (...input: Parameters<typeof planOf>) => learnPace(planOf(...input).personalised);

describe('the posterior of the pace', () => {
  test('weighs own topics as the facts have it: 56 % after one, 86 % after five', () => {
    expect(ownShare(0)).toBe(0);
    expect(ownShare(1)).toBeCloseTo(0.56, 2);
    expect(ownShare(5)).toBeCloseTo(0.86, 2);
    expect(paceFrom([0.3]).mean).toBeCloseTo(0.3 * 0.5586, 4);
    expect(paceFrom([0.2, 0.4, 0.3, 0.1, 0.5]).mean).toBeCloseTo(0.3 * 0.8635, 4);
  });

  test('variance: 1 ÷ (1 ÷ 0.45² + n ÷ 0.40²)', () => {
    expect(paceFrom([]).variance).toBeCloseTo(0.45 ** 2, 12);
    expect(paceFrom([0.1, 0.2, 0]).variance).toBeCloseTo(1 / (1 / 0.45 ** 2 + 3 / 0.4 ** 2), 12);
  });

  test('topics exactly as planned keep the median where it is', () => {
    for (const count of [1, 5, 40]) expect(paceFrom(Array(count).fill(0)).mean).toBe(0);
  });

  test('a topic far off the others counts as far as three deviations', () => {
    const usual = Array(9).fill(0);
    const wild = paceFrom([...usual, -6]).mean;
    expect(wild).toBeCloseTo(paceFrom([...usual, -600]).mean, 6);
    expect(wild).toBeGreaterThan(-0.13);
  });

  test('topics that scatter more weigh less and widen what is to come', () => {
    const even = paceFrom([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
    const wild = paceFrom([1, -0.8, 1, -0.8, 1, -0.8]);
    expect(even.topicVariance).toBeCloseTo(0.16, 12);
    expect(wild.topicVariance).toBeGreaterThan(0.3);
    expect(wild.variance).toBeGreaterThan(even.variance);
  });

  test('longer topics never make a quicker pace', () => {
    const ratios = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ratios, fc.nat(), fc.double({ min: 0, max: 2, noNaN: true }), (list, place, more) => {
        const slower = list.map((ratio, index) => (index === place % list.length ? ratio + more : ratio));
        const spreadSame = paceFrom(list).topicVariance === paceFrom(slower).topicVariance;
        if (spreadSame) expect(paceFrom(slower).mean).toBeGreaterThanOrEqual(paceFrom(list).mean - 1e-6);
      }),
    );
  });
});

describe('which topics count', () => {
  const topics = hoursOf([4, 6, 10]);

  test('done with known hours: stated, or logged', () => {
    const records = [done('t0', '2026-11-24', 8), log('t1', '2026-11-25', 3), done('t1', '2026-11-26')];
    const pace = paceOf(topics, profile(8), { records, today: day('2026-11-27') });
    expect(pace.sample).toBe(2);
    expect(pace.mean).toBeCloseTo(paceFrom([ln(2), ln(0.5)]).mean, 9);
  });

  test('not those done without a word on hours', () => {
    const pace = paceOf(topics, profile(8), {
      records: [done('t0', '2026-11-24')],
      today: day('2026-11-27'),
    });
    expect(pace).toEqual(paceFrom([]));
  });

  test('not checkpoints', () => {
    const spec = [{ hours: 0.5, kind: 'checkpoint' as const }, { hours: 5 }];
    const pace = paceOf(spec, profile(8), {
      records: [done('t0', '2026-11-24', 5)],
      today: day('2026-11-27'),
    });
    expect(pace.sample).toBe(0);
  });

  test('a topic under way only once it comes to more than planned; it is no part of the sample', () => {
    const at = (hours: number) =>
      paceOf(topics, profile(8), { records: [log('t0', '2026-11-24', hours)], today: day('2026-11-27') });
    expect(at(3.5)).toEqual(paceFrom([]));
    expect(at(6).sample).toBe(0);
    expect(at(6).mean).toBeCloseTo(paceFrom([], [ln(6.4 / 4)]).mean, 9);
  });
});
