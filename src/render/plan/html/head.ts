import { PHASES } from '../../../core/roadmap/vocabulary.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import { fullDate, longDate, wholeHours } from '../../figures.ts';
import { forecastText } from '../../forecast.ts';
import { profileLine } from '../profile-line.ts';
import { itemName, partText } from '../week-lines.ts';
import { html, time } from './markup.ts';
import { weekDates } from './weeks.ts';

/** Title, finish and figures. */
export function pageHead(view: PageView): string {
  const { plan, topics } = view;
  const done = [...topics.values()].filter((topic) => topic.done).length;
  const all = done + [...topics.values()].filter((topic) => topic.span).length;
  const figures: (readonly [string, string, string])[] = [
    ['finish', plan.nextItem ? 'Finish' : 'Finished', time(plan.finish, longDate(plan.finish))],
    ['', 'Weeks to go', String(plan.weeks)],
    ['', 'To study', wholeHours(plan.effort)],
    ...(plan.saved > 0 ? [['', 'Saved by background', wholeHours(plan.saved)] as const] : []),
    ['', 'Topics done', `${done} <small>of ${all}</small>`],
  ];
  return [
    '<header class="top">',
    `<p class="kicker">Learning plan, as of ${time(plan.today, fullDate(plan.today))}</p>`,
    `<h1>${html(plan.roadmap.title)}</h1>`,
    `<p class="soft">Made for ${html(profileLine(plan))}</p>`,
    '<dl>',
    ...figures.map(
      ([name, term, value]) =>
        `<div${name ? ` class="${name}"` : ''}><dt>${term}</dt><dd>${value}</dd></div>`,
    ),
    '</dl>',
    ...progressBar(view),
    ...(plan.forecast ? [`<p class="odds">${forecastText(plan.finish, plan.forecast)}</p>`] : []),
    ...thisWeek(view),
    '</header>',
  ].join('\n');
}

/** How much of each phase is done, by topics: a phase takes its share of the bar. */
function progressBar({ topics }: PageView): string[] {
  const counts = PHASES.flatMap((phase) => {
    const own = [...topics.values()].filter((topic) => topic.phase === phase && (topic.done || topic.span));
    const done = own.filter((topic) => topic.done).length;
    return own.length === 0 ? [] : [{ phase, done, all: own.length }];
  });
  const all = counts.reduce((sum, each) => sum + each.all, 0);
  const named = counts.map(({ phase, done, all: own }) => ({
    phase,
    text: `${done} of ${own}`,
    name: phase.charAt(0).toUpperCase() + phase.slice(1),
  }));
  const words = named.map(({ name, text }) => `${name} ${text}`).join(', ');
  let x = 0;
  const rects = counts.map(({ phase, done, all: own }) => {
    const from = x;
    x += own;
    const rect = (name: string, width: number) =>
      `<rect class="${name}" x="${from}" width="${width}" height="1"/>`;
    return `<g class="${phase}">${rect('todo', own)}${done > 0 ? rect('done', done) : ''}</g>`;
  });
  return [
    `<svg class="bar" viewBox="0 0 ${Math.max(1, all)} 1" preserveAspectRatio="none" role="img" aria-label="Topics done: ${words}">${rects.join('')}</svg>`,
    `<ul class="parts" aria-hidden="true">${named.map(({ phase, name, text }) => `<li><b class="${phase}">${name}</b> ${text}`).join('')}</ul>`,
  ];
}

/** What to study now, first of all. */
function thisWeek({ plan }: PageView): string[] {
  const number = plan.nextItem?.week;
  const weeks = plan.phases.flatMap((phase) => phase.weeks.filter((week) => week.number === number));
  const [first] = weeks;
  if (!first) return [];
  const title = first.start <= plan.today ? 'This week' : 'First week';
  return [
    '<nav class="next" aria-labelledby="next">',
    `<h2 id="next">${title}, ${weekDates(first)}</h2>`,
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
