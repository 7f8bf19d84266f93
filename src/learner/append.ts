import type { PlainDate } from '../core/dates.ts';
import type { Session } from '../session.ts';
import { appendRecords, type NewRecord } from '../store/progress-log.ts';
import { shownPath } from '../store/shown-path.ts';
import { type Learner, makeLearner } from './learner.ts';

/**
 * Appends records, which are on the disk when this returns.
 * @returns the learner with them
 */
export function append(session: Session, learner: Learner, records: readonly NewRecord[]): Learner {
  const { world, today } = session;
  const at = recordMoment(today, world.now());
  const { log, lock } = appendRecords(world, learner.place.folder, learner.log, at, records);
  if (lock !== undefined) session.notice(stuckNote(shownPath(world, lock)));
  return makeLearner({ ...learner, log });
}

function stuckNote(lock: string): string {
  return `note: recorded, but git holds ${lock}: look again with mlpath status when git is done; if no git runs, delete that file`;
}

/** The moment of writing for a record: the learner's day, the time of day and the offset of this machine's zone. */
function recordMoment(today: PlainDate, now: Date): string {
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const east = -now.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`;
  return `${today}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${offset}`;
}
