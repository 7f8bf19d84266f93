import type { Curriculum } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { compareText } from '../diagnostics.ts';
import { addToGroup } from '../groups.ts';
import { addMinutes, type Minutes, minutes, sumMinutes } from '../minutes.ts';
import type { Grade } from '../schema/record-words.ts';
import { type Note, topicNotes } from './notes.ts';
import type { ProgressRecord } from './record.ts';

/** What was done about one topic. */
export interface TopicProgress {
  readonly logs: readonly Booking[];
  readonly logged: Minutes;
  readonly done?: Done;
}

/** All that was spent on a topic, as far as records say. */
export function spentOn({ logged, done }: TopicProgress): Minutes {
  return done?.minutes ?? logged;
}

/** Minutes on a day, and the record that says so. */
export interface Booking {
  readonly record: string;
  readonly on: PlainDate;
  readonly minutes: Minutes;
}

export interface Done {
  readonly on: PlainDate;
  /** All that was spent on the topic, when the record says so or hours were logged. */
  readonly minutes?: Minutes;
  /** Every live record that says done: what an undo has to take back. */
  readonly records: readonly string[];
}

/** How a review went, on a day. */
export interface TopicReview {
  readonly on: PlainDate;
  readonly grade: Grade;
}

/** All records together. Keys are topic ids where a roadmap knows them, and the record's own text where none does. */
export interface Progress {
  readonly topics: ReadonlyMap<string, TopicProgress>;
  /** In the order of time, one a day. */
  readonly reviews: ReadonlyMap<string, readonly TopicReview[]>;
  /** Of the records that stand, the newest first. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** The day of the earliest record that stands. */
  readonly firstDay?: PlainDate;
}

export const NO_PROGRESS: Progress = { topics: new Map(), reviews: new Map(), notes: new Map() };

type Log = Extract<ProgressRecord, { kind: 'log' }>;
type ReviewRecord = Extract<ProgressRecord, { kind: 'review' }>;
type DoneRecord = Extract<ProgressRecord, { kind: 'done' }>;

/**
 * What the records say, whatever their order and however often each stands there.
 * @param idOf the topic that a record's text names (an alias counts for its topic), or the text itself
 */
export function foldProgress(records: readonly ProgressRecord[], idOf: (text: string) => string): Progress {
  const live = withoutUndone(unique(records), idOf);
  const logs = new Map<string, Log[]>();
  const dones = new Map<string, DoneRecord[]>();
  let firstDay: PlainDate | undefined;
  for (const record of live) {
    if (record.kind !== 'undo' && (firstDay === undefined || record.day < firstDay)) firstDay = record.day;
    if (record.kind !== 'log' && record.kind !== 'done') continue;
    if (record.kind === 'log') addToGroup(logs, idOf(record.topic), record);
    else addToGroup(dones, idOf(record.topic), record);
  }
  const topics = new Map<string, TopicProgress>();
  for (const id of [...new Set([...logs.keys(), ...dones.keys()])].sort(compareText)) {
    topics.set(id, topicProgress(logs.get(id) ?? [], dones.get(id) ?? []));
  }
  const reviews = topicReviews(live, idOf);
  const notes = topicNotes(live, idOf);
  return firstDay === undefined ? { topics, reviews, notes } : { topics, reviews, notes, firstDay };
}

/** Of several reviews of a topic on one day the newest counts: it corrects the others. A review without grade went well. */
function topicReviews(live: readonly ProgressRecord[], idOf: (text: string) => string) {
  const days = new Map<string, Map<PlainDate, Grade>>();
  const records = live.filter((record): record is ReviewRecord => record.kind === 'review');
  for (const { topic, day, grade = 'good' } of records.toSorted(byMoment)) {
    const own = days.get(idOf(topic)) ?? new Map<PlainDate, Grade>();
    days.set(idOf(topic), own.set(day, grade));
  }
  const inOrder = [...days].sort(([a], [b]) => compareText(a, b));
  return new Map(
    inOrder.map(([id, own]) => {
      const reviews = [...own].map(([on, grade]): TopicReview => ({ on, grade }));
      return [id, reviews.sort((a, b) => compareText(a.on, b.on))] as const;
    }),
  );
}

