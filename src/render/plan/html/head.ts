import { PHASES } from '../../../core/roadmap/vocabulary.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import { capitalised, count, duration, fullDate, longDate, wholeHours } from '../../figures.ts';
import { restsOn } from '../../forecast.ts';
import { itemName, partText } from '../../item-text.ts';
import { profileLine } from '../profile-line.ts';
import { html, time } from './markup.ts';
import { weekDates } from './weeks.ts';

/** Title, the dates to finish by, figures; beside them what to study now. */
export function pageHead(view: PageView): string {
  const { plan } = view;
  return [
    '<header class="top">',
    '<div class="lead">',
    `<p class="kicker">${MARK}<span>Learning plan, as of ${time(plan.today, fullDate(plan.today))}</span></p>`,
    `<h1>${html(plan.roadmap.title)}</h1>`,
    `<p class="soft">Made for ${html(profileLine(plan))}</p>`,
    ...finishDates(view),
    '</div>',
    ...thisWeek(view),
    ...progressBar(view),
    '</header>',
  ].join('\n');
}

const MARK =
  '<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path class="foundation" d="M1 9h4v6H1z"/><path class="intermediate" d="M6 5h4v10H6z"/><path class="production" d="M11 1h4v14h-4z"/></svg>';

type Figure = readonly [term: string, value: string];

function list(name: string, entries: readonly Figure[]): string {
  return `<dl class="${name}">${entries.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

/** The plan's own date, and beside it the likely ones: neither is to be taken for the other. */
function finishDates({ plan }: PageView): string[] {
  const { finish, forecast, nextItem } = plan;
  const own: Figure = [
    nextItem ? (forecast ? 'Finish, if every week holds' : 'Finish') : 'Finished',
    time(finish, longDate(finish)),
  ];
  if (!forecast) return [list('dates', [own])];
  const likely: Figure[] = [
    ['Even odds by', time(forecast.p50, longDate(forecast.p50))],
    ['Four in five by', time(forecast.p80, longDate(forecast.p80))],
  ];
  return [
    list('dates', [own, ...likely]),
    `<p class="odds">The odds are those of ${restsOn(forecast.basis)}.</p>`,
  ];
}

function figures({ plan, topics }: PageView): string {
  const done = [...topics.values()].filter((topic) => topic.done).length;
  const all = done + [...topics.values()].filter((topic) => topic.span).length;
  return list('figures', [
    ['Topics done', `${done} <small>of ${all}</small>`],
    ...(plan.nextItem
      ? [['To study', `${wholeHours(plan.effort)} <small>in ${count(plan.weeks, 'week')}</small>`] as const]
      : []),
    ...(plan.saved > 0 ? [['Saved by background', wholeHours(plan.saved)] as const] : []),
  ]);
}

/** How much of each phase is done, by topics: a phase takes its share of the bar. */
function progressBar(view: PageView): string[] {
  const { topics } = view;
  const counts = PHASES.flatMap((phase) => {
    const own = [...topics.values()].filter((topic) => topic.phase === phase && (topic.done || topic.span));
    const done = own.filter((topic) => topic.done).length;
    return own.length === 0 ? [] : [{ phase, done, all: own.length }];
  });
  const all = counts.reduce((sum, each) => sum + each.all, 0);
  const named = counts.map(({ phase, done, all: own }) => ({
    phase,
    text: `${done} of ${own}`,
    name: capitalised(phase),
  }));
  const words = named.map(({ name, text }) => `${name} ${text}`).join(', ');
  let x = 0;
  const rects = counts.map(({ phase, done, all: own }) => {
    const from = x;
    x += own;
    const rect = (name: string, share: number) =>
      `<rect class="${name}" x="${percent(from, all)}" width="${percent(share, all)}" height="100%"/>`;
    // A line between two phases, as thin on a phone as on a wall.
    const edge = from > 0 ? `<rect class="edge" x="${percent(from, all)}" width="3" height="100%"/>` : '';
    return `<g class="${phase}">${rect('todo', own)}${done > 0 ? rect('done', done) : ''}${edge}</g>`;
  });
  return [
    '<div class="progress">',
    figures(view),
    `<svg class="bar" role="img" aria-label="Topics done: ${words}">${rects.join('')}</svg>`,
    `<ul class="parts" aria-hidden="true">${named.map(({ phase, name, text }) => `<li><b class="${phase}">${name}</b> ${text}`).join('')}</ul>`,
    '</div>',
  ];
}

function percent(part: number, all: number): string {
  return `${Math.round((1e4 * part) / Math.max(1, all)) / 100}%`;
}

/** What to study now, first of all. */
function thisWeek({ plan, topics }: PageView): string[] {
  const number = plan.nextItem?.week;
  const weeks = plan.phases.flatMap((phase) => phase.weeks.filter((week) => week.number === number));
  const [first] = weeks;
  if (!first) return [];
  const begun =
    [...topics.values()].some((topic) => topic.done) ||
    plan.phases.some(({ past, weeks: own }) =>
      [...past.map((week) => week.items), ...own.map((week) => week.booked)].some(
        (items) => items.length > 0,
      ),
    );
  const ahead = begun ? 'Next week of study' : 'First week';
  const title = first.start <= plan.today ? 'This week' : ahead;
  const minutes = weeks.reduce((sum, week) => sum + week.minutes, 0);
  return [
    '<nav class="next" aria-labelledby="next">',
    `<h2 id="next">${title}</h2>`,
    `<p class="when">${weekDates(first)} · ${duration(minutes)}</p>`,
    '<ul>',
    ...weeks.flatMap((week) =>
      week.items.map(
        (item) =>
          `<li><a href="#t-${html(item.id)}">${html(itemName(item))}</a><span class="part">${partText(item)}</span>`,
      ),
    ),
    '</ul>',
    '</nav>',
  ];
}
