import { topicAt } from '../curriculum/curriculum.ts';
import { DAYS_IN_WEEK } from '../dates.ts';
import { at } from '../invariant.ts';
import { lessMinutes } from '../minutes.ts';
import { plannedMinutes } from '../personalise/personalise.ts';
import type { Plan } from '../plan.ts';

/** A week before the current one in which study was planned, and what it yielded. */
export interface LoggedWeek {
  /** Consecutive weeks have consecutive numbers; weeks of time off are missing. */
  readonly number: number;
  /** Minutes spent ÷ minutes planned; undefined when something was done and its hours were not recorded. */
  readonly ratio: number | undefined;
  /** Minutes of study; what was reviewed is off those planned. */
  readonly spent: number;
  readonly planned: number;
  /** The share of the week's days that were not off. */
  readonly weight: number;
}

interface Tally {
  spent: number;
  /** Of `spent`, what `done --hours` states beyond the logs: nobody knows on which days it was spent. */
  undated: number;
  /** Planned minutes of what was done without a word on hours. */
  hourless: number;
  silent: boolean;
}

/** More than this of a week's plan is a slip of the keyboard, or a week unlike any other. */
const MOST_RATIO = 4;

/**
 * The weeks that tell something of the weeks to come: from the first with a record to the last whole one. A week
 * without a record is a week of nothing, unless a later `done` accounts for it.
 */
export function loggedWeeks({ personalised, schedule }: Plan): LoggedWeek[] {
  const weeks = [...schedule.past, ...schedule.weeks.slice(0, 1)];
  const capacities = weeks.map((week) => lessMinutes(week.capacity, week.reviewed));
  const tallies = tally({ personalised, schedule }, weeks.length);
  for (let week = weeks.length - 1; week > 0; week--) {
    spreadUndated(tallies, capacities, week);
    markHourless(tallies, capacities, week);
  }
  const first = tallies.findIndex((each) => !each.silent);
  return schedule.past.flatMap(({ number, timeOff }, index) => {
    const { spent, hourless } = at(tallies, index);
    const planned = at(capacities, index);
    const runs = number >= schedule.currentWeek;
    if (first < 0 || index < first || planned === 0 || runs) return [];
    const ratio = hourless > 0 ? undefined : Math.min(MOST_RATIO, spent / planned);
    return [{ number, ratio, spent, planned, weight: 1 - timeOff.length / DAYS_IN_WEEK }];
  });
}

function tally({ personalised, schedule }: Plan, count: number): Tally[] {
  const tallies = Array.from({ length: count }, () => ({ spent: 0, undated: 0, hourless: 0, silent: true }));
  const recorded = [...schedule.past.map((week) => week.items), schedule.weeks[0]?.booked ?? []];
  for (const [week, items] of recorded.entries()) {
    const sum = tallies[week];
    if (!sum) continue;
    for (const { topic, minutes, finishes } of items) {
      const { id, estimate } = topicAt(personalised.curriculum, topic);
      const progress = personalised.progress.topics.get(id);
      sum.silent = false;
      sum.spent += minutes;
      if (!finishes || !progress?.done) continue;
      if (progress.done.minutes !== undefined)
        sum.undated += Math.max(0, progress.done.minutes - progress.logged);
      else sum.hourless += plannedMinutes(at(personalised.decisions, topic)) ?? estimate.likely;
    }
  }
  return tallies;
}

/** `done --hours 20` of a week of 8 planned: the rest was spent in the silent weeks before it, as far as they hold it. */
function spreadUndated(tallies: readonly Tally[], capacities: readonly number[], week: number): void {
  const own = at(tallies, week);
  let rest = Math.min(own.undated, own.spent - at(capacities, week));
  for (let before = week - 1; rest > 0 && before >= 0 && at(tallies, before).silent; before--) {
    const part = Math.min(rest, at(capacities, before));
    if (part === 0) continue;
    Object.assign(at(tallies, before), { spent: part, silent: false });
    own.spent -= part;
    rest -= part;
  }
}

/** A `done` without hours accounts for as many silent weeks before it as its topic was planned to take. */
function markHourless(tallies: readonly Tally[], capacities: readonly number[], week: number): void {
  let rest = at(tallies, week).hourless - at(capacities, week);
  for (let before = week - 1; rest > 0 && before >= 0 && at(tallies, before).silent; before--) {
    if (at(capacities, before) === 0) continue;
    Object.assign(at(tallies, before), { hourless: rest, silent: false });
    rest -= at(capacities, before);
  }
}
