import { daysBetween, type PlainDate } from '../dates.ts';
import { firstWhere } from '../halving.ts';
import { minutes, sumMinutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import { HOURS_IN_DAY, HOURS_IN_WEEK, weekly } from '../profile/parse.ts';
import type { Capacity, Profile } from '../profile/profile.ts';
import { reviewLoad } from '../review/reviews.ts';
import { EndlessPlanError, makeSchedule } from '../schedule/schedule.ts';
import { freeShare, type Reach, type WeeksAhead, weeksAheadOf } from './capacity.ts';
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
  const reach = plan.reviewer ? replannedReach(plan, by) : hourlyReach(plan, by);
  const at = (hours: number) => chance(reach(hours));
  const most = mostHours(plan.personalised.profile.capacity);
  return { p50: leastHours(at, 0.5, most), p80: leastHours(at, 0.8, most) };
}

/** What some hours a week come to, from today up to a day. */
type ReachOf = (hours: number) => Reach;

const NOTHING: Reach = { minutes: 0, squares: 0 };

/** Without reviews all weeks grow with the hours, so that one hour tells of all. */
function hourlyReach({ personalised, schedule }: Plan, by: PlainDate): ReachOf {
  const { capacity } = personalised.profile;
  const ahead = weeksAheadOf({ ...schedule, weeks: [] }, personalised.profile, {
    minutesOf: ({ timeOff }) => 60 * freeShare(timeOff, capacity),
  });
  const unit = reachBy(ahead, schedule.today, by);
  return (hours) => ({ minutes: unit.minutes * hours, squares: unit.squares * hours * hours });
}

/** With reviews each number of hours is a plan of its own: what is done sooner comes up again sooner. */
function replannedReach(plan: Plan, by: PlainDate): ReachOf {
  const { calendar, today } = plan.schedule;
  const load = plan.reviews && reviewLoad(plan.reviews);
  return (hours) => {
    const profile = withHours(plan.personalised.profile, hours);
    const personalised = { ...plan.personalised, profile };
    try {
      const schedule = makeSchedule(personalised, calendar.start, today, load);
      const reviews = expectedReviews({ ...plan, personalised, schedule }, by);
      return reachBy(weeksAheadOf(schedule, profile, { reviews }), today, by);
    } catch (error) {
      // So few that no week before the year 10000 is the last.
      if (error instanceof EndlessPlanError) return NOTHING;
      throw error;
    }
  };
}

function withHours(profile: Profile, hours: number): Profile {
  const { capacity } = profile;
  const sum = capacity.kind === 'days' ? sumMinutes(capacity.minutes) : 0;
  const scaled: Capacity =
    capacity.kind === 'days'
      ? {
          kind: 'days',
          minutes: capacity.minutes.map((each) => minutes(Math.round((each * 60 * hours) / sum))),
        }
      : weekly(hours);
  return { ...profile, capacity: scaled };
}

function reachBy(ahead: WeeksAhead, today: PlainDate, by: PlainDate): Reach {
  const days = Math.min(FARTHEST, daysBetween(ahead.start, by));
  return by < today || days < 0 ? NOTHING : ahead.reach(days);
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
