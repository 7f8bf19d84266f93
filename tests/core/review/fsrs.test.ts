import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/core/dates.ts';
import type { TopicReview } from '../../../src/core/progress/fold.ts';
import { fsrsReviewer } from '../../../src/core/review/fsrs.ts';
import { GRADES, type Grade } from '../../../src/core/schema/record-words.ts';
import { date } from '../builders.ts';

const START = date('2026-03-01');

/** The gaps of a topic that is reviewed on each day that it comes up. */
function gaps(grades: readonly Grade[]): number[] {
  let history: [TopicReview, ...TopicReview[]] = [{ on: START, grade: 'good' }];
  const found = [];
  for (const grade of [...grades, 'good' as const]) {
    const { due, last } = fsrsReviewer(history);
    found.push(daysBetween(last, due));
    history = [...history, { on: due, grade }];
  }
  return found;
}

describe('a topic comes up again', () => {
  test('at growing gaps, counted from the day it was done', () => {
    expect(gaps(['good', 'good', 'good'])).toEqual([4, 31, 173, 365]);
  });

  test('sooner when it was hard, later when it was easy, within days when it was forgotten', () => {
    expect(gaps(['hard', 'hard'])).toEqual([4, 20, 62]);
    expect(gaps(['easy'])).toEqual([4, 54]);
    expect(gaps(['good', 'again', 'good'])).toEqual([4, 31, expect.any(Number), expect.any(Number)]);
    expect(gaps(['good', 'again'])[2]).toBeLessThan(8);
  });
});

const histories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom(...GRADES)), {
    minLength: 1,
    maxLength: 10,
  })
  .map((steps) => {
    let on = START;
    const list = steps.map(([days, grade]): TopicReview => {
      on = addDays(on, days);
      return { on, grade };
    });
    const history: [TopicReview, ...TopicReview[]] = [{ on: START, grade: 'good' }, ...list];
    return history;
  });

test('whatever happened, it comes up a day to a year after the last time, and is the less recalled the later', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { due, last, recallOn } = fsrsReviewer(history);
      const gap = daysBetween(last, due);
      expect(gap).toBeGreaterThanOrEqual(1);
      expect(gap).toBeLessThanOrEqual(365);
      const recalls = [0, 1, 10, 100, 1000].map((days) => recallOn(addDays(last, days)));
      expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
      expect(recalls[0]).toBe(1);
      expect(fsrsReviewer(history).due).toBe(due);
    }),
  );
});

test('a better grade never brings it up sooner', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 300 }), (history, days) => {
      const on = addDays(history.at(-1)?.on ?? START, days);
      const dues = GRADES.map((grade) => fsrsReviewer([...history, { on, grade }]).due);
      expect(dues).toEqual([...dues].sort());
    }),
  );
});

test('the last day of all is not passed', () => {
  expect(fsrsReviewer([{ on: date('9999-12-30'), grade: 'easy' }]).due).toBe('9999-12-31');
});
