import { topicAt } from '../curriculum/curriculum.ts';
import { addDays, type PlainDate, weekdayIndex } from '../dates.ts';
import { at } from '../invariant.ts';
import { addMinutes, lessMinutes, type Minutes, minutes, NO_MINUTES, sumMinutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import { type Item, reviewMinutes, type Week } from '../schedule/model.ts';

/** What a session is made from, before it is counted. */
export interface Part {
  readonly topic: number;
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly planned: Minutes;
  readonly logged: Minutes;
  readonly finishes: boolean;
  readonly done: boolean;
}

interface Day {
  readonly on: PlainDate;
  readonly free: Minutes;
}

/**
 * A week's items over its study days, in order: a day takes work until it is full.
 * @param capacity of each day of a week, Monday first
 */
export function splitOverDays(week: Week, capacity: readonly Minutes[], today: PlainDate): Part[] {
  const days = freeDays(week, capacity, today);
  const parts: Part[] = [];
  let next = 0;
  let taken = NO_MINUTES;
  for (const { topic, minutes: whole, finishes } of week.items) {
    for (let todo = whole; todo > 0; ) {
      const { on, free } = at(days, next);
      const part = minutes(Math.min(free - taken, todo));
      todo = lessMinutes(todo, part);
      taken = addMinutes(taken, part);
      const last = finishes && todo === 0;
      parts.push({
        topic,
        start: on,
        end: on,
        planned: part,
        logged: NO_MINUTES,
        finishes: last,
        done: false,
      });
      if (taken < free) continue;
      next++;
      taken = NO_MINUTES;
    }
  }
  return parts;
}

/**
 * The days that are left to study in a week. What is booked already, and for reviews, fills the first of them; what days gone by had
 * left over is due on the first day that is still to come, or today when none is.
 */
function freeDays(week: Week, capacity: readonly Minutes[], today: PlainDate): Day[] {
  let booked = sumMinutes([reviewMinutes(week), ...week.booked.map((item) => item.minutes)]);
  const off = new Set(week.timeOff);
  const days = daysOf(week).flatMap((on): Day[] => {
    const whole = off.has(on) ? NO_MINUTES : (capacity[weekdayIndex(on)] ?? NO_MINUTES);
    if (whole === 0) return [];
    const free = lessMinutes(whole, booked);
    booked = lessMinutes(booked, whole);
    return [{ on, free }];
  });
  const gone = sumMinutes(days.filter(({ on }) => on < today).map(({ free }) => free));
  const [first = { on: today, free: NO_MINUTES }, ...rest] = days.filter(({ on }) => on >= today);
  return [{ on: first.on, free: sumMinutes([first.free, gone]) }, ...rest].filter(({ free }) => free > 0);
}

function daysOf({ start, end }: Week): PlainDate[] {
  const days = [start];
  for (let day = start; day < end; ) {
    day = addDays(day, 1);
    days.push(day);
  }
  return days;
}

/** What was recorded in a week, each on its own day; in the current week also what is dated ahead. */
export function recordedDays({ personalised, schedule }: Plan, week: Week, items: readonly Item[]): Part[] {
  const current = week.number === schedule.currentWeek;
  const within = (day: PlainDate) => day >= week.start && (current || day <= week.end);
  return items.flatMap(({ topic }): Part[] => {
    const progress = personalised.progress.topics.get(topicAt(personalised.curriculum, topic).id);
    if (!progress) return [];
    const part = (on: PlainDate, logged: Minutes, done: boolean): Part[] =>
      within(on) ? [{ topic, start: on, end: on, planned: NO_MINUTES, logged, finishes: done, done }] : [];
    const { logs, logged, done } = progress;
    return [
      ...logs.flatMap((log) => part(log.on, log.minutes, false)),
      ...(done ? part(done.on, lessMinutes(done.minutes ?? NO_MINUTES, logged), true) : []),
    ];
  });
}
