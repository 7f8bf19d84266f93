import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfDate } from '../../../src/core/dates.ts';
import { minutes } from '../../../src/core/minutes.ts';
import { makeCalendar } from '../../../src/core/schedule/calendar.ts';
import { date, profileOf } from '../builders.ts';

const DAYS = { kind: 'days', minutes: [60, 0, 90, 30, 0, 240, 15].map(minutes) } as const;
const STEPS = {
  kind: 'weekly',
  steps: [
    { from: date('2026-11-30'), minutes: minutes(480) },
    { from: date('2026-12-09'), minutes: minutes(700) },
    { from: date('2027-01-04'), minutes: minutes(77) },
  ],
} as const;

describe("a week's minutes up to a day are those of a week with time off from the next day on", () => {
  test.each([
    ['study days', DAYS],
    ['hours that change', STEPS],
  ])('%s', (_, capacity) => {
    const start = date('2026-11-25');
    fc.assert(
      fc.property(
        fc.nat(80),
        fc.array(fc.tuple(fc.nat(80), fc.nat(9)), { maxLength: 4 }),
        (offset, ranges) => {
          const day = addDays(start, offset);
          const timeOff = ranges.map(([from, length]) => ({
            from: addDays(start, from),
            to: addDays(start, from + length),
          }));
          const calendar = makeCalendar(start, profileOf({ capacity, timeOff }));
          const after = [...timeOff, { from: addDays(day, 1), to: addDays(day, 30) }];
          const number = calendar.weekOf(day);
          expect(calendar.capacityUntil(number, day)).toBe(
            makeCalendar(start, profileOf({ capacity, timeOff: after })).week(number).capacity,
          );
        },
      ),
    );
  });
});

test.each(['9999-12-26', '9999-12-27', '9999-12-28', '9999-12-30', '9999-12-31'])(
  'there are minutes up to %s, though its week ends after the last date',
  (last) => {
    // A Monday, as 27 December 9999 is one.
    const calendar = makeCalendar(date('9999-12-13'), profileOf({ capacity: DAYS }));
    const number = calendar.weekOf(date(last));
    const days = dayOfDate(date(last)) - dayOfDate(date('9999-12-20')) + 1;
    const whole = [...DAYS.minutes, ...DAYS.minutes].slice(number === 3 ? 7 : 0, days);
    expect(calendar.capacityUntil(number, date(last))).toBe(whole.reduce((sum, each) => sum + each, 0));
  },
);

test('the figure in force is found among a hundred thousand', () => {
  const start = date('2026-11-23');
  let looked = 0;
  const steps = Array.from({ length: 100_000 }, (_, index) => {
    const from = addDays(start, index);
    return {
      get from() {
        looked += 1;
        return from;
      },
      minutes: minutes(index),
    };
  });
  const calendar = makeCalendar(start, profileOf({ capacity: { kind: 'weekly', steps } }));
  const wrong = Array.from({ length: 100_000 }, (_, index) => index).filter(
    (index) => calendar.week(index + 1).capacity !== Math.min(99_999, index * 7),
  );
  expect(wrong).toEqual([]);
  // Halving looks at 17 of a hundred thousand.
  expect(looked).toBeLessThan(20 * 100_000);
});