/** The same by the ids of a curriculum: a former id counts for its topic, one that it does not know for itself. */
export function progressIn({ names }: Curriculum, records: readonly ProgressRecord[]): Progress {
  return foldProgress(records, (text) => names.byId(text) ?? text);
}

function topicProgress(logs: readonly Log[], dones: readonly DoneRecord[]): TopicProgress {
  const newest = [...dones].sort(byMoment).at(-1);
  const booked = corrected([...logs].sort(byMoment), newest);
  const logged = sumMinutes(booked.map((each) => each.minutes));
  if (!newest) return { logs: booked, logged };
  const spent =
    newest.minutes === undefined
      ? logged || undefined
      : addMinutes(
          newest.minutes,
          sumMinutes(logs.filter((log) => isBeyond(log, newest)).map((log) => log.minutes)),
        );
  const done = { on: newest.day, records: dones.map((each) => each.id).sort(compareText) };
  return { logs: booked, logged, done: spent === undefined ? done : { ...done, minutes: spent } };
}

/**
 * The hours logged, each on its day. A done that states fewer in all than were logged up to it corrects them: of the newest
 * as much is taken as was too much.
 * @param logs from the oldest to the newest
 */
function corrected(logs: readonly Log[], done: DoneRecord | undefined): Booking[] {
  const total = done?.minutes;
  const upTo = logs.filter((log) => !done || !isBeyond(log, done));
  let excess = total === undefined ? 0 : Math.max(0, sumMinutes(upTo.map((log) => log.minutes)) - total);
  const kept = new Map<Log, Minutes>();
  for (const log of upTo.toReversed()) {
    const left = Math.max(0, log.minutes - excess);
    excess -= log.minutes - left;
    kept.set(log, minutes(left));
  }
  return logs.map((log) => ({ record: log.id, on: log.day, minutes: kept.get(log) ?? log.minutes }));
}

/** The hours of a done are all up to then: what is logged after it, and for no day before it, comes on top. */
function isBeyond(log: Log, done: DoneRecord): boolean {
  return byMoment(log, done) > 0 && log.day >= done.day;
}

/** The newest record that makes a plan the baseline. */
export function lastAccept(records: readonly ProgressRecord[]): ProgressRecord | undefined {
  return unique(records).findLast((record) => record.kind === 'accept');
}

/** One record an id. Of two that differ but share one, the same is kept whichever comes first. */
function unique(records: readonly ProgressRecord[]): ProgressRecord[] {
  const byId = new Map<string, ProgressRecord>();
  for (const record of records) {
    const other = byId.get(record.id);
    if (!other || JSON.stringify(record) < JSON.stringify(other)) byId.set(record.id, record);
  }
  return [...byId.values()].sort(byMoment);
}

/**
 * Takes away what undo records name. One written by hand without ids takes back what stood before it: every done of its
 * topic, or else its newest log.
 */
function withoutUndone(records: readonly ProgressRecord[], idOf: (text: string) => string): ProgressRecord[] {
  const dead = new Set<string>();
  for (const record of records) {
    if (record.kind !== 'undo') continue;
    for (const id of record.ids ?? impliedIds(records, record, dead, idOf)) dead.add(id);
  }
  return records.filter((record) => !dead.has(record.id));
}

function impliedIds(
  records: readonly ProgressRecord[],
  undo: Extract<ProgressRecord, { kind: 'undo' }>,
  dead: ReadonlySet<string>,
  idOf: (text: string) => string,
): string[] {
  const before = records.filter(
    (record) =>
      (record.kind === 'done' || record.kind === 'log') &&
      idOf(record.topic) === idOf(undo.topic) &&
      byMoment(record, undo) < 0 &&
      !dead.has(record.id),
  );
  const dones = before.filter((record) => record.kind === 'done');
  return (dones.length > 0 ? dones : before.slice(-1)).map((record) => record.id);
}

function byMoment(a: ProgressRecord, b: ProgressRecord): number {
  return a.instant - b.instant || compareText(a.id, b.id);
}
