import type { FollowRow } from '../core/views/follow-view.ts';
import { columnsOr } from './columns.ts';
import { count, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { hanging, indent, wrap } from './layout.ts';
import type { Style } from './style.ts';

export const NOTHING_TO_STUDY = 'Nothing to study: all of it is known or left out';

/**
 * A roadmap of which nothing is left, and what could follow.
 * @param isDone something of it was done: else there was nothing to study
 */
export function finishedText(follows: readonly FollowRow[], isDone: boolean, style: Style): string {
  const state = isDone ? 'Everything is done' : NOTHING_TO_STUDY;
  if (follows.length === 0) {
    const all = isDone
      ? 'and so is every roadmap that comes with mlpath'
      : 'nor in any roadmap that comes with mlpath';
    return wrap(`${state}, ${all}.`, style.width).join('\n');
  }
  const rows = follows.map(({ id, topics, behind, minutes, beyond }) => [
    oneLine(beyond === undefined ? id : `${id}, all of it`),
    `${wholeHours(minutes)} left`,
    behind === 0 ? count(topics, 'topic') : `${count(topics, 'topic')}, ${behind} behind you`,
  ]);
  const inner = { ...style, width: style.width - 2 };
  return [
    ...wrap(`${state}. What could follow:`, style.width),
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
