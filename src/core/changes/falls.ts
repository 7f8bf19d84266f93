import { topicAt } from '../curriculum/curriculum.ts';
import { DAYS_IN_WEEK, daysBetween, later, type PlainDate } from '../dates.ts';
import type { TopicId } from '../ids.ts';
import { addMinutes, sumMinutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import { reviewMinutes } from '../schedule/model.ts';
import { phaseOfTopics } from '../schedule/phase-of.ts';

/** Where a topic falls: the first day of its first week, unless it is done, and the last day of its last. */
export interface Falls {
  readonly start?: PlainDate;
  readonly finish: PlainDate;
  /** The day on which it was done. */
  readonly done?: PlainDate;
}

/** The same to a part of a day, by how full the week is before it: days from a day on that is the same for all plans. */
export interface Position {
  readonly begin?: number;
  readonly end: number;
}

/** The id that a topic has now, by its place in the roadmap of a plan: of two plans that may be another one. */
type IdNow = (topic: number) => TopicId;

/** Where each topic falls that is done or has work left. */
export function fallsOf({ personalised, schedule }: Plan, idNow: IdNow): Map<TopicId, Falls> {
  const { curriculum, progress } = personalised;
  const falls = new Map<TopicId, Falls>();
  for (const [index, decision] of personalised.decisions.entries()) {
    const { id } = topicAt(curriculum, index);
    const done = progress.topics.get(id)?.done;
    if (decision.kind !== 'done' || !done) continue;
    const { calendar } = schedule;
    const week = calendar.week(Math.max(1, calendar.weekOf(later(done.on, calendar.start))));
    falls.set(idNow(index), { finish: week.end, done: done.on });
  }
  for (const { topic, start, finish } of schedule.slots) falls.set(idNow(topic), { start, finish });
  return falls;
}

/** Of each topic the phase that it is planned in. */
export function phasesOf({ personalised, schedule }: Plan, idNow: IdNow): Map<TopicId, Phase> {
  const phaseOf = phaseOfTopics(personalised, schedule);
  return new Map(personalised.decisions.map((_, topic) => [idNow(topic), phaseOf(topic)]));
}

/** @param zero the day that days are counted from */
export function positionsOf(
  { personalised, schedule }: Plan,
  zero: PlainDate,
  idNow: IdNow,
): Map<TopicId, Position> {
  const positions = new Map<TopicId, Position>();
  for (const week of schedule.weeks) {
    const booked = sumMinutes(week.booked.map((item) => item.minutes));
    let used = addMinutes(booked, reviewMinutes(week));
    // More may be booked in a week than it holds.
    const whole = Math.max(week.capacity, used + sumMinutes(week.items.map((item) => item.minutes)), 1);
    const now = () => daysBetween(zero, week.start) + (DAYS_IN_WEEK * used) / whole;
    for (const { topic, minutes: part } of week.items) {
      const id = idNow(topic);
      const begin = positions.get(id)?.begin ?? now();
      used = addMinutes(used, part);
      positions.set(id, { begin, end: now() });
    }
  }
  for (const [index, decision] of personalised.decisions.entries()) {
    const done = personalised.progress.topics.get(topicAt(personalised.curriculum, index).id)?.done;
    // The middle of its day.
    if (decision.kind === 'done' && done)
      positions.set(idNow(index), { end: daysBetween(zero, done.on) + 0.5 });
  }
  return positions;
}
