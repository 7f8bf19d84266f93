import type { PlainDate } from '../dates.ts';
import { addMinutes, lessMinutes, type Minutes, minutes, NO_MINUTES } from '../minutes.ts';
import type { Topic } from '../roadmap/model.ts';

/** What a review costs, of a topic's likely hours. */
const SHARE = 0.05;
const LEAST = 10;
const MOST = 30;
/** Reviews are rounded to this: nobody plans 17 minutes. */
const STEP = 5;
/** Of a week's capacity at most one part in so many goes to reviews; the rest follows in the weeks after. */
const PART_OF_WEEK = 5;

/** About a twentieth of the topic's hours, 10 to 30 minutes: its takeaways and questions, not its material. */
export function reviewCost({ estimate }: Pick<Topic, 'estimate'>): Minutes {
  const share = Math.round((estimate.likely * SHARE) / STEP) * STEP;
  return minutes(Math.min(MOST, Math.max(LEAST, share)));
}

export interface PastReview {
  readonly on: PlainDate;
  readonly minutes: Minutes;
}

/** What reviews take of the weeks: what is due, and what was done. */
export interface ReviewLoad {
  readonly due: Minutes;
  readonly done: readonly PastReview[];
  /** Reviews after today lie in their own weeks, as it turned out; else they count for the current one. */
  readonly foreseen?: boolean;
}

/**
 * What is due and fits in a week: what is left of its share for reviews, and of its time.
 * @param capacity of the whole week
 * @param reviewed in it already
 * @param taken of it already, reviews left aside
 */
export function dueInWeek(waiting: Minutes, capacity: Minutes, reviewed: Minutes, taken: Minutes): Minutes {
  const share = lessMinutes(minutes(mostInWeek(capacity)), reviewed);
  return minutes(Math.min(waiting, share, lessMinutes(capacity, addMinutes(taken, reviewed))));
}

/** Of a week's minutes at most so many go to reviews. */
export function mostInWeek(capacity: number): number {
  return Math.floor(capacity / PART_OF_WEEK);
}

/** Minutes reviewed in each week. */
export function reviewedByWeek(
  { done }: ReviewLoad,
  weekOf: (day: PlainDate) => number,
): (week: number) => Minutes {
  const weeks = new Map<number, Minutes>();
  for (const { on, minutes: spent } of done) {
    const week = weekOf(on);
    weeks.set(week, addMinutes(weeks.get(week) ?? NO_MINUTES, spent));
  }
  return (week) => weeks.get(week) ?? NO_MINUTES;
}
