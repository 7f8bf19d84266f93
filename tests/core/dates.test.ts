import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayAfter,
  daysBetween,
  earlier,
  LAST_DATE,
  later,
  mondayOnOrAfter,
  mondayOnOrBefore,
  parsePlainDate,
  WEEKDAYS,
  weekdayIndex,
} from '../../src/core/dates.ts';
import { date } from './builders.ts';
import { dateOf, dayNumber, mondayIs0 } from './oracle.ts';

const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('9999-12-31') });

describe('parsePlainDate', () => {
  test.each(['1900-01-01', '1999-12-31', '2000-02-29', '2024-02-29', '2011-12-30', '9999-12-31'])(
    'reads %s',
    (text) => expect(parsePlainDate(text)).toBe(text),
  );

  test.each([
    ['a day that no year has', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['29 February of a century', '1900-02-29'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-01'],
    ['day 0', '2026-01-00'],
    ['31 April', '2026-04-31'],
    ['a year before 1900', '1899-12-31'],
    ['a year that JavaScript would take for another', '0026-01-01'],
    ['a year of five digits', '10000-01-01'],
    ['a date without zeros', '2026-1-5'],
    ['a date and time', '2026-01-05T00:00'],
    ['another order', '05-01-2026'],
    ['slashes', '2026/01/05'],
    ['blanks around it', ' 2026-01-05'],
    ['a line break behind it', '2026-01-05\n'],
    ['digits of another script', '２０２６-01-05'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => expect(parsePlainDate(text)).toBeUndefined());

  test('reads every day from 1900 to 9999', () => {
    fc.assert(fc.property(days, (day) => parsePlainDate(dateOf(day)) === dateOf(day)));
  });
});

describe('arithmetic', () => {
  test('the suite runs in a zone that left out 30 December 2011', () => {
    expect(new Date(2011, 11, 30).getDate()).toBe(31);
  });

  test('after the last day that there is comes none', () => {
    expect(dayAfter(date('2011-12-29'))).toBe('2011-12-30');
    expect(dayAfter(date('9999-12-30'))).toBe('9999-12-31');
    expect(dayAfter(date('9999-12-31'))).toBe('9999-12-31');
  });

  test('no day is left out, and none has 23 hours', () => {
    expect(addDays(date('2011-12-29'), 1)).toBe('2011-12-30');
    expect(addDays(date('2011-12-30'), 1)).toBe('2011-12-31');
    expect(daysBetween(date('2011-12-29'), date('2011-12-31'))).toBe(2);
    expect(addDays(date('2026-03-28'), 2)).toBe('2026-03-30');
    expect(weekdayIndex(date('2011-12-30'))).toBe(4);
  });

  test('the years go on', () => {
    expect(addDays(date('2027-12-31'), 1)).toBe('2028-01-01');
    expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(date('2100-02-28'), 1)).toBe('2100-03-01');
    expect(addDays(date('1900-01-01'), -1)).toBe('1899-12-31');
  });

  test('and end with 9999', () => {
    expect(addDays(date('9999-12-30'), 1)).toBe(LAST_DATE);
    expect(() => addDays(LAST_DATE, 1)).toThrow(RangeError);
    expect(() => addDays(LAST_DATE, 1e9)).toThrow(RangeError);
    expect(() => mondayOnOrAfter(LAST_DATE)).toThrow(RangeError);
  });

  test('days are counted as on a calendar', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(daysBetween(date(dateOf(a)), date(dateOf(b)))).toBe(b - a);
        expect(addDays(date(dateOf(a)), b - a)).toBe(dateOf(b));
        expect(earlier(date(dateOf(a)), date(dateOf(b)))).toBe(dateOf(Math.min(a, b)));
        expect(later(date(dateOf(a)), date(dateOf(b)))).toBe(dateOf(Math.max(a, b)));
      }),
    );
  });
});

describe('weekdays', () => {
  test('begin with Monday', () => {
    const week = WEEKDAYS.map((_, index) => weekdayIndex(addDays(date('2026-11-23'), index)));
    expect(week).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('a Monday is its own Monday, on both sides', () => {
    expect(mondayOnOrBefore(date('2026-11-23'))).toBe('2026-11-23');
    expect(mondayOnOrAfter(date('2026-11-23'))).toBe('2026-11-23');
    expect(mondayOnOrBefore(date('2026-11-29'))).toBe('2026-11-23');
    expect(mondayOnOrAfter(date('2026-11-24'))).toBe('2026-11-30');
  });

  test('are right in every year', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayIndex(date(dateOf(day)))).toBe(mondayIs0(day));
        expect(mondayOnOrBefore(date(dateOf(day)))).toBe(dateOf(day - mondayIs0(day)));
      }),
    );
  });
});
