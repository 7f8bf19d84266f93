import type { PlacedNode } from '../core/assess/result.ts';
import { sumMinutes } from '../core/minutes.ts';
import { count, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { indent, proseWidth, spread, wrap } from './layout.ts';
import type { Painter, Style } from './style.ts';

/** What was concluded, node by node: how much of each is known, and the hours that this takes off the plan. */
export function assessText(nodes: readonly PlacedNode[], { width, paint }: Style): string {
  const columns = proseWidth(width);
  const blocks = nodes.flatMap(({ title, topics }) => {
    const known = topics.filter((each) => each.known);
    if (known.length === 0) return [];
    const saves = sumMinutes(known.map((each) => each.saves));
    const share = `${known.length} of ${count(topics.length, 'topic')}`;
    const figures = saves > 0 ? `${share}, ${wholeHours(saves)}` : share;
    const names = known.map(({ topic }) => oneLine(topic.name)).join('; ');
    return [
      ...heading(oneLine(title), figures, columns, paint.strong),
      ...indent(wrap(names, columns - 2), 2).map(paint.dim),
    ];
  });
  const known = nodes.flatMap(({ topics }) => topics.filter((each) => each.known));
  if (known.length === 0)
    return `${wrap('Nothing of this plan seems to be known to you: all of it stays.', columns).join('\n')}\n`;
  const saves = wholeHours(sumMinutes(known.map((each) => each.saves)));
  const head = `You seem to know ${count(known.length, 'topic')}; that takes ${saves} off the plan`;
  return `${[...wrap(head, columns).map(paint.title), '', ...blocks].join('\n')}\n`;
}

/** On one line where they fit. */
function heading(title: string, figures: string, width: number, paint: Painter): string[] {
  const lines = spread(title, figures, width).split('\n');
  if (lines.length === 1) return lines.map(paint);
  return [...wrap(title, width).map(paint), ...lines.slice(1)];
}
