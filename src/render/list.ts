import type { RoadmapSummary } from '../core/roadmap/summary.ts';
import { SCHEMA_VERSION } from '../core/views/plan-document.ts';
import type { TopicRow } from '../core/views/topic-view.ts';
import { count, duration, shortDate } from './figures.ts';
import { oneLine } from './harmless.ts';
import { clip, indent, padEnd, padStart, widthOf, wrap } from './layout.ts';
import { itemName } from './plan/week-lines.ts';
import type { Style } from './style.ts';

export function roadmapsText(entries: readonly RoadmapSummary[], { width, paint }: Style): string {
  const blocks = entries.map(({ id, title, description, topics, projects, hours, goals }) => {
    const figures = [
      count(topics, 'topic'),
      `${hours} h required`,
      ...(projects > 0 ? [count(projects, 'project')] : []),
    ];
    return [
      `${paint.title(id)}  ${oneLine(title)}`,
      ...indent(wrap(oneLine(description), Math.min(width, 100) - 2), 2),
      paint.dim(`  ${figures.join(', ')}`),
      ...(goals.length > 0
        ? indent(wrap(`goals: ${goals.join(', ')}`, Math.min(width, 100) - 2), 2).map(paint.dim)
        : []),
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

export function roadmapsDocument(entries: readonly RoadmapSummary[]): unknown {
  return { schemaVersion: SCHEMA_VERSION, roadmaps: entries };
}

/** A line for each topic. Its own layout and not a table of a library: a roadmap may have 100,000 of them. */
export function topicsText(rows: readonly TopicRow[], { width, paint, symbols }: Style): string {
  const ids = Math.min(
    36,
    rows.reduce((most, row) => Math.max(most, widthOf(row.topic.id)), 0),
  );
  const tail = 20;
  const lines = rows.map(({ topic, state, left, start }) => {
    const when =
      state === 'todo' && left !== undefined && start
        ? `${padStart(duration(left), 7)}  ${shortDate(start)} ${start.slice(0, 4)}`
        : state;
    const room = Math.max(10, width - ids - tail - 4);
    const name = padEnd(clip(itemName(topic), room, symbols.ellipsis), room);
    const line = `${padEnd(clip(topic.id, ids, symbols.ellipsis), ids)}  ${name}  ${state === 'todo' ? when : paint.dim(padStart('', 9) + when)}`;
    return state === 'todo' ? line : paint.dim(line);
  });
  return `${[...lines, count(rows.length, 'topic')].join('\n')}\n`;
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
