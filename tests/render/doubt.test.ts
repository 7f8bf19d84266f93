import { expect, test } from 'vitest';
import { minutes } from '../../src/core/minutes.ts';
import { asMinutes, doubtOf } from '../../src/render/doubt.ts';

/** In hours. */
const doubt = (spent: number, all: number, planned: number) =>
  doubtOf(minutes(spent * 60), minutes(all * 60), minutes(planned * 60));

test('from twice the plan on, and only with two hours more', () => {
  expect(doubt(8, 8, 4)).toBe('8 h is far more than the 4 h planned');
  expect(doubt(7.9, 7.9, 4)).toBeUndefined();
  expect(doubt(2, 2, 0.5)).toBeUndefined();
  expect(doubt(2.5, 2.5, 0.5)).toBe('2.5 h is far more than the 30 min planned');
});

test('the sum counts, at the record that brings it there', () => {
  expect(doubt(3, 9, 4)).toBe('9 h in all is far more than the 4 h planned');
  expect(doubt(1, 9, 4)).toBeUndefined();
  expect(doubt(20, 29, 4)).toBe('29 h in all is far more than the 4 h planned');
});

test('more than a day is more than a day, however much is planned', () => {
  expect(doubt(24, 24, 100)).toBeUndefined();
  expect(doubt(24.5, 24.5, 100)).toBe('24.5 h is more than a day has');
});

test('what may have been minutes', () => {
  expect([5, 20, 240].map(asMinutes)).toEqual([5, 20, 240].map((each) => `; for minutes say ${each}m`));
  expect([4, 7.5, 241].map(asMinutes)).toEqual(['', '', '']);
});
