import type { FollowRow } from '../core/views/follow-view.ts';
import type { StatusView } from '../core/views/status-view.ts';
import type { WeekPlan } from '../core/views/week-plan.ts';
import { columnsOr } from './columns.ts';
import { count, duration, fullDate, shortDate, typedHours } from './figures.ts';
import { fitText } from './fit.ts';
import { finishedText } from './follow.ts';
import { goalText } from './goal.ts';
import { oneLine } from './harmless.ts';
import { itemName } from './item-text.ts';
import { hanging, indent, packed, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { weekHead } from './week-head.ts';
import { widthOf } from './width.ts';

const FIRST_COMMANDS = [
  ['mlpath plan', 'asks a few questions and prints your plan'],
  ['mlpath plan --yes', 'prints one with the defaults'],
  ['mlpath list', 'the roadmaps that come with it'],
  ['mlpath --help', 'everything else'],
] as const;

/** How many topics the current week has for review, and the minutes that they take. */
export interface DueSum {
  readonly topics: number;
  readonly minutes: number;
}

/** How to begin, for one who has no profile yet. */
export function beginText(style: Style): string {
  const about = 'mlpath plans the way from backend engineering to machine learning, week by week.';
  const inner = { ...style, width: style.width - 2 };
  const narrow = () =>
    FIRST_COMMANDS.flatMap(([command, does]) => hanging(`${command}  ${does}`, inner.width, 2));
  return [
    ...wrap(about, style.width),
    '',
    ...indent(columnsOr(narrow, FIRST_COMMANDS, inner).split('\n'), 2),
  ].join('\n');
}

/**
 * Where one stands and what is next, on one screen.
 * @param follows what could follow, once nothing is left
 * @param due absent where nothing is, and for one who does not review
 */
export function homeText(
  status: StatusView,
  week: WeekPlan | undefined,
  follows: readonly FollowRow[],
  style: Style,
  due?: DueSum,
): string {
  const { paint, width } = style;
  const { done, total, ahead: lead, finish, roadmap, today, goal, fit, forecast } = status;
  const title = [
    ...wrap(oneLine(roadmap.title), width).map(paint.title),
    ...(goal ? wrap(goalText(goal), width) : []),
  ].join('\n');
  const sofar = `${done} of ${total} topics done`;
  const isDone = total > 0;
  const reviews = (when: string) =>
    due
      ? beside(
          `${count(due.topics, 'topic')} due for review${when}, ${duration(due.minutes)}`,
          'mlpath review',
          style,
        )
      : [];
  if (!week)
    return [title, ...(isDone ? [sofar] : []), ...reviews(''), '', finishedText(follows, isDone, style)].join(
      '\n',
    );
  const hours = duration(Math.abs(lead.minutes));
  const way = lead.minutes === 0 ? 'on plan' : `${hours} ${lead.minutes > 0 ? 'ahead' : 'behind'}`;
  const items = week.items.flatMap(({ topic, minutes }) =>
    beside(`${itemName(topic)}, ${duration(minutes)}`, topic.id, style),
  );
  const first = week.items[0]?.topic.id ?? '';
  const ahead = week.start > today;
  const head = `week ${week.number}, ${shortDate(week.start)} to ${shortDate(week.end)}`;
  return [
    title,
    ...wrap(`${sofar}, ${way}, finish ${fullDate(finish)}`, width),
    ...(fit ? wrap(fitText(fit, forecast), width) : []),
    ...(ahead ? reviews(' this week') : []),
    '',
    ...wrap(weekHead(head, week, today), width),
    ...items,
    ...(ahead ? [] : reviews('')),
    '',
    ...packed(
      [
        'mlpath next',
        `mlpath log ${first} ${typedHours(Math.min(A_SITTING, week.items[0]?.minutes ?? A_SITTING))}`,
        `mlpath done ${first}`,
      ],
      '   ',
      width,
    ).map(paint.dim),
  ].join('\n');
}

/** The minutes that the example of `log` has, of a topic with as much left. */
const A_SITTING = 90;

/** What is said and an id or a command for it, on one line where they fit. */
function beside(text: string, id: string, { width, paint }: Style): string[] {
  const room = width - 2;
  if (widthOf(text) + 2 + widthOf(id) <= room) return [`  ${text}  ${paint.dim(id)}`];
  return [...indent(hanging(text, room, 2), 2), `    ${paint.dim(id)}`];
}
