import { type PlainDate, parsePlainDate } from '../dates.ts';
import { fromHours, type Minutes, minutes } from '../minutes.ts';
import type { Grade } from '../schema/record-words.ts';

export interface Common {
  /** Random, and so the same line twice is the same record. */
  readonly id: string;
  /** Milliseconds since 1970, to order records that were written in different zones. */
  readonly instant: number;
  /** The learner's own calendar day. */
  readonly day: PlainDate;
  /** The calendar day on which it was written. */
  readonly written: PlainDate;
  /** The learner's own words. */
  readonly note?: string;
}

export type ProgressRecord =
  | (Common & { readonly kind: 'log'; readonly topic: string; readonly minutes: Minutes })
  | (Common & { readonly kind: 'done'; readonly topic: string; readonly minutes?: Minutes })
  | (Common & { readonly kind: 'undo'; readonly topic: string; readonly ids?: readonly string[] })
  | (Common & { readonly kind: 'review'; readonly topic: string; readonly grade?: Grade })
  | (Common & { readonly kind: 'accept' });

/** What a line says, field by field, once it is known to be right. */
export type RecordFields =
  | { readonly log: string; readonly hours: number }
  | { readonly done: string; readonly hours?: number | undefined }
  | { readonly undo: string; readonly ids?: readonly string[] | undefined }
  | { readonly review: string; readonly grade?: Grade | undefined }
  | { readonly accept: true };

export const RECORD_KINDS = ['log', 'done', 'undo', 'review', 'accept'] as const;

/** When a record was written, and the day that it counts for. */
export type Moment = Omit<Common, 'id' | 'note'>;

/** Fields are named one by one: to spread them takes several times as long, and a log has hundreds of records. */
export function makeRecord(
  data: RecordFields,
  id: string,
  moment: Moment,
  note: string | undefined,
): ProgressRecord {
  const record = withoutNote(data, id, moment);
  return note === undefined ? record : { ...record, note };
}

function withoutNote(data: RecordFields, id: string, { instant, day, written }: Moment): ProgressRecord {
  if ('log' in data)
    return { kind: 'log', id, instant, day, written, topic: data.log, minutes: atLeastOne(data.hours) };
  if ('done' in data) {
    const done = { kind: 'done', id, instant, day, written, topic: data.done } as const;
    return data.hours === undefined ? done : { ...done, minutes: atLeastOne(data.hours) };
  }
  if ('undo' in data) {
    const undo = { kind: 'undo', id, instant, day, written, topic: data.undo } as const;
    return data.ids === undefined ? undo : { ...undo, ids: data.ids };
  }
  if ('review' in data) {
    const review = { kind: 'review', id, instant, day, written, topic: data.review } as const;
    return data.grade === undefined ? review : { ...review, grade: data.grade };
  }
  return { kind: 'accept', id, instant, day, written };
}

function atLeastOne(hours: number): Minutes {
  return minutes(Math.max(1, fromHours(hours)));
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A moment without an offset is UTC; without a time, the day's beginning; without `at`, the day that `on` says. */
export function momentOf(at: string | undefined, on: PlainDate | undefined): Moment | undefined {
  const match = MOMENT.exec(at ?? on ?? '');
  const written = match && parsePlainDate(match[1] ?? '');
  if (!match || !written) return undefined;
  const [, , time = '00:00', zone = 'Z'] = match;
  const offset = /^.\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const instant = Date.parse(`${written}T${time}${offset}`);
  return Number.isNaN(instant) ? undefined : { instant, day: on ?? written, written };
}
