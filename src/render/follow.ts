import type { FollowRow } from '../core/views/follow-view.ts';
import { columnsOr } from './columns.ts';
import { count, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { hanging, indent, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** A finished roadmap, and what could follow. */
export function finishedText(follows: readonly FollowRow[], style: Style): string {
  if (follows.length === 0)
    return wrap('Everything is done, and so is every roadmap that comes with mlpath.', style.width).join(
      '\n',
    );
  const rows = follows.map(({ id, topics, behind, minutes, beyond }) => [
    oneLine(beyond === undefined ? id : `${id}, all of it`),
    `${wholeHours(minutes)} left`,
    behind === 0 ? count(topics, 'topic') : `${count(topics, 'topic')}, ${behind} behind you`,
  ]);
  const inner = { ...style, width: style.width - 2 };
  return [
    'Everything is done. What could follow:',
    ...indent(columnsOr(() => rows.flatMap((row) => listed(row, inner)), rows, inner).split('\n'), 2),
    '',
    ...follows.slice(0, 1).flatMap((row) => wrap(howText(row), style.width).map(style.paint.dim)),
  ].join('\n');
}

function listed([name = '', ...rest]: readonly string[], { width }: Style): string[] {
  return hanging(`${name}: ${rest.join(', ')}`, width, 2);
}

/** How to take the first of them up. */
function howText({ id, beyond }: FollowRow): string {
  return beyond === undefined
    ? `mlpath plan ${id} plans it; roadmap: ${id} in mlpath.yaml takes it up`
    : `without goal: ${beyond} in mlpath.yaml the plan goes on`;
}
