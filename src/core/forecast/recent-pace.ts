import { topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import { plannedMinutes } from '../personalise/personalise.ts';
import type { Plan } from '../plan.ts';
import { loggedWeeks } from './logged-weeks.ts';

/** What the last weeks came to. */
export interface RecentPace {
  /** Whole weeks with study planned, MOST_WEEKS at most, time off left out. */
  readonly weeks: number;
  /** Which: time off between them is missing. */
  readonly numbers: readonly number[];
  /** The last day of the last of them. */
  readonly until: PlainDate;
  /** Those of them in which something was done without its hours: they do not count. */
  readonly unknown: readonly number[];
  /** Minutes a week of those whose hours are known: spent, and planned. Absent where none is known. */
  readonly spent?: number;
  readonly planned?: number;
  /** Topics done in these weeks with their hours known. */
  readonly topics: number;
  /** Their hours ÷ their planned hours, to a hundredth; absent without such a topic. */
  readonly ratio?: number;
}

const MOST_WEEKS = 4;

/** @returns undefined before a first whole week with or after a record */
export function recentPace(plan: Plan): RecentPace | undefined {
  const weeks = loggedWeeks(plan).slice(-MOST_WEEKS);
  const [first] = weeks;
  if (!first) return undefined;
  const known = weeks.filter((week) => week.ratio !== undefined);
  const mean = (key: 'spent' | 'planned') =>
    Math.round(known.reduce((sum, week) => sum + week[key], 0) / known.length);
  return {
    weeks: weeks.length,
    numbers: weeks.map((week) => week.number),
    until: plan.schedule.calendar.week(at(weeks, weeks.length - 1).number).end,
    unknown: weeks.filter((week) => week.ratio === undefined).map((week) => week.number),
    ...(known.length > 0 ? { spent: mean('spent'), planned: mean('planned') } : {}),
    ...doneFrom(plan, first.number),
  };
}

/** The topics done from a week on up to the last whole one. */
function doneFrom({ personalised, schedule }: Plan, from: number) {
  const { calendar, currentWeek } = schedule;
  let topics = 0;
  let spent = 0;
  let planned = 0;
  for (const [index, decision] of personalised.decisions.entries()) {
    const done = personalised.progress.topics.get(topicAt(personalised.curriculum, index).id)?.done;
    const whole = plannedMinutes(decision);
    if (!done?.minutes || !whole) continue;
    const week = calendar.weekOf(done.on);
    if (week < from || week >= currentWeek) continue;
    topics += 1;
    spent += done.minutes;
    planned += whole;
  }
  return topics === 0 ? { topics } : { topics, ratio: Math.round((100 * spent) / planned) / 100 };
}
