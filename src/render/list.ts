import type { RoadmapSummary } from '../core/roadmap/summary.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import type { TopicRow } from '../core/views/topic-view.ts';
import { count, duration, longDate } from './figures.ts';
import { oneLine } from './harmless.ts';
import { itemName } from './item-text.ts';
import { clip, clipWords, hanging, indent, padEnd, padStart, proseWidth, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { widthOf } from './width.ts';

/** A few lines a roadmap: of its description the first sentence; the JSON document has all of it. */
export function roadmapsText(entries: readonly RoadmapSummary[], style: Style): string {
  const { width, paint } = style;
  const blocks = entries.map(({ id, title, description, topics, projects, hours, goals }) => {
    const figures = [
      count(topics, 'topic'),
      `${hours} h required`,
      ...(projects > 0 ? [count(projects, 'project')] : []),
    ];
    return [
      ...titleLines(id, oneLine(title), style),
      ...indent(wrap(shortened(oneLine(description), style), proseWidth(width) - 2), 2),
      ...indent(wrap(figures.join(', '), width - 2), 2).map(paint.dim),
      ...(goals.length > 0
        ? indent(wrap(`goals: ${goals.join(', ')}`, proseWidth(width) - 2), 2).map(paint.dim)
        : []),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function titleLines(id: string, title: string, { width, paint }: Style): string[] {
  const [first = '', ...rest] = hanging(`${id}  ${title}`, width, 2);
  return [paint.title(id) + GAP + first.slice(id.length).trimStart(), ...rest];
}

/** The first sentence, and of that no more than three lines of 80 columns hold. */
function shortened(description: string, { symbols }: Style): string {
  const [sentence = description] = /^.*?[.!?](?=\s|$)/u.exec(description) ?? [];
  return clipWords(sentence, LONGEST_SENTENCE, symbols.ellipsis);
}

const LONGEST_SENTENCE = 230;

export function roadmapsDocument(entries: readonly RoadmapSummary[]): unknown {
  return { schemaVersion: SCHEMA_VERSION, roadmaps: entries };
}

/**
 * A line for each topic, so that one can search in it: names are cut to fit, ids are not while they are no longer than
 * any sensible one. In a narrow terminal the dates go, too. Its own layout and not a table of a library: a roadmap may have 100,000 topics.
 */
export function topicsText(rows: readonly TopicRow[], style: Style): string {
  const longest = rows.reduce((most, row) => Math.max(most, widthOf(row.topic.id)), 0);
  const ids = Math.min(WIDEST_ID, longest);
  const room = style.width - ids - WHEN - 2 * GAP.length;
  const dated = ids + GAP.length + WHEN <= style.width;
  const { symbols, paint } = style;
  const line = (idText: string, nameText: string, text: string) => {
    const id = padEnd(clip(idText, ids, symbols.ellipsis), ids);
    // Where a name would be a few letters it is left out: the id says as much.
    const name = room < LEAST_NAME ? [] : [padEnd(clipWords(nameText, room, symbols.ellipsis), room)];
    return (ids + GAP.length + widthOf(text) > style.width ? [id] : [id, ...name, text]).join(GAP).trimEnd();
  };
  const heads = line('topic', 'name', padStart('left', LEFT) + (dated ? `${GAP}from` : ''));
  const lines = rows.map((row) => {
    const text = line(row.topic.id, itemName(row.topic), dated ? whenText(row) : stateText(row));
    return row.state === 'todo' ? text : paint.dim(text);
  });
  return `${[...(rows.length > 0 ? [paint.dim(heads)] : []), ...lines, count(rows.length, 'topic')].join('\n')}\n`;
}

const GAP = '  ';
const WIDEST_ID = 36;
const LEAST_NAME = 12;
const LEFT = 7;
const WHEN = LEFT + GAP.length + '23 Nov 2026'.length;

/** `4.5 h  23 Nov 2026`: what is left and from when; of the others their state, below the dates. */
function whenText({ state, left, start }: TopicRow): string {
  if (state !== 'todo' || left === undefined || !start) return ' '.repeat(LEFT) + GAP + state;
  return `${padStart(duration(left), LEFT)}${GAP}${longDate(start)}`;
}

function stateText({ state, left }: TopicRow): string {
  return state !== 'todo' || left === undefined ? state : padStart(duration(left), LEFT);
}

export function topicsDocument(rows: readonly TopicRow[]): unknown {
  return {
    schemaVersion: SCHEMA_VERSION,
    topics: rows.map(({ topic, phase, state, left, start, finish }) => ({
      topic: topic.id,
      name: topic.name,
      phase,
      state,
      fullMinutes: topic.estimate.likely,
      ...(left === undefined ? {} : { minutes: left }),
      ...(start === undefined ? {} : { start, finish }),
    })),
  };
}
