import { daysBetween, type PlainDate } from '../dates.ts';
import { firstWhere } from '../halving.ts';
import { sumMinutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import { HOURS_IN_DAY, HOURS_IN_WEEK } from '../profile/parse.ts';
import type { Capacity } from '../profile/profile.ts';
import { freeShare, type Reach, weeksAheadOf } from './capacity.ts';
import { expectedReviews } from './expected-reviews.ts';
import { chanceOf } from './finish.ts';
import { makeModel } from './forecast.ts';
import { workOf } from './work.ts';

/** Hours a week, in halves of an hour; undefined when no week has so many. */
export interface HoursNeeded {
  readonly p50: number | undefined;
  readonly p80: number | undefined;
}

/** A day after this leaves as good as all the time in the world. */
const FARTHEST = 200 * 365;

/**
 * The hours a week, from today on, with which all that is left would be done by a day (that day included) with a chance
 * of 50 and of 80 %. Time off stays off, and study days keep their proportions; the weeks yield as the forecast has it.
 * @returns undefined when nothing is left to study
 */
export function hoursPerWeekNeeded(plan: Plan, by: PlainDate): HoursNeeded | undefined {
  if (plan.schedule.slots.length === 0) return undefined;
  const { pieces, pace, weeks } = makeModel(plan);
  const chance = chanceOf(workOf(pieces, pace), weeks);
  const unit = hourReach(plan, by);
  const reviews = reviewsUntil(plan, by);
  const at = (hours: number) =>
    chance({ minutes: Math.max(0, unit.minutes * hours - reviews), squares: unit.squares * hours * hours });
  const most = mostHours(plan.personalised.profile.capacity);
  return { p50: leastHours(at, 0.5, most), p80: leastHours(at, 0.8, most) };
}

/** Minutes of the reviews that are due, and of those to come by a day. */
function reviewsUntil(plan: Plan, by: PlainDate): number {
  const coming = expectedReviews(plan).filter(({ on }) => on <= by);
  return sumMinutes([
    ...plan.schedule.weeks.map((week) => week.reviewsDue),
    ...coming.map((each) => each.minutes),
  ]);
}

/** What one hour a week comes to, in minutes, from today up to a day. */
function hourReach({ personalised, schedule }: Plan, by: PlainDate): Reach {
  const { capacity } = personalised.profile;
  // How many weeks the reviews that are due take depends on the hours, their sum does not.
  const ahead = weeksAheadOf({ ...schedule, weeks: [] }, personalised.profile, {
    minutesOf: ({ timeOff }) => 60 * freeShare(timeOff, capacity),
  });
  const days = Math.min(FARTHEST, daysBetween(ahead.start, by));
  return by < schedule.today || days < 0 ? { minutes: 0, squares: 0 } : ahead.reach(days);
}

const STEPS_IN_HOUR = 2;

/** The hours that a week can have: with study days, until the longest of them is a whole day. */
function mostHours(capacity: Capacity): number {
  if (capacity.kind === 'weekly') return HOURS_IN_WEEK;
  const longest = Math.max(...capacity.minutes);
  return longest === 0 ? 0 : (HOURS_IN_DAY * sumMinutes(capacity.minutes)) / longest;
}

function leastHours(
  chance: (hours: number) => number,
  wanted: number,
  mostHours: number,
): number | undefined {
  const most = Math.floor(mostHours * STEPS_IN_HOUR);
  if (chance(most / STEPS_IN_HOUR) < wanted) return undefined;
  return firstWhere(1, most, (steps) => chance(steps / STEPS_IN_HOUR) >= wanted) / STEPS_IN_HOUR;
}
