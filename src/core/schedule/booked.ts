import type { PlainDate } from '../dates.ts';
import { addToGroup } from '../groups.ts';
import { addMinutes, lessMinutes, type Minutes, NO_MINUTES } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';
import type { TopicProgress } from '../progress/fold.ts';
import type { Calendar } from './calendar.ts';
import type { Item } from './model.ts';

/**
 * The weeks in which something of this roadmap was recorded, up to the current one; what is dated ahead counts for the
 * current one. A topic marked done without hours is listed with none: nobody knows how many it took. What was recorded
 * before week 1 lies in no week.
 */
export function bookings(
  personalised: Personalised,
  calendar: Calendar,
  currentWeek: number,
): Map<number, readonly Item[]> {
  const weeks = new Map<number, Item[]>();
  if (personalised.progress.topics.size === 0) return weeks;
  for (const [topic, { id }] of personalised.curriculum.roadmap.topics.entries()) {
    const progress = personalised.progress.topics.get(id);
    if (!progress) continue;
    const weekOf = (day: PlainDate) => Math.min(currentWeek, calendar.weekOf(day));
    for (const [week, item] of topicItems(topic, progress, weekOf)) addToGroup(weeks, week, item);
  }
  return weeks;
}

function topicItems(
  topic: number,
  progress: TopicProgress,
  weekOf: (day: PlainDate) => number,
): Map<number, Item> {
  const spent = new Map<number, Minutes>();
  const add = (day: PlainDate, more: Minutes) => {
    const week = weekOf(day);
    spent.set(week, addMinutes(spent.get(week) ?? NO_MINUTES, more));
  };
  for (const log of progress.logs) add(log.on, log.minutes);
  const { done } = progress;
  // The hours of a done are the topic's whole: what no log accounts for was spent by that day.
  if (done) add(done.on, lessMinutes(done.minutes ?? NO_MINUTES, progress.logged));
  const last = done ? weekOf(done.on) : undefined;
  const items = new Map<number, Item>();
  for (const [week, part] of spent) items.set(week, { topic, minutes: part, finishes: week === last });
  return items;
}
