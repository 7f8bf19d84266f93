import type { FollowRow } from '../core/views/follow-view.ts';
import { columns } from './columns.ts';
import { count, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { indent, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** A finished roadmap, and what could follow. */
export function finishedText(follows: readonly FollowRow[], style: Style): string {
  if (follows.length === 0) return 'Everything is done, and so is every roadmap that comes with mlpath.';
  const rows = follows.map(({ id, topics, behind, minutes, beyond }) => [
    oneLine(beyond === undefined ? id : `${id}, all of it`),
    `${wholeHours(minutes)} left`,
    behind === 0 ? count(topics, 'topic') : `${count(topics, 'topic')}, ${behind} behind you`,
  ]);
  return [
    'Everything is done. What could follow:',
    ...indent(columns(rows, style).split('\n'), 2),
    '',
    ...follows.slice(0, 1).flatMap((row) => wrap(howText(row), style.width).map(style.paint.dim)),
  ].join('\n');
}

/** How to take the first of them up. */
function howText({ id, beyond }: FollowRow): string {
  return beyond === undefined
    ? `mlpath plan ${id} plans it; roadmap: ${id} in mlpath.yaml takes it up`
    : `without goal: ${beyond} in mlpath.yaml the plan goes on`;
}
