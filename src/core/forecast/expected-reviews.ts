import { topicAt } from '../curriculum/curriculum.ts';
import { addDays, DAYS_IN_WEEK, daysBetween, earlier, LAST_DATE, type PlainDate } from '../dates.ts';
import type { Minutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import type { TopicReview } from '../progress/fold.ts';
import { type PastReview, reviewCost } from '../review/load.ts';
import { historyOf } from '../review/reviews.ts';

/**
 * The reviews to come, if every topic is done on the last day of its plan and every review goes well: what a forecast has
 * to leave room for, and a plan does not book. As far ahead as the plan is long, twice over, and at most a century. None of
 * one who does not review.
 * @param wanted no review after this day is
 */
export function expectedReviews(
  { personalised, schedule, reviews, reviewer }: Plan,
  wanted: PlainDate = LAST_DATE,
): PastReview[] {
  if (!reviews || !reviewer) return [];
  const { curriculum, progress } = personalised;
  const { slots, today, finish } = schedule;
  const until = earlier(wanted, horizon(today, finish));
  const expected: PastReview[] = [];
  const follow = (history: readonly [TopicReview, ...TopicReview[]], minutes: Minutes) => {
    for (let memory = reviewer(history); ; ) {
      const { last, due: on } = memory;
      if (on > until || on <= last) return;
      expected.push({ on, minutes });
      memory = memory.after({ on, grade: 'good' });
    }
  };
  for (const { topic, finish: on } of slots) {
    const planned = topicAt(curriculum, topic);
    if (planned.kind !== 'project') follow([{ on, grade: 'good' }], reviewCost(planned));
  }
  for (const { topic, minutes } of reviews.later) {
    const history = historyOf(progress, topicAt(curriculum, topic).id);
    if (history) follow(history, minutes);
  }
  // What is due is booked already; taken for reviewed today it comes up again later.
  for (const { topic, minutes } of reviews.due) {
    const history = historyOf(progress, topicAt(curriculum, topic).id);
    if (history) follow([...history, { on: today, grade: 'good' }], minutes);
  }
  return expected;
}

/** In days. Of a plan of centuries, of a minute a week, nobody asks what its reviews take. */
const FARTHEST = 100 * 365;

function horizon(today: PlainDate, finish: PlainDate): PlainDate {
  // Not into the last week that there is: it may end after the year 9999.
  const most = Math.min(FARTHEST, daysBetween(today, LAST_DATE) - DAYS_IN_WEEK);
  return addDays(today, Math.max(0, Math.min(most, 2 * daysBetween(today, finish))));
}
