import type { TopicId } from '../../../core/ids.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import type { ItemView, PhaseView, WeekView } from '../../../core/views/plan-view.ts';
import { capitalised, count, dayRuns, duration, longDate, shortDate, wholeHours } from '../../figures.ts';
import { itemName, partText, recordedText } from '../../item-text.ts';
import { lastShown, type PlanOptions } from '../options.ts';
import { card } from './card.ts';
import { html, time } from './markup.ts';

/** The weeks of each phase with their topics. A topic's card stands where it begins, or where it was done. */
export function phaseSections(view: PageView, options: PlanOptions): string {
  const rows = new Rows(view);
  const last = lastShown(view.plan, options);
  return view.plan.phases
    .map((phase) => section(phase, last, options.past === true, rows))
    .filter((text) => text !== '')
    .join('\n');
}

function section(phase: PhaseView, last: number, openPast: boolean, rows: Rows): string {
  const weeks = phase.weeks.filter((week) => week.number <= last);
  if (weeks.length + phase.past.length === 0) return '';
  const name = capitalised(phase.phase);
  const figures = [
    `${shortDate(phase.start)} to ${longDate(phase.finish)}`,
    count(phase.weeks.length, 'week'),
    wholeHours(phase.minutes),
    ...(phase.inferred ? ['inferred'] : []),
  ];
  return [
    `<section class="phase ${phase.phase}" aria-labelledby="${phase.phase}">`,
    `<header><h3 id="${phase.phase}">${name}</h3><p>${figures.join(' · ')}</p></header>`,
    ...past(phase.past, openPast, rows),
    ...(weeks.length > 0 ? ['<ol class="weeks">', ...weeks.map((each) => week(each, rows)), '</ol>'] : []),
    '</section>',
  ].join('\n');
}

function past(weeks: readonly WeekView[], open: boolean, rows: Rows): string[] {
  const items = weeks.flatMap((each) => each.items);
  if (items.length === 0) return [];
  const done = items.filter((item) => item.finishes).length;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const figures = [`${count(done, 'topic')} done`, ...(minutes > 0 ? [wholeHours(minutes)] : [])].join(', ');
  return [
    `<details class="past"${open ? ' open' : ''}><summary>Behind you: ${figures}</summary>`,
    '<ol class="weeks">',
    ...weeks
      .filter((each) => each.items.length > 0)
      .map((each) => week({ ...each, booked: each.items, items: [] }, rows)),
    '</ol>',
    '</details>',
  ];
}

function week(each: WeekView, rows: Rows): string {
  const now = rows.isNow(each);
  const minutes =
    each.items.length > 0 ? each.minutes : each.booked.reduce((sum, { minutes: m }) => sum + m, 0);
  // Beside rows that say what was done.
  const left = now && each.booked.length > 0 ? ' left' : '';
  const off = each.timeOff.length > 0 ? [`<p class="off">Time off ${dayRuns(each.timeOff)}</p>`] : [];
  return [
    `<li class="week${now ? ' now" id="now' : ''}" data-week="${each.number}">`,
    '<div>',
    `<h4>${weekDates(each)}</h4>`,
    `<p class="sum">Week ${each.number}${minutes > 0 ? ` · ${duration(minutes)}${left}` : ''}${now ? ' <b>this week</b>' : ''}</p>`,
    '</div>',
    '<div>',
    '<ul>',
    ...each.booked.map((item) => rows.recorded(item)),
    ...each.items.map((item) => rows.planned(item)),
    '</ul>',
    ...(each.reviews > 0 ? [`<p class="off">Reviews ${duration(each.reviews)}</p>`] : []),
    ...off,
    '</div>',
  ].join('\n');
}

/** `1 to 7 Feb 2027`. */
export function weekDates({ start, end }: Pick<WeekView, 'start' | 'end'>): string {
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const first = sameMonth ? String(Number(start.slice(8))) : shortDate(start);
  return `${time(start, first)} to ${time(end, longDate(end))}`;
}

/** The rows of topics, which know where a card stands already. */
class Rows {
  readonly #view: PageView;
  readonly #placed = new Set<TopicId>();
  readonly #now: number | undefined;

  constructor(view: PageView) {
    this.#view = view;
    this.#now = view.plan.nextItem?.week;
  }

  /** Of a week that lies in two phases, the first part. */
  isNow({ number, start, items }: WeekView): boolean {
    const { nextItem, today } = this.#view.plan;
    return number === this.#now && start <= today && items[0]?.id === nextItem?.item.id;
  }

  recorded(item: ItemView): string {
    const host = item.finishes && this.#view.topics.get(item.id)?.done === true;
    return this.#row(item, recordedText(item), 'logged', host);
  }

  planned(item: ItemView): string {
    return this.#row(item, partText(item), 'minutes', true);
  }

  #row(item: ItemView, part: string, what: 'minutes' | 'logged', host: boolean): string {
    const topic = this.#view.topics.get(item.id);
    const done = topic?.done === true;
    const attributes = `class="${item.kind}${done ? ' done' : ''}" data-${what}="${item.minutes}"`;
    const shown = `${done ? TICK : ''}<span class="name">${html(itemName(item)) || html(item.id)}</span>`;
    const amount = `<span class="part">${part}</span>`;
    if (!topic || !host || this.#placed.has(item.id))
      return `<li ${attributes}><p><a href="#t-${html(item.id)}">${shown}</a>${amount}</p>`;
    this.#placed.add(item.id);
    return `<li ${attributes}><details id="t-${html(item.id)}"><summary>${shown}${amount}</summary>\n${card(topic)}\n</details>`;
  }
}

export const TICK = '<svg class="tick" role="img" aria-label="done"><use href="#tick"/></svg>';
