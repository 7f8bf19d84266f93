import type { PlainDate } from '../core/dates.ts';
import { startDay } from '../core/plan.ts';
import { changedCapacity } from '../core/profile/changed-capacity.ts';
import type { Capacity } from '../core/profile/profile.ts';
import { makeCalendar } from '../core/schedule/calendar.ts';
import type { Learner } from './learner.ts';

/** Other hours a week than the profile has, and the first day of the week that they count from. */
export interface HoursFromNow {
  readonly capacity: Capacity;
  readonly from: PlainDate;
}

/**
 * Hours given for a plan under way count from its current week on, saved or not: held against them, the weeks gone by
 * would look as if the learner had studied more or less than was planned then.
 * @param before what the profile has
 * @returns undefined where they simply are the plan's hours
 */
export function hoursFromNow(
  { profile, progress }: Learner,
  today: PlainDate,
  before: Capacity | undefined,
): HoursFromNow | undefined {
  const { capacity } = profile;
  if (!before || capacity === before) return undefined;
  const start = startDay(profile, progress, today);
  const calendar = makeCalendar(start, profile);
  const from = calendar.week(Math.max(1, calendar.weekOf(today))).start;
  const changed = changedCapacity(before, capacity, start, from);
  return changed === capacity ? undefined : { capacity: changed, from };
}
