import { later, type PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import { lessMinutes, type Minutes, minutes, NO_MINUTES, sumMinutes } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { bookings } from './booked.ts';
import { type Calendar, makeCalendar } from './calendar.ts';
import type { Item, Schedule, Slot, Week } from './model.ts';
import { sequence } from './sequence.ts';

/** The plan would end after the year 9999: too few hours for the work, or time off that never ends. */
export class EndlessPlanError extends Error {}

/** Twenty years without an hour are no break any more; counting on to the year 9999 would take seconds. */
const MOST_EMPTY_WEEKS = 1_044;

/**
 * The weeks of a plan. One learner, one topic at a time: each week takes work until it is full, so the finish is the
 * earliest that the capacity allows. What happened stays where it happened; the rest begins in the current week.
 * @throws EndlessPlanError when the last week would lie after the year 9999
 */
export function makeSchedule(personalised: Personalised, start: PlainDate, today: PlainDate): Schedule {
  const calendar = makeCalendar(start, personalised.profile);
  const currentWeek = Math.max(1, calendar.weekOf(today));
  const booked = bookings(personalised, calendar, currentWeek);
  const { order, phaseOf } = sequence(personalised);
  const work = order.map((topic) => ({
    topic,
    phase: at(PHASES, at(phaseOf, topic)),
    minutes: left(personalised, topic),
  }));
  const { weeks, slots } = fill(work, calendar, currentWeek, booked.get(currentWeek) ?? []);
  const past: Week[] = [];
  for (let number = 1; number < currentWeek; number++) {
    past.push({ ...calendar.week(number), items: booked.get(number) ?? [], booked: [] });
  }
  const finish = weeks.at(-1)?.end ?? lastRecord(personalised, start);
  return { calendar, today, currentWeek, past, weeks, slots, finish };
}

interface Work {
  readonly topic: number;
  readonly phase: Phase;
  readonly minutes: Minutes;
}

function fill(work: readonly Work[], calendar: Calendar, first: number, booked: readonly Item[]) {
  const weeks: Week[] = [];
  const slots: Slot[] = [];
  const queue = work.map((each) => ({
    ...each,
    todo: each.minutes,
    start: undefined as PlainDate | undefined,
  }));
  let next = 0;
  let empty = 0;
  for (let number = first; next < queue.length; number++) {
    const week = orEndless(() => calendar.week(number));
    empty = week.capacity > 0 ? 0 : empty + 1;
    if (empty > MOST_EMPTY_WEEKS) throw new EndlessPlanError('no hours to study in twenty years');
    const taken = number === first ? booked : [];
    const items: Item[] = [];
    let free = lessMinutes(week.capacity, sumMinutes(taken.map((item) => item.minutes)));
    while (free > 0 && next < queue.length) {
      const current = at(queue, next);
      current.start ??= week.start;
      const part = minutes(Math.min(free, current.todo));
      free = lessMinutes(free, part);
      current.todo = lessMinutes(current.todo, part);
      items.push({ topic: current.topic, minutes: part, finishes: current.todo === 0 });
      if (current.todo > 0) break;
      const { topic, phase } = current;
      slots.push({ topic, phase, minutes: current.minutes, start: current.start, finish: week.end });
      next++;
    }
    weeks.push({ ...week, items, booked: taken });
  }
  return { weeks, slots };
}

/**
 * What `find` gives.
 * @throws EndlessPlanError when that lies after the year 9999
 */
export function orEndless<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) throw new EndlessPlanError(error.message);
    throw error;
  }
}

function left({ decisions }: Personalised, topic: number): Minutes {
  const decision = at(decisions, topic);
  return decision.kind === 'study' ? decision.remaining : NO_MINUTES;
}

function lastRecord({ progress }: Personalised, start: PlainDate): PlainDate {
  let last = start;
  for (const { logs, done } of progress.topics.values()) {
    for (const log of logs) last = later(last, log.on);
    if (done) last = later(last, done.on);
  }
  return last;
}
