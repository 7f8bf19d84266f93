import { LONGEST_ID } from '../ids.ts';
import { isHours, isPlainDate } from '../profile/parse.ts';
import { GRADES, MOST_RECORD_HOURS } from '../schema/record-words.ts';
import { jsonMapping } from '../source/mapping.ts';
import { makeRecord, momentOf, type ProgressRecord, type RecordFields } from './record.ts';

/**
 * The records of a text whose every line is as mlpath writes it; undefined when one is not, and readProgress has to say
 * what it is. It is there for the start of every command: nothing has to be loaded for it, and 100,000 lines are read in a
 * third of the time.
 */
export function plainRecords(text: string): ProgressRecord[] | undefined {
  const records: ProgressRecord[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    start += line.length + 1;
    if (line === '' || (line.startsWith(' ') && line.trim() === '')) continue;
    const record = plainRecord(line);
    if (!record) return undefined;
    records.push(record);
  }
  return records;
}

export function plainRecord(line: string): ProgressRecord | undefined {
  const value = jsonMapping(line);
  if (!value || value['v'] !== undefined) return undefined;
  const { at, id, on, note } = value;
  if (typeof at !== 'string' || typeof id !== 'string' || id === '') return undefined;
  if (!(on === undefined || isPlainDate(on)) || !(note === undefined || typeof note === 'string'))
    return undefined;
  const moment = momentOf(at, on);
  const fields = moment && fieldsOf(value);
  return fields && makeRecord(fields, id, moment, note);
}

function fieldsOf(value: Readonly<Record<string, unknown>>): RecordFields | undefined {
  const { log, done, undo, review, accept, hours, ids, grade } = value;
  const kinds = [log, done, undo, review, accept].filter((kind) => kind !== undefined);
  if (kinds.length !== 1) return undefined;
  if (isTopic(log)) return isRecordHours(hours) ? { log, hours } : undefined;
  if (isTopic(done)) return hours === undefined || isRecordHours(hours) ? { done, hours } : undefined;
  if (isTopic(undo)) return ids === undefined || isTexts(ids) ? { undo, ids } : undefined;
  if (isTopic(review)) {
    const known = GRADES.find((each) => each === grade);
    return grade === undefined || known ? { review, grade: known } : undefined;
  }
  return accept === true ? { accept } : undefined;
}

function isRecordHours(value: unknown): value is number {
  return isHours(value, MOST_RECORD_HOURS);
}

function isTopic(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
