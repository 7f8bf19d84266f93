import type { HoursNeeded } from '../../core/forecast/needed.ts';
import type { LeftOut } from '../../core/views/left-out.ts';
import type { PlanView, ShortenedView } from '../../core/views/plan-view.ts';
import { causeText } from '../cause.ts';
import { count, fullDate, wholeHours } from '../figures.ts';
import { fitText } from '../fit.ts';
import { oneLine } from '../harmless.ts';
import { itemName } from '../item-text.ts';
import { clip, hanging, packed } from '../layout.ts';
import type { Style } from '../style.ts';

/** What is not in the weeks and why, the finish, and what to type next. */
export function footer(view: PlanView, style: Style): string[] {
  const { width, symbols, paint } = style;
  const dot = ` ${symbols.dot} `;
  const hung = (text: string) => hanging(text, width, 2).map((line) => clip(line, width, symbols.ellipsis));
  return [
    ...background(view).flatMap(hung),
    ...leftOutLines(view.leftOut).flatMap(hung),
    ...assumedLine(view).flatMap(hung),
    ...deadlineLines(view).flatMap(hung),
    ...hung(closing(view).join(dot)).map((line, index) => (index === 0 ? paint.strong(line) : line)),
    ...packed(commands(view), dot, width).map(paint.dim),
  ];
}

/** Whether the plan is done by the date asked for; if not, what would make it so. */
function deadlineLines({ deadline, forecast, profile }: PlanView): string[] {
  if (!deadline) return [];
  const { fits, needed, drop, goals } = deadline;
  const fit = fitText(deadline, forecast);
  if (fits) return [fit];
  return [
    `${fit}. It would take`,
    ...(needed ? [`  ${hoursText(needed, profile.capacity.kind === 'days')}`] : []),
    ...(drop.length > 0 ? [`  or leaving out, in this order: ${drop.join(', ')}`] : []),
    ...(goals.length > 0 ? [`  or a goal that fits: ${goals.join(', ')}`] : []),
  ];
}

function hoursText({ p50, p80 }: HoursNeeded, onDays: boolean): string {
  const most = `more hours than ${onDays ? 'these days have' : 'a week has'}`;
  if (p50 === undefined) return most;
  const even = `${p50} h a week${onDays ? ' on the same days' : ''} for even odds`;
  return `${even}, ${p80 === undefined ? most : `${p80} h`} for four in five`;
}

/** How many hours background saved, and what it changed. */
function background({ leftOut, shortened, saved }: PlanView): string[] {
  const skipped = leftOut.filter((each) => each.reason === 'skipped');
  const less = shortened.filter((each) => each.effort < 1);
  const more = shortened.filter((each) => each.effort > 1);
  const parts: string[] = [];
  if (skipped.length > 0) parts.push(`skipped ${count(skipped.length, 'topic')} (${causes(skipped)})`);
  if (less.length > 0) parts.push(`shortened ${less.length} (${causes(less)})`);
  const lines = parts.length > 0 ? [`Your background saved ${wholeHours(saved)}: ${parts.join(', ')}`] : [];
  if (more.length > 0)
    lines.push(`Longer: ${count(more.length, 'topic')}, by ${wholeHours(added(more))} (${causes(more)})`);
  return lines;
}

function causes(list: readonly { readonly by?: string }[]): string {
  return [...new Set(list.map(({ by = '' }) => causeText(by)))].join(', ');
}

function added(list: readonly ShortenedView[]): number {
  return list.reduce((sum, { from, to }) => sum + to - from, 0);
}

function leftOutLines(list: readonly LeftOut[]): string[] {
  const of = (reason: LeftOut['reason']) => list.filter((each) => each.reason === reason).length;
  const parts = [
    ...(of('known') > 0 ? [`${count(of('known'), 'topic')} you know`] : []),
    ...(of('optional') > 0 ? [`${count(of('optional'), 'optional topic')} (--optional)`] : []),
    ...(of('not-in-goal') > 0 ? [`${count(of('not-in-goal'), 'topic')} that the goal does not need`] : []),
  ];
  const covered = list.filter((each) => each.reason === 'skipped');
  return [
    ...(covered.length > 0 ? [`Skipped: ${covered.map(skippedText).join('; ')}`] : []),
    ...(parts.length > 0 ? [`Left out: ${parts.join(', ')}`] : []),
    ...(of('done') > 0 ? [`Done: ${count(of('done'), 'topic')}`] : []),
  ];
}

function skippedText({ name, by = '' }: LeftOut): string {
  return `${oneLine(name)} (${causeText(by)})`;
}

function assumedLine({ assumed }: PlanView): string[] {
  if (assumed === 0) return [];
  return [
    `~ ${count(assumed, 'topic')} without stated hours: assumed 6 h for a beginner topic, 10 h intermediate, 14 h advanced`,
  ];
}

function closing({ finish, firstProject, nextItem, today, leftOut: left }: PlanView): string[] {
  if (!nextItem && !left.some(({ reason }) => reason === 'done')) return ['Nothing to study'];
  if (!nextItem) return [`Everything is done, ${finish > today ? 'by' : 'since'} ${fullDate(finish)}`];
  const which = left.some(({ kind, reason }) => kind === 'project' && reason === 'done') ? 'next' : 'first';
  return [
    `Finish ${fullDate(finish)}`,
    ...(firstProject ? [`${which} project done in week ${firstProject.week}`] : []),
    `next: ${itemName(nextItem.item)}`,
  ];
}

function commands({ nextItem }: PlanView): string[] {
  if (!nextItem) return ['mlpath shows what could follow'];
  return ['mlpath next', ...['done', 'show'].map((verb) => `mlpath ${verb} ${nextItem.item.id}`)];
}
