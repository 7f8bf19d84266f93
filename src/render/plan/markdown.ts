import type { ItemView, PhaseView, PlanView, WeekView } from '../../core/views/plan-view.ts';
import { count, duration, fullDate, longDate, shortDate, wholeHours } from '../figures.ts';
import { markdownText } from '../markdown-text.ts';
import { profileLine } from './profile-line.ts';
import { lastShown, type PlanOptions } from './table.ts';
import { itemName } from './week-lines.ts';

/** The plan as Markdown with a task for each topic of each week, so that a change of plan reads well as a diff. */
export function planMarkdown(view: PlanView, options: PlanOptions): string {
  const last = lastShown(view, options);
  const sections = view.phases.flatMap((phase) => {
    const weeks = phase.weeks.filter((week) => week.number <= last);
    const past = options.past ? phase.past : [];
    return weeks.length + past.length === 0 ? [] : [section(phase, past, weeks)];
  });
  const done = view.leftOut.filter((each) => each.reason === 'done');
  const doneSection = [
    '## Done',
    '',
    ...done.map(({ name, on }) => `- [x] ${markdownText(name)}${on ? ` (${longDate(on)})` : ''}`),
  ].join('\n');
  return `${[header(view), ...sections, ...(done.length > 0 ? [doneSection] : [])].join('\n\n')}\n`;
}

function header(view: PlanView): string {
  return [
    `# ${markdownText(view.roadmap.title)}`,
    '',
    `${fullDate(view.start)} to ${fullDate(view.finish)}: ${count(view.weeks, 'week')}, ${wholeHours(view.effort)}` +
      (view.saved > 0 ? `, ${wholeHours(view.saved)} saved by background.` : '.'),
    `Made for ${markdownText(profileLine(view))}.`,
  ].join('\n');
}

function section(phase: PhaseView, past: readonly WeekView[], weeks: readonly WeekView[]): string {
  const title = phase.phase.charAt(0).toUpperCase() + phase.phase.slice(1);
  const span = `${longDate(phase.start)} to ${longDate(phase.finish)}, ${wholeHours(phase.minutes)}${phase.inferred ? ', inferred' : ''}`;
  return [
    `## ${title}`,
    '',
    span,
    ...past.flatMap((week) => ['', ...weekLines(week, true)]),
    ...weeks.flatMap((week) => ['', ...weekLines(week, false)]),
  ].join('\n');
}

function weekLines(week: WeekView, gone: boolean): string[] {
  const head = `### Week ${week.number}: ${shortDate(week.start)} to ${longDate(week.end)}, ${duration(week.minutes)}`;
  const happened = gone ? [...week.booked, ...week.items] : week.booked;
  const off = week.timeOff.length > 0 ? [`- time off: ${week.timeOff.map(shortDate).join(', ')}`] : [];
  return [head, '', ...happened.map(happenedLine), ...(gone ? [] : week.items.map(plannedLine)), ...off];
}

/** A part of a topic that is done is ticked with its last part. */
function happenedLine(item: ItemView): string {
  const spent = item.minutes > 0 ? `: ${duration(item.minutes)}` : '';
  return `- [${item.finishes ? 'x' : ' '}] ${markdownText(itemName(item))}${spent}${item.finishes ? '' : ' logged'}`;
}

function plannedLine(item: ItemView): string {
  const of = item.minutes < item.of ? ` of ${item.assumed ? '~' : ''}${duration(item.of)}` : '';
  return `- [ ] ${markdownText(itemName(item))}: ${item.assumed && of === '' ? '~' : ''}${duration(item.minutes)}${of}`;
}
