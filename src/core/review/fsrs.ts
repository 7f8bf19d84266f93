import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';
import { addDays, daysBetween, LAST_DATE, type PlainDate } from '../dates.ts';
import { GRADES } from '../schema/record-words.ts';
import type { Memory, Reviewer } from './memory.ts';

/**
 * A topic comes up when it is still recalled with this probability. Flash cards are mostly run at 0.9; a topic of some
 * hours costs more to review than a card and is used in the topics after it, so it may wait a little longer. With
 * "good" each time the gaps are 4, 31 and 173 days.
 */
const RETENTION = 0.85;
/** No topic stays away longer than a year. */
const LONGEST_GAP = 365;
/** The scale of ts-fsrs: 1 is again, 4 is easy. */
const FIRST_RATING = 1;

/** Whole days and no chance in it: the same reviews give the same due day. */
const algorithm = new FSRSAlgorithm({
  request_retention: RETENTION,
  maximum_interval: LONGEST_GAP,
  enable_fuzz: false,
  enable_short_term: false,
});

/**
 * FSRS-6 (J. Ye and others, github.com/open-spaced-repetition), by its formulas alone: they take days, where the
 * library's cards take moments.
 */
export const fsrsReviewer: Reviewer = ([{ on, grade }, ...later]) =>
  later.reduce(
    (memory, review) => memory.after(review),
    memoryOf(algorithm.next_state(null, 0, rating(grade)), on),
  );

function memoryOf(state: FSRSState, last: PlainDate): Memory {
  const { stability } = state;
  return {
    last,
    get due() {
      return addDays(last, Math.min(algorithm.next_interval(stability, 0), daysBetween(last, LAST_DATE)));
    },
    recallOn: (day) => algorithm.forgetting_curve(Math.max(0, daysBetween(last, day)), stability),
    after: ({ on, grade }) => memoryOf(algorithm.next_state(state, daysBetween(last, on), rating(grade)), on),
  };
}

function rating(grade: (typeof GRADES)[number]): number {
  return GRADES.indexOf(grade) + FIRST_RATING;
}
