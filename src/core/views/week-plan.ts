import { topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { type Minutes, NO_MINUTES } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import type { Topic } from '../roadmap/model.ts';
import type { Item } from '../schedule/model.ts';

/** The week to study now: the first from the current one on that has work in it. */
export interface WeekPlan {
  readonly number: number;
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly timeOff: readonly PlainDate[];
  readonly items: readonly WeekTopic[];
  readonly booked: readonly WeekTopic[];
}

export interface WeekTopic {
  readonly topic: Topic;
  readonly minutes: Minutes;
  /** All that is left of the topic. */
  readonly of: Minutes;
  readonly finishes: boolean;
}

/** @returns undefined when nothing is left to study */
export function weekPlan({ personalised, schedule }: Plan): WeekPlan | undefined {
  const week = schedule.weeks.find((each) => each.items.length > 0);
  if (!week) return undefined;
  const left = new Map(schedule.slots.map((slot) => [slot.topic, slot.minutes]));
  const view = ({ topic, minutes, finishes }: Item): WeekTopic => ({
    topic: topicAt(personalised.curriculum, topic),
    minutes,
    of: left.get(topic) ?? NO_MINUTES,
    finishes,
  });
  const { number, start, end, timeOff, items, booked } = week;
  return { number, start, end, timeOff, items: items.map(view), booked: booked.map(view) };
}
