import type { PlacedNode } from '../core/assess/result.ts';
import { sumMinutes } from '../core/minutes.ts';
import { count, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { indent, spread, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** What was concluded, node by node: how much of each is known, and the hours that this takes off the plan. */
export function assessText(nodes: readonly PlacedNode[], { width, paint }: Style): string {
  const columns = Math.min(width, 100);
  const blocks = nodes.flatMap(({ title, topics }) => {
    const known = topics.filter((each) => each.known);
    if (known.length === 0) return [];
    const saves = sumMinutes(known.map((each) => each.saves));
    const share = `${known.length} of ${count(topics.length, 'topic')}`;
    const [head = '', ...rest] = spread(
      oneLine(title),
      saves > 0 ? `${share}, ${wholeHours(saves)}` : share,
      columns,
    ).split('\n');
    const names = known.map(({ topic }) => oneLine(topic.name)).join('; ');
    return [paint.strong(head), ...rest, ...indent(wrap(names, columns - 2), 2).map(paint.dim)];
  });
  const known = nodes.flatMap(({ topics }) => topics.filter((each) => each.known));
  if (known.length === 0) return 'Nothing of this plan seems to be known to you: all of it stays.\n';
  const saves = wholeHours(sumMinutes(known.map((each) => each.saves)));
  const head = `You seem to know ${count(known.length, 'topic')}; that takes ${saves} off the plan`;
  return `${[paint.title(head), '', ...blocks].join('\n')}\n`;
}
