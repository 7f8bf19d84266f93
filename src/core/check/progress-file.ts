import { addDays, type PlainDate } from '../dates.ts';
import type { Diagnostic, Severity, Span } from '../diagnostics.ts';
import { addToGroup } from '../groups.ts';
import { type ProgressLine, progressLines, REFUSAL_HINTS } from '../progress/lines.ts';
import type { ProgressRecord } from '../progress/record.ts';
import { repeatedKey } from '../progress/repeated-key.ts';
import type { NameSet } from './name-set.ts';

export interface ProgressContext {
  readonly today: PlainDate;
  /** Ids and aliases of the topics of every roadmap at hand. */
  readonly topics: NameSet;
  /** The records of the files of one folder, by their ids; those of this file are added. */
  readonly records: Map<string, PlacedRecord>;
}

/** A file of something else may have millions. */
const MOST_UNREADABLE = 1_000;

type RecordLine = Extract<ProgressLine, { kind: 'record' }>;
type UnreadableLine = Exclude<ProgressLine, { kind: 'record' }>;

export interface PlacedRecord {
  readonly path: string;
  readonly line: RecordLine;
}

/** What is wrong with a progress file. A file of another time or of no roadmap at hand still counts: those warn. */
export function checkProgress(path: string, text: string, context: ProgressContext): Diagnostic[] {
  const findings: Diagnostic[] = [];
  const unknown = new Map<string, RecordLine[]>();
  let conflict = false;
  let unreadable = 0;
  for (const line of progressLines(text)) {
    if (line.kind === 'record') {
      findings.push(...aheadOfToday(path, line, context.today), ...keyTwice(path, line));
      findings.push(...idOfAnother(path, line, context.records));
      const topic = topicOf(line.record);
      if (topic === undefined || context.topics.has(topic)) continue;
      addToGroup(unknown, topic, line);
    } else if (line.kind === 'unreadable') {
      findings.push(...passedOver(path, line, ++unreadable));
    } else if (line.kind !== 'conflict' || !conflict) {
      // The markers of one conflict are one finding, and so are those of all.
      conflict ||= line.kind === 'conflict';
      findings.push(
        finding(path, line, undefined, line.kind, 'error', line.message, REFUSAL_HINTS[line.kind]),
      );
    }
  }
  for (const [topic, lines] of unknown) findings.push(...unknownTopic(path, topic, lines, context.topics));
  return findings;
}

/** @param count of the lines that cannot be read, this one included */
function passedOver(path: string, line: UnreadableLine, count: number): Diagnostic[] {
  if (count > MOST_UNREADABLE + 1) return [];
  const hint =
    count > MOST_UNREADABLE
      ? 'lines after this one that cannot be read are not named'
      : 'mlpath passes this line over; mend it or delete it';
  return [finding(path, line, undefined, 'unreadable-line', 'warning', line.message, hint)];
}

function topicOf(record: ProgressRecord): string | undefined {
  return record.kind === 'accept' ? undefined : record.topic;
}

function unknownTopic(
  path: string,
  topic: string,
  lines: readonly RecordLine[],
  known: NameSet,
): Diagnostic[] {
  const [first] = lines;
  if (!first) return [];
  const more = lines.length > 1 ? ` (${lines.length} records)` : '';
  const hint =
    known.hint(topic) ?? 'the record is kept; it counts once a roadmap has the topic, or an alias of it';
  const message = `no roadmap has a topic "${topic}"${more}`;
  return [finding(path, first, first.record.kind, 'unknown-topic', 'warning', message, hint)];
}

/**
 * A day that has not come. What was written at this moment further east, where it is tomorrow already, is no such day.
 */
function aheadOfToday(path: string, line: RecordLine, today: PlainDate): Diagnostic[] {
  const { day, written, instant } = line.record;
  const key = day > today && day > written ? 'on' : 'at';
  const notYet = key === 'on' || (written > today && instant >= Date.parse(addDays(today, 1)));
  if (!notYet) return [];
  const date = key === 'on' ? day : written;
  const message = `the record is dated ${date}, which is after today, ${today}`;
  const hint = 'put the date right; --today says what day it is';
  return [
    finding(path, line, line.text.includes(`"${key}"`) ? key : 'on', 'future-date', 'warning', message, hint),
  ];
}

/** `"done": "numpy", "done": "pandas"`: only the last is read. */
function keyTwice(path: string, line: RecordLine): Diagnostic[] {
  const key = repeatedKey(line.text);
  if (key === undefined) return [];
  const message = `the record has "${key}" twice: only the last counts`;
  const hint = 'write a line for each, or keep one of the two';
  return [finding(path, line, undefined, 'ambiguous-record', 'warning', message, hint)];
}

/** One id counts once: a line may be repeated, but a record that shares the id of another is lost. */
function idOfAnother(path: string, line: RecordLine, records: Map<string, PlacedRecord>): Diagnostic[] {
  const { record } = line;
  const first = records.get(record.id);
  if (!first) records.set(record.id, { path, line });
  if (!first || JSON.stringify(first.line.record) === JSON.stringify(record)) return [];
  const message = `another record has the id "${record.id}" and says something else: only one of the two counts`;
  const hint = 'give one of them another id';
  const other = { path: first.path, span: spanOf(first.line, 'id'), message: 'the other one' };
  return [{ ...finding(path, line, 'id', 'ambiguous-record', 'warning', message, hint), related: [other] }];
}

/** @param key the field whose value is meant; absent: the whole line */
function finding(
  path: string,
  line: ProgressLine,
  key: string | undefined,
  rule: string,
  severity: Severity,
  message: string,
  hint: string,
): Diagnostic {
  return { path, span: spanOf(line, key), rule, severity, message, hint };
}

function spanOf({ line, text }: ProgressLine, key: string | undefined): Span {
  const [start, end] = (key !== undefined && fieldPlace(text, key)) || [0, text.length];
  return { line, column: start + 1, endLine: line, endColumn: Math.max(start + 1, end) + 1 };
}

/** A topic's id or a moment is shorter; and a longer text would overflow the stack of the search. */
const LONGEST_VALUE = 1000;

/** Where a field's value stands in a line of JSON. Within a text its quotes would have backslashes before them. */
function fieldPlace(text: string, key: string): [start: number, end: number] | undefined {
  const match = new RegExp(`(?<!\\\\)"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.){0,${LONGEST_VALUE}}")`).exec(text);
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  const end = match.index + match[0].length;
  return [end - value.length, end - 1];
}
