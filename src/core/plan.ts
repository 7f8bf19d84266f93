import type { Curriculum } from './curriculum/curriculum.ts';
import { later, mondayOnOrAfter, mondayOnOrBefore, type PlainDate } from './dates.ts';
import { type Personalised, personalise } from './personalise/personalise.ts';
import type { Profile } from './profile/profile.ts';
import { NO_PROGRESS, type Progress } from './progress/fold.ts';
import type { Reviewer } from './review/memory.ts';
import { type Reviews, reviewLoad, reviewsOf } from './review/reviews.ts';
import type { Schedule } from './schedule/model.ts';
import { finishOf, loadOf, makeSchedule, orEndless, type WeekLoad } from './schedule/schedule.ts';

/** A roadmap made one learner's own, and put into weeks. */
export interface Plan {
  readonly personalised: Personalised;
  readonly schedule: Schedule;
  /** Of a learner who reviews. */
  readonly reviews?: Reviews;
  readonly reviewer?: Reviewer;
}

export interface PlanInput {
  readonly curriculum: Curriculum;
  readonly profile: Profile;
  /** Its keys are topic ids of the curriculum, as far as it knows them. */
  readonly progress: Progress;
  readonly today: PlainDate;
  /** Of a learner who reviews: without it nothing comes up again. */
  readonly reviewer?: Reviewer | undefined;
}

/** @throws EndlessPlanError when the plan would end after the year 9999 */
export function makePlan({ curriculum, profile, progress, today, reviewer }: PlanInput): Plan {
  const personalised = personalise(curriculum, profile, progress);
  const start = startDay(profile, progress, today);
  if (!reviewer) return { personalised, schedule: makeSchedule(personalised, start, today) };
  const reviews = reviewsOf(curriculum, progress, reviewer, today);
  const schedule = makeSchedule(personalised, start, today, reviewLoad(reviews));
  return { personalised, schedule, reviews, reviewer };
}

/**
 * The last day of a plan without the plan: the order of study does not change it.
 * @throws EndlessPlanError as makePlan does
 */
export function finishDay({ curriculum, profile, progress, today, reviewer }: PlanInput): PlainDate {
  const personalised = personalise(curriculum, profile, progress);
  const start = startDay(profile, progress, today);
  const load = reviewer && reviewLoad(reviewsOf(curriculum, progress, reviewer, today));
  return finishOf(personalised, start, today, load);
}

/** The plan that progress is measured against, and the day from which it counts. */
export interface Baseline {
  readonly personalised: Personalised;
  /** What there was to study before anything was done. */
  readonly whole: Personalised;
  readonly weeks: readonly WeekLoad[];
  readonly from: PlainDate;
}

/** What was known when a plan was accepted as the new baseline. */
export interface Accepted {
  readonly progress: Progress;
  readonly on: PlainDate;
}

/**
 * The plan as it stood when it was last accepted; when it never was, when nothing had been done.
 * @throws EndlessPlanError as makePlan does
 */
export function makeBaseline(input: PlanInput, accepted?: Accepted): Baseline {
  const start = startDay(input.profile, input.progress, input.today);
  const whole = personalise(input.curriculum, input.profile, NO_PROGRESS);
  const personalised = accepted ? personalise(input.curriculum, input.profile, accepted.progress) : whole;
  const on = accepted?.on ?? start;
  return { personalised, whole, weeks: loadOf(personalised, start, on), from: later(on, start) };
}

/**
 * The day that week 1 begins on: as stated, else the week of the first record, else the coming Monday.
 * @throws EndlessPlanError when no Monday comes any more
 */
export function startDay(profile: Profile, progress: Progress, today: PlainDate): PlainDate {
  if (profile.start) return profile.start;
  return progress.firstDay ? mondayOnOrBefore(progress.firstDay) : orEndless(() => mondayOnOrAfter(today));
}
