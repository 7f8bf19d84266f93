import { topicAt } from '../curriculum/curriculum.ts';
import { dayAfter, type PlainDate } from '../dates.ts';
import { compareText } from '../diagnostics.ts';
import { type Minutes, NO_MINUTES } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import type { Profile } from '../profile/profile.ts';
import type { Topic } from '../roadmap/model.ts';
import type { Item } from '../schedule/model.ts';

/** The week to study now: the first from the current one on that has work in it. */
export interface WeekPlan {
  readonly number: number;
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly timeOff: readonly PlainDate[];
  /** Where today is a day off: the last day before study goes on. */
  readonly offUntil?: PlainDate;
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
  const offUntil = lastDayOff(personalised.profile, schedule.today);
  return {
    number,
    start,
    end,
    timeOff,
    ...(offUntil ? { offUntil } : {}),
    items: items.map(view),
    booked: booked.map(view),
  };
}

/** Ranges may touch or overlap. */
function lastDayOff({ timeOff }: Pick<Profile, 'timeOff'>, today: PlainDate): PlainDate | undefined {
  let last: PlainDate | undefined;
  for (const { from, to } of [...timeOff].sort((a, b) => compareText(a.from, b.from))) {
    const next = last ? dayAfter(last) : today;
    if (from <= next && to >= next) last = to;
  }
  return last;
}
