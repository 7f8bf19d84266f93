import { topicAt } from '../curriculum/curriculum.ts';
import { type Minutes, sumMinutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import { type Remembered, type Reviews, withinMinutes } from '../review/reviews.ts';
import type { Topic } from '../roadmap/model.ts';

/** What is due for review, the most likely forgotten first. */
export interface ReviewsView {
  readonly due: readonly DueReview[];
  readonly minutes: Minutes;
  /** Those for which the current week has room. */
  readonly thisWeek: Minutes;
  /** What the plan keeps free for them in that week: a last review may be begun within it and end beyond. */
  readonly booked: Minutes;
  /** The nearest that is not due yet. */
  readonly next: DueReview | undefined;
}

export interface DueReview extends Omit<Remembered, 'topic'> {
  readonly topic: Topic;
  readonly thisWeek: boolean;
}

/** @returns undefined for a learner who does not review */
export function reviewsView(plan: Plan): ReviewsView | undefined {
  const { reviews, personalised } = plan;
  if (!reviews) return undefined;
  const now = new Set(thisWeeks(plan, reviews));
  const thisWeek = sumMinutes([...now].map((each) => each.minutes));
  const view = (each: Remembered): DueReview => ({
    ...each,
    topic: topicAt(personalised.curriculum, each.topic),
    thisWeek: now.has(each),
  });
  const [next] = reviews.later;
  return {
    due: reviews.due.map(view),
    minutes: sumMinutes(reviews.due.map((each) => each.minutes)),
    thisWeek,
    booked: plan.schedule.weeks[0]?.reviewsDue ?? thisWeek,
    next: next && view(next),
  };
}

/** Those that the plan books in its first week; all, where there is nothing else to do. */
function thisWeeks({ schedule }: Plan, { due }: Reviews): readonly Remembered[] {
  const [week] = schedule.weeks;
  return week ? withinMinutes(due, week.reviewsDue) : due;
}
