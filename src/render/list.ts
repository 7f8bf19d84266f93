import type { RoadmapSummary } from '../core/roadmap/summary.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import { count } from './figures.ts';
import { oneLine } from './harmless.ts';
import { clipWords, hanging, indent, proseWidth, wrap } from './layout.ts';
import type { Style } from './style.ts';

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
  return [`${paint.title(id)}  ${first.slice(id.length).trimStart()}`, ...rest];
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
