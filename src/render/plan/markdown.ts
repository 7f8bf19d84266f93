import { compareText } from '../../core/diagnostics.ts';
import type { TopicId } from '../../core/ids.ts';
import type { LeftOut } from '../../core/views/left-out.ts';
import type { ItemView, PhaseView, PlanView, WeekView } from '../../core/views/plan-view.ts';
import { capitalised, dayRuns, duration, fullDate, longDate, shortDate, wholeHours } from '../figures.ts';
import { itemName, partText } from '../item-text.ts';
import { markdownText } from '../markdown-text.ts';
import { lastShown, type PlanOptions } from './options.ts';
import { profileLine } from './profile-line.ts';
import { happened, leftText } from './table.ts';

/**
 * The plan as Markdown, made to be kept in a repository: one task a topic, in the week in which it will be done, with
 * all its hours. So re-planning changes the lines of topics that move from week to week, and no others.
 */
export function planMarkdown(view: PlanView, options: PlanOptions): string {
  const last = lastShown(view, options);
  const shown = new Set<TopicId>();
  const item = itemLines(view);
  const sections = view.phases.flatMap((phase) => {
    const past = (options.past ? phase.past : []).map(happened);
    const weeks = [...past, ...phase.weeks.filter((week) => week.number <= last)];
    for (const { id } of weeks.flatMap((week) => [...week.items, ...week.booked])) shown.add(id);
    return weeks.length === 0 ? [] : [section(phase, weeks, item)];
  });
  const done = doneSection(
    view.leftOut.filter(({ topic, reason }) => reason === 'done' && !shown.has(topic)),
  );
  return `${[header(view), ...sections, ...done].join('\n\n')}\n`;
}

/** In the order of the days, so that what is done next stands at the end. */
function doneSection(done: readonly LeftOut[]): string[] {
  if (done.length === 0) return [];
  const tasks = [...done]
    .sort((a, b) => compareText(a.on ?? '', b.on ?? ''))
    .map((topic) => {
      const spent = topic.minutes ? [duration(topic.minutes)] : [];
      const on = topic.on ? [longDate(topic.on)] : [];
      return `- [x] ${[markdownText(itemName(topic)), ...spent, ...on].join(', ')}`;
    });
  return [['## Done', '', ...tasks].join('\n')];
}

function header(view: PlanView): string {
  return [
    `# ${markdownText(view.roadmap.title)}`,
    '',
    `${fullDate(view.start)} to ${fullDate(view.finish)}: ${leftText(view)}` +
      (view.saved > 0 ? `, ${wholeHours(view.saved)} saved by background.` : '.'),
    `Made for ${markdownText(profileLine(view))}.`,
  ].join('\n');
}

function section(phase: PhaseView, weeks: readonly WeekView[], item: ItemLine): string {
  const title = capitalised(phase.phase);
  const span = `${longDate(phase.start)} to ${longDate(phase.finish)}, ${wholeHours(phase.minutes)}${phase.inferred ? ', inferred' : ''}`;
  return [`## ${title}`, '', span, ...weeks.flatMap((week) => ['', ...weekLines(week, item)])].join('\n');
}

function weekLines(week: WeekView, item: ItemLine): string[] {
  const head = `### Week ${week.number}: ${shortDate(week.start)} to ${longDate(week.end)}`;
  const off = week.timeOff.length > 0 ? [`- time off: ${dayRuns(week.timeOff)}`] : [];
  const reviews = week.reviews > 0 ? [`- reviews: ${duration(week.reviews)}`] : [];
  return [
    head,
    '',
    ...week.booked.map(bookedLine),
    ...week.items.map((each) => item(each, week)),
    ...reviews,
    ...off,
  ];
}

type ItemLine = (item: ItemView, week: WeekView) => string;

/**
 * All that is left of a topic stands where it ends, and where it begins: the share of each week would change with every
 * week that goes otherwise than planned. Of the first week alone the share is told: it is what to study now.
 */
function itemLines({ phases }: PlanView): ItemLine {
  const [first] = phases.flatMap((phase) => phase.weeks);
  const begun = new Set<TopicId>();
  for (const { past, weeks } of phases) {
    for (const { id } of [...past.flatMap((week) => week.items), ...weeks.flatMap((week) => week.booked)])
      begun.add(id);
  }
  return (item, week) => {
    const name = markdownText(itemName(item));
    const all = `${item.assumed ? '~' : ''}${duration(item.of)}`;
    const begins = !begun.has(item.id);
    begun.add(item.id);
    if (item.finishes) return `- [ ] ${name}, ${all}`;
    const way = begins ? 'begins' : 'goes on';
    if (week.number === first?.number) return `- ${name}, ${way}, ${partText(item)}`;
    return begins ? `- ${name}, ${way}, ${all} in all` : `- ${name}, ${way}`;
  };
}

/** What happened; a topic that takes no more time is done. */
function bookedLine(item: ItemView): string {
  const name = markdownText(itemName(item));
  const spent = item.minutes > 0 ? `, ${duration(item.minutes)}` : '';
  return item.finishes ? `- [x] ${name}${spent}` : `- ${name}${spent} logged`;
}
