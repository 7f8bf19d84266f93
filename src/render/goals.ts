import type { GoalsView, Left } from '../core/views/goals-view.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import { fits } from './columns.ts';
import { count, longDate, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { hanging, indent, proseWidth, wrap } from './layout.ts';
import { smallTable } from './small-table.ts';
import type { Style } from './style.ts';

/** A line a goal: what is left and the days of even odds and of four in five; then what each goal is. */
export function goalsText({ roadmap, goals, whole }: GoalsView, style: Style): string {
  const { paint, width } = style;
  const page = proseWidth(width);
  const rows = [
    ...goals.map((each): Row => [each.goal.id, each, each.chosen ? 'yours' : '']),
    ['no goal', whole, ''] as const,
  ];
  const about = goals.flatMap(({ goal: { id, title, description } }) =>
    hanging(`${id}: ${oneLine(title)}${description ? `. ${oneLine(description)}` : ''}`, page, 2),
  );
  return `${[
    ...wrap(oneLine(roadmap.title), page).map(paint.title),
    '',
    ...(goals.length > 0 ? [] : ['This roadmap has no goals.', '']),
    ...rowLines(rows, style),
    ...(about.length > 0 ? ['', ...about.map(paint.dim)] : []),
  ].join('\n')}\n`;
}

const HEAD = ['goal', 'topics', 'left', 'even odds', 'four in five', ''];

type Row = readonly [name: string, left: Left, note: string];

/** A table where the terminal has room for one, else a few words a goal. */
function rowLines(rows: readonly Row[], style: Style): string[] {
  const cells = rows.map(([name, { topics, minutes, forecast }, note]) => [
    name,
    ...(forecast
      ? [String(topics), wholeHours(minutes), longDate(forecast.p50), longDate(forecast.p80)]
      : ['', 'done', '', '']),
    note,
  ]);
  const table = smallTable(cells, style, HEAD);
  if (fits(table, style.width)) return table.split('\n');
  return rows.flatMap(([name, left, note]) => [
    note ? `${name} (${note})` : name,
    ...indent(wrap(leftText(left), style.width - 2), 2),
  ]);
}

function leftText({ topics, minutes, forecast }: Left): string {
  if (!forecast) return 'done';
  return `${count(topics, 'topic')}, ${wholeHours(minutes)}; even odds by ${longDate(forecast.p50)}, four in five by ${longDate(forecast.p80)}`;
}

export function goalsDocument({ roadmap, goals, whole }: GoalsView): unknown {
  return {
    schemaVersion: SCHEMA_VERSION,
    roadmap: { id: roadmap.id, title: roadmap.title },
    goals: goals.map(({ goal, chosen, ...left }) => ({
      goal: goal.id,
      title: goal.title,
      ...(goal.description === undefined ? {} : { description: goal.description }),
      chosen,
      ...leftDocument(left),
    })),
    whole: leftDocument(whole),
  };
}

function leftDocument({ topics, minutes, forecast }: Left) {
  return { topics, minutes, ...(forecast ? { forecast: { p50: forecast.p50, p80: forecast.p80 } } : {}) };
}
