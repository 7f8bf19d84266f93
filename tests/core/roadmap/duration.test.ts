import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../../src/core/roadmap/duration.ts';

describe('parseDuration at 10 hours a week', () => {
  test.each([
    ['90 minutes', 90, 90],
    ['1 minute', 1, 1],
    ['1 hour', 60, 60],
    ['2 hours', 120, 120],
    ['1.5h', 90, 90],
    ['3 h', 180, 180],
    ['0.25 hours', 15, 15],
    ['1 day', 86, 86],
    ['10 days', 857, 857],
    ['1 week', 600, 600],
    ['2 weeks', 1200, 1200],
    ['1-2 weeks', 600, 1200],
    ['1–2 weeks', 600, 1200],
    ['1 - 2 weeks', 600, 1200],
    ['1.5 – 2.5 hours', 90, 150],
    ['1-2h', 60, 120],
    ['3 months', 7800, 7800],
    ['1 month', 2600, 2600],
    ['2 WEEKS', 1200, 1200],
    ['  2 weeks ', 1200, 1200],
    ['2weeks', 1200, 1200],
    ['10000 hours', 600_000, 600_000],
    ['2-1 weeks', 1200, 600],
  ])('%s is %i to %i minutes', (text, low, high) => {
    expect(parseDuration(text, 10)).toEqual({ low, high });
  });

  test.each([
    '',
    ' ',
    '2',
    'weeks',
    'two weeks',
    '-2 weeks',
    '+2 weeks',
    '2 wk',
    '2 w',
    '2 hrs',
    '2 hr',
    '2 years',
    '90 min',
    '90m',
    '1h30',
    '1h 30m',
    '1 hour 30 minutes',
    '1,5 hours',
    '.5 hours',
    '1. hours',
    '1e3 hours',
    '0x10 hours',
    '1_000 hours',
    '1 000 minutes',
    '1--2 weeks',
    '1—2 weeks',
    '1 to 2 weeks',
    '1-2-3 weeks',
    '1- weeks',
    '-1-2 weeks',
    '1 week - 2 weeks',
    '2 weeks or more',
    'about 2 weeks',
    '~2 weeks',
    '2+ weeks',
    '0 weeks',
    '0.0 hours',
    '0-2 weeks',
    '2-0 weeks',
    '10001 hours',
    '1-10001 hours',
    '99999999999999999999 weeks',
    '٢ weeks',
    '２ weeks',
    'Infinity hours',
    'NaN hours',
    'P2W',
    '2 weeks\u0000',
  ])('%j is refused', (text) => {
    expect(parseDuration(text, 10)).toBeUndefined();
  });

  test('a week is the pace, hours and minutes are what they are', () => {
    expect(parseDuration('2 weeks', 4)).toEqual({ low: 480, high: 480 });
    expect(parseDuration('7 days', 4)).toEqual({ low: 240, high: 240 });
    expect(parseDuration('12 months', 4)).toEqual({ low: 12_480, high: 12_480 });
    expect(parseDuration('2 hours', 4)).toEqual({ low: 120, high: 120 });
  });

  test('any text is read or refused, never more than is allowed', () => {
    const figure = fc.oneof(
      fc.nat({ max: 99_999 }).map(String),
      fc.double({ min: 0, max: 1e6 }).map(String),
      fc.string(),
    );
    const unit = fc.constantFrom('h', 'hours', 'minutes', 'days', 'weeks', 'months', 'fortnight');
    fc.assert(
      fc.property(figure, fc.constantFrom('-', '–', ''), figure, unit, (first, hyphen, second, name) => {
        const range = parseDuration(`${first}${hyphen}${second} ${name}`, 10);
        for (const minutes of range ? [range.low, range.high] : []) {
          expect(Number.isSafeInteger(minutes) && minutes >= 0 && minutes <= 600_000).toBe(true);
        }
      }),
    );
  });

  test('a text of a million digits is refused at once', () => {
    expect(parseDuration(`${'1'.repeat(1_000_000)} weeks`, 10)).toBeUndefined();
    expect(parseDuration(`1${' '.repeat(100_000)}x`, 10)).toBeUndefined();
  });
});
