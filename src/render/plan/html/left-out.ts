import type { LeftOut } from '../../../core/views/left-out.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import { causeText } from '../../cause.ts';
import { longDate } from '../../figures.ts';
import { itemName } from '../../item-text.ts';
import { card } from './card.ts';
import { html } from './markup.ts';
import { TICK } from './weeks.ts';

/** Topics that were done before the first week, ticked, with their cards. */
export function doneBefore({ plan, topics }: PageView): string {
  const inWeeks = new Set(
    plan.phases.flatMap(({ past, weeks }) =>
      [...past.flatMap((week) => week.items), ...weeks.flatMap((week) => week.booked)]
        .filter((item) => item.finishes)
        .map((item) => item.id),
    ),
  );
  const done = plan.leftOut.filter(({ topic, reason }) => reason === 'done' && !inWeeks.has(topic));
  if (done.length === 0) return '';
  const rows = done.map((each) => {
    const topic = topics.get(each.topic);
    const on = each.on ? `<span class="part">${longDate(each.on)}</span>` : '';
    const summary = `<summary>${TICK}<span class="name">${html(itemName(each))}</span>${on}</summary>`;
    return `<li class="${each.kind} done"><details id="t-${html(each.topic)}">${summary}\n${topic ? card(topic) : ''}\n</details>`;
  });
  return [
    '<section class="phase before" aria-labelledby="before">',
    '<header><h3 id="before">Done before the first week</h3></header>',
    '<ul>',
    ...rows,
    '</ul>',
    '</section>',
  ].join('\n');
}

/** The topics that the plan has no week for, by reason. */
export function leftOutSection(list: readonly LeftOut[]): string {
  const groups = REASONS.map(([reason, title]) => ({
    title,
    entries: list.filter((each) => each.reason === reason),
  })).filter(({ entries }) => entries.length > 0);
  if (groups.length === 0) return '';
  return [
    '<section class="left-out" aria-labelledby="left-out">',
    '<h2 id="left-out">Left out</h2>',
    ...groups.flatMap(({ title, entries }) => [
      `<details><summary>${title} <span class="part">${entries.length}</span></summary>`,
      '<ul>',
      ...entries.map((each) => `<li>${html(itemName(each))}${because(each)}`),
      '</ul>',
      '</details>',
    ]),
    '</section>',
  ].join('\n');
}

const REASONS: readonly (readonly [LeftOut['reason'], string])[] = [
  ['known', 'Topics that you know'],
  ['skipped', 'Covered by your background'],
  ['not-in-goal', 'The goal does not need them'],
  ['optional', 'Optional topics'],
];

function because({ by }: LeftOut): string {
  return by === undefined ? '' : ` <span class="soft">${html(causeText(by))}</span>`;
}
