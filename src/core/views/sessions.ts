import { topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import { addMinutes, type Minutes, NO_MINUTES } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import type { RoadmapNode, Topic } from '../roadmap/model.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import type { Item, Week } from '../schedule/model.ts';
import { phaseOfTopics } from '../schedule/phase-of.ts';
import { type Part, recordedDays, splitOverDays } from './study-days.ts';

/** A topic's part of one week, or of one study day: what was recorded in it and what is still planned. */
export interface StudySession {
  readonly topic: Topic;
  readonly node: RoadmapNode;
  readonly phase: Phase;
  readonly week: number;
  readonly start: PlainDate;
  /** The last day of it. */
  readonly end: PlainDate;
  /** Counts the topic's sessions from 1, those behind too: the same session has the same number after re-planning. */
  readonly ordinal: number;
  readonly planned: Minutes;
  readonly logged: Minutes;
  /** All that is left of the topic, over all its sessions. */
  readonly left: Minutes;
  /** Nothing is left of the topic after it. */
  readonly finishes: boolean;
  /** A record says that the topic was done in it. */
  readonly done: boolean;
}

/**
 * The sessions of a plan, those behind first.
 * @param weeks how many weeks to give, from the current one
 */
export function sessionsByWeek(plan: Plan, weeks?: number): StudySession[] {
  return sessions(plan, weeks, wholeWeek);
}

/** The same by study day where the profile has them, else by week. */
export function sessionsByDay(plan: Plan, weeks?: number): StudySession[] {
  const { capacity } = plan.personalised.profile;
  if (capacity.kind !== 'days') return sessionsByWeek(plan, weeks);
  return sessions(plan, weeks, (week, past) => {
    const recorded = past ? week.items : week.booked;
    const planned = past ? [] : splitOverDays(week, capacity.minutes, plan.schedule.today);
    return merged([...recordedDays(plan, week, recorded), ...planned]);
  });
}

function sessions(plan: Plan, count: number | undefined, parts: (week: Week, past: boolean) => Part[]) {
  const { personalised, schedule } = plan;
  const { curriculum } = personalised;
  const phaseOf = phaseOfTopics(personalised, schedule);
  const left = new Map(schedule.slots.map((slot) => [slot.topic, slot.minutes]));
  const counted = new Map<number, number>();
  const session = (week: Week, part: Part): StudySession => {
    const { topic, ...rest } = part;
    const ordinal = (counted.get(topic) ?? 0) + 1;
    counted.set(topic, ordinal);
    return {
      ...rest,
      topic: topicAt(curriculum, topic),
      node: at(curriculum.roadmap.nodes, at(curriculum.nodeOf, topic)),
      phase: phaseOf(topic),
      week: week.number,
      ordinal,
      left: left.get(topic) ?? NO_MINUTES,
    };
  };
  return [
    ...schedule.past.flatMap((week) => parts(week, true).map((part) => session(week, part))),
    ...schedule.weeks
      .slice(0, count)
      .flatMap((week) => parts(week, false).map((part) => session(week, part))),
  ];
}

function wholeWeek(week: Week, past: boolean): Part[] {
  const span = { start: week.start, end: week.end };
  const recorded = past ? week.items : week.booked;
  const planned = past ? [] : week.items;
  return merged([
    ...recorded.map((item) => ({ ...span, ...recordedPart(item) })),
    ...planned.map(({ topic, minutes, finishes }) => ({
      ...span,
      topic,
      planned: minutes,
      logged: NO_MINUTES,
      finishes,
      done: false,
    })),
  ]);
}

function recordedPart({ topic, minutes, finishes }: Item) {
  return { topic, planned: NO_MINUTES, logged: minutes, finishes, done: finishes };
}

/** What is recorded and what is planned of a topic for the same days is one session. */
function merged(parts: readonly Part[]): Part[] {
  const byPlace = new Map<string, Part>();
  for (const part of parts) {
    const place = `${part.topic} ${part.start}`;
    const other = byPlace.get(place);
    byPlace.set(place, other ? joined(other, part) : part);
  }
  return [...byPlace.values()].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function joined(a: Part, b: Part): Part {
  return {
    ...a,
    planned: addMinutes(a.planned, b.planned),
    logged: addMinutes(a.logged, b.logged),
    finishes: a.finishes || b.finishes,
    done: a.done || b.done,
  };
}
