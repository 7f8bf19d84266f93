import type { PlainDate } from '../core/dates.ts';
import type { Session } from '../session.ts';
import { appendRecords, type NewRecord } from '../store/progress-log.ts';
import { type Learner, makeLearner } from './learner.ts';

/**
 * Appends records, which are on the disk when this returns.
 * @returns the learner with them
 */
export function append({ world, today }: Session, learner: Learner, records: readonly NewRecord[]): Learner {
  const { place, log } = learner;
  const written = appendRecords(world, place.folder, recordMoment(today, world.now()), records);
  return makeLearner({ ...learner, log: { ...log, records: [...log.records, ...written] } });
}

/** The moment of writing for a record: the learner's day, the time of day and the offset of this machine's zone. */
function recordMoment(today: PlainDate, now: Date): string {
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const east = -now.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`;
  return `${today}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}${offset}`;
}
