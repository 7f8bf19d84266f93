import type { PlainDate } from '../dates.ts';
import { addToGroup } from '../groups.ts';
import type { ProgressRecord } from './record.ts';

/** What the learner wrote to a record. */
export interface Note {
  readonly on: PlainDate;
  readonly text: string;
}

/**
 * The notes of each topic, the newest first. What an undo says is of the record that it took back.
 * @param live the records that stand, in order of time
 */
export function topicNotes(
  live: readonly ProgressRecord[],
  idOf: (text: string) => string,
): Map<string, readonly Note[]> {
  const notes = new Map<string, Note[]>();
  for (const record of live.toReversed()) {
    if (record.note === undefined || record.kind === 'undo' || record.kind === 'accept') continue;
    addToGroup(notes, idOf(record.topic), { on: record.day, text: record.note });
  }
  return notes;
}
