import type { PlainDate } from '../dates.ts';
import type { TopicReview } from '../progress/fold.ts';

/** What is left of a topic in a learner's memory, by a model of forgetting. */
export interface Memory {
  readonly last: PlainDate;
  /** The day from which on it should come up again. */
  readonly due: PlainDate;
  /** The probability of recall on a day, 0 to 1. */
  recallOn(day: PlainDate): number;
  /** After one more review, on a later day: a long row of them is followed without going through those before each time. */
  after(review: TopicReview): Memory;
}

/**
 * Makes a memory of what was done, in order, each on a day of its own, at least one. An interface, so that the library
 * behind it is only loaded by those who review.
 */
export type Reviewer = (reviews: readonly [TopicReview, ...TopicReview[]]) => Memory;
