import { complaint } from '../schema/complaint.ts';
import { issuesOf } from '../schema/issues.ts';
import { RECORD_FORMAT, recordSchemas } from '../schema/record.ts';
import { jsonMapping } from '../source/mapping.ts';
import { show } from '../wording.ts';
import { makeRecord, momentOf, type ProgressRecord, RECORD_KINDS } from './record.ts';

export type ReadRecord = ProgressRecord | { readonly problem: string } | { readonly newerFormat: number };

/** How an object begins and ends: nothing else is one. */
const OBJECT = /^\s*\{\s*["}](?:.*\})?\s*$/s;

/** Reads one line of a progress file; a blank line is the caller's business. */
export function readRecord(line: string): ReadRecord {
  // To be told by an exception that a text is no JSON takes fifty times as long.
  const value = OBJECT.test(line) ? jsonMapping(line) : undefined;
  if (!value) return { problem: 'not a JSON object' };
  const version = value['v'] ?? RECORD_FORMAT;
  if (typeof version !== 'number') return { problem: `v is ${JSON.stringify(version)}; expected a number` };
  if (version > RECORD_FORMAT) return { newerFormat: version };
  const [kind, ...others] = RECORD_KINDS.filter((each) => value[each] !== undefined);
  if (!kind) return { problem: `none of ${RECORD_KINDS.join(', ')} is there` };
  // To take one of them would silently lose the other.
  if (others.length > 0)
    return {
      problem: `it has ${[kind, ...others].join(' and ')}; a record has one of ${RECORD_KINDS.join(', ')}`,
    };
  const [issue] = issuesOf(recordSchemas[kind], value);
  if (issue) return { problem: complaint(issue, value).message };
  const data = recordSchemas[kind].parse(value);
  const moment = momentOf(data.at, data.on);
  if (!moment)
    return {
      problem: `at is ${show(data.at ?? null)}; expected a date and time, such as 2026-12-05T21:40:03+01:00`,
    };
  return makeRecord(data, data.id ?? line.trim(), moment, data.note);
}
