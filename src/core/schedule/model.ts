import type { PlainDate } from '../dates.ts';
import { addMinutes, type Minutes } from '../minutes.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import type { Calendar, CalendarWeek } from './calendar.ts';

/** A topic's part of a week. */
export interface Item {
  /** Its place in the roadmap. */
  readonly topic: number;
  readonly minutes: Minutes;
  readonly finishes: boolean;
}

export interface Week extends CalendarWeek {
  readonly items: readonly Item[];
  /** Of the current week: what has happened in it already. Its minutes are off the capacity. */
  readonly booked: readonly Item[];
  /** Reviewed in it, and booked for reviews that are due: minutes that are off the capacity. */
  readonly reviewed: Minutes;
  readonly reviewsDue: Minutes;
}

/** What reviews take of a week, done and due. */
export function reviewMinutes({ reviewed, reviewsDue }: Week): Minutes {
  return addMinutes(reviewed, reviewsDue);
}

/** Where a topic with work left falls: the first day of its first week, the last day of its last. */
export interface Slot {
  readonly topic: number;
  readonly phase: Phase;
  readonly minutes: Minutes;
  readonly start: PlainDate;
  readonly finish: PlainDate;
}

export interface Schedule {
  readonly calendar: Calendar;
  readonly today: PlainDate;
  /** The first week that can be planned: the one that today lies in, or week 1. */
  readonly currentWeek: number;
  /** Weeks before the current one, as they happened; and that one, where something has happened in it and nothing is left. */
  readonly past: readonly Week[];
  /** From the current week to the last with work in it; none when nothing is left. */
  readonly weeks: readonly Week[];
  /** Topics with work left, in the order of study. */
  readonly slots: readonly Slot[];
  /** The last day of the last week; when nothing is left, the day of the last record, or the start. */
  readonly finish: PlainDate;
}
