import { topicAt } from '../curriculum/curriculum.ts';
import type { TopicId } from '../ids.ts';
import { addMinutes, lessMinutes, type Minutes, minutes, NO_MINUTES } from '../minutes.ts';
import { type Decision, type Personalised, personalise } from '../personalise/personalise.ts';
import { makePlan, type Plan, startDay } from '../plan.ts';
import { progressIn } from '../progress/fold.ts';
import type { ReviewLoad } from '../review/load.ts';
import { reviewLoad } from '../review/reviews.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import { makeSchedule } from '../schedule/schedule.ts';
import { type Falls, fallsOf, type Position, phasesOf, positionsOf } from './falls.ts';
import type { Knowledge } from './knowledge.ts';

export type Cause =
  | 'roadmap changed'
  | 'taken off'
  | 'profile changed'
  | 'took longer'
  | 'reviews'
  | 'done early'
  | 'started late';

/** A plan on the way from then to now, and what its difference to the one before is put down to. */
export interface StepPlan {
  readonly cause: { readonly later: Cause; readonly earlier: Cause };
  readonly plan: Plan;
  readonly falls: ReadonlyMap<TopicId, Falls>;
  readonly positions: ReadonlyMap<TopicId, Position>;
  /** Of each topic the phase that it is planned in. */
  readonly phases: ReadonlyMap<TopicId, Phase>;
}

export function steps(then: Knowledge, now: Knowledge): StepPlan[] {
  const roadmap = { ...then, curriculum: now.curriculum };
  const off = { ...roadmap, profile: { ...then.profile, timeOff: now.profile.timeOff } };
  const profile = { ...roadmap, profile: now.profile };
  const last = planOf(now);
  const { names } = now.curriculum;
  const step = (plan: Plan, later: Cause, earlier: Cause = later): StepPlan => {
    const idNow = (topic: number) => {
      const { id } = topicAt(plan.personalised.curriculum, topic);
      return names.byId(id) ?? id;
    };
    return {
      cause: { later, earlier },
      plan,
      falls: fallsOf(plan, idNow),
      positions: positionsOf(plan, then.today, idNow),
      phases: phasesOf(plan, idNow),
    };
  };
  return [
    step(planOf(then), 'roadmap changed'),
    step(planOf(roadmap), 'roadmap changed'),
    step(planOf(off), 'taken off'),
    step(planOf(profile), 'profile changed'),
    step(asItWent(profile, now), 'took longer', 'done early'),
    ...(last.reviews
      ? [
          step(asItWent(profile, now, reviewsSince(last.reviews)), 'reviews'),
          step(withReviews(last, { due: NO_MINUTES, done: last.reviews.done }), 'started late', 'done early'),
          step(last, 'reviews'),
        ]
      : [step(last, 'started late', 'done early')]),
  ];
}

function planOf({ curriculum, profile, records, today, reviewer }: Knowledge): Plan {
  const progress = progressIn(curriculum, records);
  return makePlan({ curriculum, profile, progress, today, reviewer: profile.review ? reviewer : undefined });
}

/** What was reviewed up to now, each in its week; what is due now is not known by then. */
function reviewsSince({ done }: NonNullable<Plan['reviews']>): ReviewLoad {
  return { due: NO_MINUTES, done, foreseen: true };
}

function withReviews(plan: Plan, reviews: ReviewLoad): Plan {
  const { calendar, today } = plan.schedule;
  return { ...plan, schedule: makeSchedule(plan.personalised, calendar.start, today, reviews) };
}

/**
 * The plan of then, had it been known how long each topic would take; what was taken for done by then, and is not any
 * more, among them.
 * @param reviews by default those that were due then
 */
function asItWent(then: Knowledge, now: Knowledge, reviews?: ReviewLoad): Plan {
  const plan = planOf(then);
  const before = plan.personalised;
  const after = personalise(now.curriculum, now.profile, progressIn(now.curriculum, now.records));
  const decisions = before.decisions.map((decision, index): Decision => {
    const undone = decision.kind === 'done' ? after.decisions[index] : undefined;
    if (undone && undone.kind !== 'done') return undone;
    if (decision.kind !== 'study') return decision;
    const actual = actualMinutes(before, after, index);
    return actual === undefined ? decision : { ...decision, remaining: actual };
  });
  const personalised: Personalised = { ...before, decisions };
  const start = startDay(then.profile, before.progress, then.today);
  const load = reviews ?? (plan.reviews && reviewLoad(plan.reviews));
  return { personalised, schedule: makeSchedule(personalised, start, then.today, load) };
}

/** What a topic took since then, and what is left of it; undefined when nothing about it is known. */
function actualMinutes(before: Personalised, after: Personalised, index: number): Minutes | undefined {
  const { id } = topicAt(after.curriculum, index);
  const progress = after.progress.topics.get(id);
  const logged = before.progress.topics.get(id)?.logged ?? NO_MINUTES;
  if (progress?.done) {
    const spent = progress.done.minutes;
    return spent === undefined ? undefined : minutes(Math.max(1, lessMinutes(spent, logged)));
  }
  const decision = after.decisions[index];
  if (!progress || decision?.kind !== 'study') return undefined;
  return addMinutes(lessMinutes(progress.logged, logged), decision.remaining);
}
