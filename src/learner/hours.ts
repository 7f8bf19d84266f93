import type { PlainDate } from '../core/dates.ts';
import { startDay } from '../core/plan.ts';
import { changedCapacity } from '../core/profile/changed-capacity.ts';
import { progressIn } from '../core/progress/fold.ts';
import { makeCalendar } from '../core/schedule/calendar.ts';
import type { Session } from '../session.ts';
import type { Gathered } from './gather.ts';
import type { LearnerFiles } from './learner.ts';

export interface Dated {
  readonly gathered: Gathered;
  /** The first day of other hours, where the weeks before it keep theirs. */
  readonly hoursFrom?: PlainDate;
}

/**
 * Hours given for a plan under way count from its current week on, saved or not: what a learner made of the weeks gone by is
 * held against the hours of then, and the forecast rests on it.
 */
export function hoursFromThisWeek(
  { today }: Session,
  { answers: before, log }: LearnerFiles,
  gathered: Gathered,
): Dated {
  const { answers, profile, curriculum } = gathered;
  const { capacity } = answers;
  if (!capacity || capacity === before.capacity) return { gathered };
  const start = startDay(profile, progressIn(curriculum, log.records), today);
  const calendar = makeCalendar(start, profile);
  const from = calendar.week(Math.max(1, calendar.weekOf(today))).start;
  const changed = changedCapacity(before.capacity, capacity, start, from);
  if (changed === capacity) return { gathered };
  const dated = { answers: { ...answers, capacity: changed }, profile: { ...profile, capacity: changed } };
  return { gathered: { ...gathered, ...dated }, hoursFrom: from };
}
