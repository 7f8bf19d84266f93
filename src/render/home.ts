import type { StatusView } from '../core/views/status-view.ts';
import type { WeekPlan } from '../core/views/week-view.ts';
import { duration, fullDate, shortDate, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { itemName } from './plan/week-lines.ts';
import type { Style } from './style.ts';

/** Where one stands and what is next, on one screen. */
export function homeText(status: StatusView, week: WeekPlan | undefined, { paint }: Style): string {
  const { done, total, ahead, finish, roadmap } = status;
  const head = `${paint.title(oneLine(roadmap.title))}\n${done} of ${total} topics done`;
  if (!week) return `${head}\n\nEverything is done. mlpath list shows what could follow.`;
  const hours = wholeHours(Math.abs(ahead.minutes));
  const way = ahead.minutes === 0 ? 'on plan' : `${hours} ${ahead.minutes > 0 ? 'ahead' : 'behind'}`;
  const items = week.items.map(
    ({ topic, minutes }) => `  ${itemName(topic)}, ${duration(minutes)} ${paint.dim(topic.id)}`,
  );
  const first = week.items[0]?.topic.id ?? '';
  return [
    `${head}, ${way}, finish ${fullDate(finish)}`,
    '',
    `Week ${week.number}, ${shortDate(week.start)} to ${shortDate(week.end)}`,
    ...items,
    '',
    paint.dim(`mlpath next   mlpath log ${first} 1.5   mlpath done ${first}`),
  ].join('\n');
}
