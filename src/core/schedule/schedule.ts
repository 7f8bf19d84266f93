import { later, type PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import { lessMinutes, type Minutes, minutes, NO_MINUTES, sumMinutes } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';
import { dueInWeek, type ReviewLoad, reviewedByWeek } from '../review/load.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { bookings } from './booked.ts';
import { type Calendar, makeCalendar } from './calendar.ts';
import type { Item, Schedule, Slot, Week } from './model.ts';
import { sequence } from './sequence.ts';

/** The plan would end after the year 9999: too few hours for the work, or time off that never ends. */
export class EndlessPlanError extends Error {
  /** Of time off that never ends: the first day of the weeks without an hour. */
  readonly emptyFrom: PlainDate | undefined;

  constructor(message: string, emptyFrom?: PlainDate) {
    super(message);
    this.emptyFrom = emptyFrom;
  }
}

/** Twenty years without an hour are no break any more; counting on to the year 9999 would take seconds. */
const MOST_EMPTY_WEEKS = 1_044;

/**
 * The weeks of a plan. One learner, one topic at a time: each week takes work until it is full, so the finish is the
 * earliest that the capacity allows. What happened stays where it happened; the rest begins in the current week.
 * @param reviews by default none
 * @throws EndlessPlanError when the last week would lie after the year 9999
 */
export function makeSchedule(
  personalised: Personalised,
  start: PlainDate,
  today: PlainDate,
  reviews: ReviewLoad = NO_REVIEWS,
): Schedule {
  const { calendar, currentWeek, booked, reviewed, taken } = ground(personalised, start, today, reviews);
  const { order, phaseOf } = sequence(personalised);
  const work = order.map((topic) => ({
    topic,
    phase: at(PHASES, at(phaseOf, topic)),
    minutes: left(personalised, topic),
  }));
  const { weeks, slots } = fill(work, calendar, currentWeek, taken);
  const past: Week[] = [];
  // With nothing left there is no week to come that could show what happened in the running one.
  const lastPast = weeks.length === 0 && booked.has(currentWeek) ? currentWeek : currentWeek - 1;
  for (let number = 1; number <= lastPast; number++) {
    const items = booked.get(number) ?? [];
    const { start, end, capacity, timeOff } = calendar.week(number);
    const seen = reviewed(number);
    past.push({
      number,
      start,
      end,
      capacity,
      timeOff,
      items,
      booked: [],
      reviewed: seen,
      reviewsDue: NO_MINUTES,
    });
  }
  const finish = weeks.at(-1)?.end ?? lastRecord(personalised, start);
  return { calendar, today, currentWeek, past, weeks, slots, finish };
}

/**
 * The last day of makeSchedule's plan, without the plan: only the sum of the work decides it, and not its order.
 * @throws EndlessPlanError as makeSchedule does
 */
export function finishOf(
  personalised: Personalised,
  start: PlainDate,
  today: PlainDate,
  reviews: ReviewLoad = NO_REVIEWS,
): PlainDate {
  return loadOf(personalised, start, today, reviews).at(-1)?.end ?? lastRecord(personalised, start);
}

/** A week and the minutes that a plan has for it, whatever they go to. */
export interface WeekLoad {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly minutes: Minutes;
}

/**
 * The minutes of each week of makeSchedule's plan, which do not depend on the order of the work.
 * @throws EndlessPlanError as makeSchedule does
 */
export function loadOf(
  personalised: Personalised,
  start: PlainDate,
  today: PlainDate,
  reviews: ReviewLoad = NO_REVIEWS,
): WeekLoad[] {
  const { calendar, currentWeek, taken } = ground(personalised, start, today, reviews);
  const whole = sumMinutes(personalised.decisions.map((_, topic) => left(personalised, topic)));
  const work = whole > 0 ? [{ topic: 0, phase: PHASES[0], minutes: whole }] : [];
  return fill(work, calendar, currentWeek, taken).weeks.map((week) => ({
    start: week.start,
    end: week.end,
    minutes: sumMinutes(week.items.map((item) => item.minutes)),
  }));
}

const NO_REVIEWS: ReviewLoad = { due: NO_MINUTES, done: [] };

/** What a plan stands on: its weeks, and what has happened in them. */
function ground(personalised: Personalised, start: PlainDate, today: PlainDate, reviews: ReviewLoad) {
  const calendar = makeCalendar(start, personalised.profile);
  const currentWeek = Math.max(1, calendar.weekOf(today));
  const booked = bookings(personalised, calendar, currentWeek);
  const last = reviews.foreseen ? Number.POSITIVE_INFINITY : currentWeek;
  const reviewed = reviewedByWeek(reviews, (day) => Math.min(last, calendar.weekOf(day)));
  const taken: Taken = { booked: booked.get(currentWeek) ?? [], reviewed, reviewsDue: reviews.due };
  return { calendar, currentWeek, booked, reviewed, taken };
}

interface Work {
  readonly topic: number;
  readonly phase: Phase;
  readonly minutes: Minutes;
}

/** What is off the capacity. */
interface Taken {
  /** What has happened in the first week. */
  readonly booked: Week['booked'];
  /** Of each week by its number. */
  readonly reviewed: (week: number) => Minutes;
  /** Of all weeks together. */
  readonly reviewsDue: Minutes;
}

/** Weeks that take the work in its order, each until it is full; and where each piece of it falls. */
function fill(work: readonly Work[], calendar: Calendar, first: number, taken: Taken) {
  const weeks: Week[] = [];
  const slots: Slot[] = [];
  /** The piece that is next, what is left of it, and the first day of the week that it was begun in. */
  let next = 0;
  let todo = work[0]?.minutes ?? NO_MINUTES;
  let begun: PlainDate | undefined;
  let empty = 0;
  let waiting = taken.reviewsDue;
  for (let number = first; next < work.length; number++) {
    const week = orEndless(() => calendar.week(number));
    empty = week.capacity > 0 ? 0 : empty + 1;
    if (empty > MOST_EMPTY_WEEKS)
      throw new EndlessPlanError('no hours to study', calendar.week(number - empty + 1).start);
    const booked = number === first ? taken.booked : NOTHING;
    const reviewed = taken.reviewed(number);
    const spent = sumMinutes(booked.map((item) => item.minutes));
    const reviewsDue = dueInWeek(waiting, week.capacity, reviewed, spent);
    waiting = lessMinutes(waiting, reviewsDue);
    const items: Item[] = [];
    let free: number = week.capacity - spent - reviewed - reviewsDue;
    while (free > 0 && next < work.length) {
      const { topic, phase, minutes: whole } = at(work, next);
      begun ??= week.start;
      const part = minutes(Math.min(free, todo));
      free -= part;
      todo = lessMinutes(todo, part);
      items.push({ topic, minutes: part, finishes: todo === 0 });
      if (todo > 0) break;
      slots.push({ topic, phase, minutes: whole, start: begun, finish: week.end });
      next++;
      todo = work[next]?.minutes ?? NO_MINUTES;
      begun = undefined;
    }
    const { start, end, capacity, timeOff } = week;
    // Named one by one: to spread a week takes several times as long.
    weeks.push({ number, start, end, capacity, timeOff, items, booked, reviewed, reviewsDue });
  }
  return { weeks, slots };
}

const NOTHING: Week['booked'] = [];

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
