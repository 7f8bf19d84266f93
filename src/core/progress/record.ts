import { type PlainDate, parsePlainDate } from '../dates.ts';
import { fromHours, type Minutes, minutes } from '../minutes.ts';
import { isMapping } from '../roadmap/mapping.ts';
import { complaint } from '../schema/complaint.ts';
import { RECORD_FORMAT, type RecordKind, recordSchemas } from '../schema/record.ts';

interface Common {
  /** Random, and so the same line twice is the same record. */
  readonly id: string;
  /** Milliseconds since 1970, to order records that were written in different zones. */
  readonly instant: number;
  /** The learner's own calendar day. */
  readonly day: PlainDate;
  /** The calendar day on which it was written. */
  readonly written: PlainDate;
}

export type ProgressRecord =
  | (Common & { readonly kind: 'log'; readonly topic: string; readonly minutes: Minutes })
  | (Common & { readonly kind: 'done'; readonly topic: string; readonly minutes?: Minutes })
  | (Common & { readonly kind: 'undo'; readonly topic: string; readonly ids?: readonly string[] })
  | (Common & { readonly kind: 'review'; readonly topic: string })
  | (Common & { readonly kind: 'accept' });

export type ReadRecord = ProgressRecord | { readonly problem: string } | { readonly newerFormat: number };

/** Reads one line of a progress file; a blank line is the caller's business. */
export function readRecord(line: string): ReadRecord {
  const value = parseJson(line);
  if (!isMapping(value)) return { problem: 'not a JSON object' };
  const version = value['v'] ?? RECORD_FORMAT;
  if (typeof version !== 'number') return { problem: `v is ${JSON.stringify(version)}; expected a number` };
  if (version > RECORD_FORMAT) return { newerFormat: version };
  const kind = KINDS.find((each) => value[each] !== undefined);
  if (!kind) return { problem: `none of ${KINDS.join(', ')} is there` };
  const result = recordSchemas[kind].safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return { problem: issue ? complaint(issue, value).message : 'not a record' };
  }
  const moment = momentOf(result.data.at, result.data.on);
  if (!moment)
    return { problem: `at is ${JSON.stringify(result.data.at ?? null)}; expected a date and time` };
  return build(result.data, { ...moment, id: result.data.id ?? line.trim() });
}

const KINDS: readonly RecordKind[] = ['log', 'done', 'undo', 'review', 'accept'];

type Parsed = Extract<ReturnType<(typeof recordSchemas)[RecordKind]['safeParse']>, { success: true }>['data'];

function build(data: Parsed, common: Common): ProgressRecord {
  if ('log' in data) return { ...common, kind: 'log', topic: data.log, minutes: atLeastOne(data.hours) };
  if ('done' in data) {
    const done = { ...common, kind: 'done', topic: data.done } as const;
    return data.hours === undefined ? done : { ...done, minutes: atLeastOne(data.hours) };
  }
  if ('undo' in data) {
    const undo = { ...common, kind: 'undo', topic: data.undo } as const;
    return data.ids === undefined ? undo : { ...undo, ids: data.ids };
  }
  return 'review' in data ? { ...common, kind: 'review', topic: data.review } : { ...common, kind: 'accept' };
}

function atLeastOne(hours: number): Minutes {
  return minutes(Math.max(1, fromHours(hours)));
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A moment without an offset is UTC; without a time, the day's beginning; without `at`, the day that `on` says. */
function momentOf(
  at: string | undefined,
  on: PlainDate | undefined,
): Pick<Common, 'instant' | 'day' | 'written'> | undefined {
  const match = MOMENT.exec(at ?? on ?? '');
  const written = match && parsePlainDate(match[1] ?? '');
  if (!match || !written) return undefined;
  const zone = (match[3] ?? 'Z').replace(/^(...)(\d\d)$/, '$1:$2');
  const instant = Date.parse(`${written}T${match[2] ?? '00:00'}${zone}`);
  return Number.isNaN(instant) ? undefined : { instant, day: on ?? written, written };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
