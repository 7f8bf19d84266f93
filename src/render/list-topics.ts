import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import type { TopicRow } from '../core/views/topic-view.ts';
import { count, duration, longDate } from './figures.ts';
import { itemName } from './item-text.ts';
import { clip, clipWords, hanging, indent, padEnd, padStart } from './layout.ts';
import type { Style } from './style.ts';
import { stateWords } from './topic-state.ts';
import { widthOf } from './width.ts';

/**
 * A line for each topic, so that one can search in it: names are cut to fit, ids are not while they are no longer than
 * any sensible one. In a narrow terminal each has lines of its own. Its own layout and not a table of a library: a roadmap
 * may have 100,000 topics.
 */
export function topicsText(rows: readonly TopicRow[], style: Style): string {
  const { paint } = style;
  const dim = (row: TopicRow) => (row.state === 'todo' ? (text: string) => text : paint.dim);
  const columns = columnsOf(rows, style);
  const lines = columns
    ? rows.map((row) => dim(row)(tableRow(row, columns, style)))
    : rows.flatMap((row) => ownLines(row, style).map(dim(row)));
  const heads = columns && rows.length > 0 ? [paint.dim(headRow(columns))] : [];
  return `${[...heads, ...lines, count(rows.length, 'topic')].join('\n')}\n`;
}

const GAP = '  ';
const WIDEST_ID = 36;
const LEAST_NAME = 12;
const LEFT = 7;
const WHEN = LEFT + GAP.length + '23 Nov 2026'.length;

interface Columns {
  readonly id: number;
  readonly name: number;
}

/** @returns undefined where a name would be a few letters */
function columnsOf(rows: readonly TopicRow[], { width }: Style): Columns | undefined {
  let [id, when] = [0, WHEN];
  for (const row of rows) {
    id = Math.max(id, widthOf(row.topic.id));
    if (row.state !== 'todo') when = Math.max(when, stateWords(row.state).length);
  }
  id = Math.min(WIDEST_ID, id);
  const name = width - id - when - 2 * GAP.length;
  return name < LEAST_NAME ? undefined : { id, name };
}

function headRow({ id, name }: Columns): string {
  return [padEnd('topic', id), padEnd('name', name), padStart('left', LEFT), 'from'].join(GAP);
}

function tableRow(row: TopicRow, { id, name }: Columns, { symbols }: Style): string {
  return [
    padEnd(clip(row.topic.id, id, symbols.ellipsis), id),
    padEnd(clipWords(itemName(row.topic), name, symbols.ellipsis), name),
    whenText(row),
  ].join(GAP);
}

/**
 * `4.5 h  23 Nov 2026`: what is left and from when; of one that is done the day; of the others their state, below the dates
 * where it has room there.
 */
function whenText({ state, left, start, doneOn }: TopicRow): string {
  if (doneOn) return `${padStart(state, LEFT)}${GAP}${longDate(doneOn)}`;
  if (left !== undefined && start) return `${padStart(duration(left), LEFT)}${GAP}${longDate(start)}`;
  const words = stateWords(state);
  const margin = LEFT + GAP.length;
  return margin + words.length > WHEN ? words : ' '.repeat(margin) + words;
}

function ownLines(row: TopicRow, { width, symbols }: Style): string[] {
  const { topic, state, left, start, doneOn } = row;
  const elsewhere = doneOn ? `done on ${longDate(doneOn)}` : stateWords(state);
  const when = left !== undefined && start ? `${duration(left)}, from ${longDate(start)}` : elsewhere;
  const lines = hanging(`${itemName(topic)}, ${when}`, width - GAP.length, GAP.length);
  return [topic.id, ...indent(lines, GAP.length)].map((line) => clip(line, width, symbols.ellipsis));
}

export function topicsDocument(rows: readonly TopicRow[]): unknown {
  return {
    schemaVersion: SCHEMA_VERSION,
    topics: rows.map(({ topic, phase, state, left, start, finish, doneOn, spent }) => ({
      topic: topic.id,
      name: topic.name,
      phase,
      state,
      fullMinutes: topic.estimate.likely,
      ...(left === undefined ? {} : { minutes: left }),
      ...(start === undefined ? {} : { start, finish }),
      ...(doneOn === undefined ? {} : { doneOn }),
      ...(spent === undefined ? {} : { spentMinutes: spent }),
    })),
  };
}
