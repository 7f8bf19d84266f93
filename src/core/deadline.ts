import { topicAt } from './curriculum/curriculum.ts';
import type { PlainDate } from './dates.ts';
import { type HoursNeeded, hoursPerWeekNeeded } from './forecast/needed.ts';
import type { GoalId, TopicId } from './ids.ts';
import { at } from './invariant.ts';
import { lessMinutes, type Minutes, minutes, NO_MINUTES, sumMinutes } from './minutes.ts';
import { type Personalised, personalise } from './personalise/personalise.ts';
import type { Plan } from './plan.ts';
import { reviewMinutes, type Schedule, type Week } from './schedule/model.ts';

/** What would have to give for a plan to be done by a day. */
export interface Deadline {
  readonly by: PlainDate;
  readonly fits: boolean;
  /** From today to the end of that day. */
  readonly capacity: Minutes;
  readonly effort: Minutes;
  /** Optional topics whose leaving out would make it fit, the first to go first; all of them when not even that does. */
  readonly drop: readonly TopicId[];
  /** The roadmap's goals that would fit. */
  readonly goals: readonly GoalId[];
  /** With which it would fit, as the forecast has it; absent when it fits, or when nothing is left to study. */
  readonly needed?: HoursNeeded;
}

/** Whether a plan is done by a day, and no more. */
export type Fit = Pick<Deadline, 'by' | 'fits' | 'capacity' | 'effort'>;

/** Holds a plan against a day: it fits when the capacity up to the end of that day suffices. */
export function fitOf({ schedule }: Plan, by: PlainDate): Fit {
  const capacity = capacityUntil(schedule, by);
  const effort = sumMinutes(schedule.slots.map((slot) => slot.minutes));
  return { by, fits: effort <= capacity, capacity, effort };
}

/** The same, with what would have to give where it does not fit. */
export function deadline(plan: Plan, by: PlainDate): Deadline {
  const { personalised, schedule } = plan;
  const { fits, capacity, effort } = fitOf(plan, by);
  const needed = fits ? undefined : hoursPerWeekNeeded(plan, by);
  return {
    by,
    fits,
    capacity,
    effort,
    ...(needed ? { needed } : {}),
    drop: fits ? [] : toDrop(personalised, schedule, effort - capacity),
    goals: fits ? [] : fittingGoals(personalised, capacity),
  };
}

/** The minutes that are free from the current week to the end of a day; of that day's week only the days up to it. */
function capacityUntil({ weeks, calendar, currentWeek }: Schedule, by: PlainDate): Minutes {
  const last = calendar.weekOf(by);
  const taken = new Map(weeks.map((week) => [week.number, takenMinutes(week)]));
  const freeIn = (number: number) => {
    const capacity = number < last ? calendar.week(number).capacity : calendar.capacityUntil(number, by);
    return lessMinutes(capacity, taken.get(number) ?? NO_MINUTES);
  };
  const free: Minutes[] = [];
  const planned = weeks.at(-1)?.number ?? 0;
  const steady = Math.min(last, Math.max(currentWeek, planned + 1, calendar.steadyFrom));
  for (let number = currentWeek; number < steady; number++) free.push(freeIn(number));
  if (last < currentWeek) return NO_MINUTES;
  // A day may lie thousands of years ahead: weeks that are alike are not looked at one by one.
  const alike = steady < last ? (last - steady) * freeIn(steady) : 0;
  return sumMinutes([...free, minutes(alike), freeIn(last)]);
}

/** What has happened in a week, and its reviews. */
function takenMinutes(week: Week): Minutes {
  return sumMinutes([reviewMinutes(week), ...week.booked.map((item) => item.minutes)]);
}

/**
 * Optional topics from the end of the plan, as long as more has to go. One that a required topic needs, or that the
 * goal names, stays; one that another optional topic needs comes before it in the plan, and so goes after it.
 */
function toDrop({ curriculum, profile }: Personalised, { slots }: Schedule, excess: number): TopicId[] {
  const goal = curriculum.roadmap.goals.find((each) => each.id === profile.goal);
  const kept = new Set((goal?.topics ?? []).flatMap((id) => curriculum.indexOf.get(id) ?? []));
  const dropped: TopicId[] = [];
  let left = excess;
  for (const { topic, minutes: own } of slots.toReversed()) {
    const { id, optional } = topicAt(curriculum, topic);
    if (optional && !kept.has(topic) && left > 0) {
      dropped.push(id);
      left -= own;
    } else {
      for (const needed of at(curriculum.prerequisites, topic)) kept.add(needed);
    }
  }
  return dropped;
}

function fittingGoals({ curriculum, profile, progress }: Personalised, capacity: Minutes): GoalId[] {
  return curriculum.roadmap.goals.flatMap(({ id }) => {
    if (id === profile.goal) return [];
    const { decisions } = personalise(curriculum, { ...profile, goal: id }, progress);
    let effort = 0;
    for (const decision of decisions) if (decision.kind === 'study') effort += decision.remaining;
    return effort <= capacity ? [id] : [];
  });
}
