import type { Profile } from '../../src/core/profile/profile.ts';
import type { ProgressRecord } from '../../src/core/progress/record.ts';
import type { Roadmap, Topic } from '../../src/core/roadmap/model.ts';
import type { Case } from './builders.ts';

/**
 * What planning.md promises, computed the slow and obvious way: fixed points by going round until nothing changes,
 * closures by Floyd and Warshall, calendars day by day. Nothing of the planner is called.
 */

const DAY = 86_400_000;
const PHASES = ['foundation', 'intermediate', 'production'];
const LEVELS = ['none', 'school', 'undergraduate', 'strong'];

export const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
/** 1 January 1970 was a Thursday. */
export const mondayIs0 = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** What the records say of one topic. */
export interface Learned {
  readonly logs: { readonly day: number; minutes: number }[];
  done?: { readonly day: number; readonly minutes: number | undefined };
}

export interface Story {
  readonly topics: ReadonlyMap<string, Learned>;
  readonly firstDay: number | undefined;
}

/** Reads the records one after the other, as a learner wrote them. */
export function learned(roadmap: Roadmap, records: readonly ProgressRecord[]): Story {
  const nameOf = names(roadmap);
  const topics = new Map<string, Learned>();
  const live = liveRecords(records, nameOf);
  const days = live.map((record) => dayNumber(record.day));
  const firstDay = days.length > 0 ? Math.min(...days) : undefined;
  /** Of a topic how many logs there were when it was last said to be done. */
  const before = new Map<Learned, number>();
  for (const record of live) {
    if (record.kind !== 'log' && record.kind !== 'done') continue;
    const topic = topics.get(nameOf(record.topic)) ?? { logs: [] };
    topics.set(nameOf(record.topic), topic);
    const day = dayNumber(record.day);
    if (record.kind === 'done') {
      topic.done = { day, minutes: record.minutes };
      before.set(topic, topic.logs.length);
    } else {
      topic.logs.push({ day, minutes: record.minutes });
      // A total is one up to its day: hours of later come on top.
      const { done } = topic;
      if (done?.minutes !== undefined && day >= done.day)
        topic.done = { day: done.day, minutes: done.minutes + record.minutes };
    }
  }
  for (const topic of topics.values()) correct(topic, before.get(topic) ?? 0);
  return { topics, firstDay };
}

/** A total below what was logged by then, or for a day before it, takes minutes off the newest of these. */
function correct({ logs, done }: Learned, before: number): void {
  if (done?.minutes === undefined) return;
  const beyond = (log: Learned['logs'][number], index: number) => index >= before && log.day >= done.day;
  const later = sum(logs.filter(beyond).map((log) => log.minutes));
  const within = logs.filter((log, index) => !beyond(log, index));
  while (sum(within.map((log) => log.minutes)) > done.minutes - later) {
    const newest = within.findLast((log) => log.minutes > 0);
    if (newest) newest.minutes -= 1;
  }
}

function names({ topics }: Roadmap): (text: string) => string {
  return (text) =>
    (topics.find((topic) => topic.id === text) ?? topics.find((topic) => topic.aliases.includes(text)))?.id ??
    text;
}

type Study = Extract<ProgressRecord, { kind: 'log' | 'done' }>;

/** What no undo takes back, from the oldest record to the newest, without the undos themselves. */
function liveRecords(records: readonly ProgressRecord[], nameOf: (text: string) => string): ProgressRecord[] {
  const ids = new Set<string>();
  const written = records.filter(({ id }) => !ids.has(id) && ids.add(id));
  written.sort((a, b) => a.instant - b.instant || (a.id < b.id ? -1 : 1));
  const story: Study[] = [];
  const takenBack = new Set<string>();
  for (const record of written) {
    if (record.kind === 'log' || record.kind === 'done') story.push(record);
    if (record.kind !== 'undo') continue;
    const mine = story.filter(
      (each) => nameOf(each.topic) === nameOf(record.topic) && !takenBack.has(each.id),
    );
    const dones = mine.filter((each) => each.kind === 'done');
    const meant = (dones.length > 0 ? dones : mine.slice(-1)).map((each) => each.id);
    for (const id of record.ids ?? meant) takenBack.add(id);
  }
  return written.filter((each) => each.kind !== 'undo' && !takenBack.has(each.id));
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const loggedMinutes = (topic: Learned | undefined): number =>
  sum(topic?.logs.map((log) => log.minutes) ?? []);

/** Minutes that a topic takes this learner. The efforts of the generators have two decimals at most. */
export function plannedMinutes(topic: Topic, profile: Profile): number {
  const reached = topic.shortcuts
    .flatMap((each) => (each.kind === 'maths' ? [each] : []))
    .filter((each) => LEVELS.indexOf(each.maths) <= LEVELS.indexOf(profile.maths))
    .sort((a, b) => LEVELS.indexOf(a.maths) - LEVELS.indexOf(b.maths));
  const skills = topic.shortcuts.flatMap((each) =>
    each.kind === 'skill' && profile.skills.includes(each.skill) ? [each.effort] : [],
  );
  const efforts = [...skills, ...reached.slice(-1).map((each) => each.effort)];
  if (efforts.length === 0) return topic.estimate.likely;
  const hundredths = Math.round(Math.min(...efforts) * 100);
  return Math.ceil((topic.estimate.likely * hundredths) / 100);
}

export type Verdict = 'done' | 'known' | 'optional' | 'not-in-goal' | 'skipped' | 'study';

/** What becomes of each topic, by its place in the roadmap. */
export function verdicts({ roadmap, profile, records }: Case): Verdict[] {
  const { topics } = roadmap;
  const { topics: progress } = learned(roadmap, records);
  const done = (topic: Topic) => progress.get(topic.id)?.done !== undefined;
  const knownIds = profile.known.map(names(roadmap));
  const known = (topic: Topic) => knownIds.includes(topic.id);
  const pulls = (topic: Topic) => !known(topic) && !done(topic) && plannedMinutes(topic, profile) > 0;
  const inPlan = topicsInPlan(roadmap, profile, known, pulls);
  return topics.map((topic) => {
    if (done(topic)) return 'done';
    if (known(topic)) return 'known';
    if (!inPlan.has(topic)) return profile.goal === undefined ? 'optional' : 'not-in-goal';
    return plannedMinutes(topic, profile) === 0 ? 'skipped' : 'study';
  });
}

type Test = (topic: Topic) => boolean;

/** Goes round until nothing more is asked for. */
function topicsInPlan(roadmap: Roadmap, profile: Profile, known: Test, pulls: Test): Set<Topic> {
  const { topics, nodes } = roadmap;
  const asked = (topic: Topic) => profile.optional || !topic.optional;
  const goal = roadmap.goals.find((each) => each.id === profile.goal);
  const inPlan = new Set(topics.filter((topic) => (goal ? goal.topics.includes(topic.id) : asked(topic))));
  const needs = (topic: Topic, other: Topic) => {
    const named = topic.prerequisites.includes(other.id);
    if (named && pulls(topic)) return true;
    if (!goal || known(topic)) return false;
    // What is no work any more is looked through, optional or not.
    if (named && !pulls(other)) return true;
    if (!asked(other)) return false;
    return named || nodes.some((node) => node.id === topic.node && node.dependsOn.includes(other.node));
  };
  for (let before = -1; before !== inPlan.size; ) {
    before = inPlan.size;
    for (const other of topics) if ([...inPlan].some((topic) => needs(topic, other))) inPlan.add(other);
  }
  return inPlan;
}

/** Minutes left of each topic to be studied. */
export function remainingMinutes(given: Case): Map<number, number> {
  const { topics: progress } = learned(given.roadmap, given.records);
  const left = new Map<number, number>();
  for (const [index, verdict] of verdicts(given).entries()) {
    const topic = given.roadmap.topics[index];
    if (verdict !== 'study' || !topic) continue;
    const planned = plannedMinutes(topic, given.profile);
    left.set(index, Math.max(planned - loggedMinutes(progress.get(topic.id)), Math.ceil(planned / 10)));
  }
  return left;
}

/** Whether the first topic has to be finished before the second starts, itself or by way of others that are kept. */
export type Before = (first: number, second: number) => boolean;

export function comesBefore({ topics, nodes }: Roadmap, kept: ReadonlySet<number>): Before {
  const nodesBefore = closure(nodes.length, (a, b) => {
    const first = nodes[a];
    return first !== undefined && (nodes[b]?.dependsOn.includes(first.id) ?? false);
  });
  const nodeOf = topics.map((topic) => nodes.findIndex((node) => node.id === topic.node));
  return closure(topics.length, (a, b) => {
    const first = topics[a];
    if (!first || !kept.has(a) || !kept.has(b)) return false;
    return topics[b]?.prerequisites.includes(first.id) || nodesBefore(nodeOf[a] ?? -1, nodeOf[b] ?? -1);
  });
}

function closure(size: number, edge: (a: number, b: number) => boolean | undefined): Before {
  const indices = Array.from({ length: size }, (_, index) => index);
  const table = indices.map((a) => new Set(indices.filter((b) => edge(a, b))));
  for (const middle of indices)
    for (const row of table) if (row.has(middle)) for (const b of table[middle] ?? []) row.add(b);
  return (a, b) => table[a]?.has(b) ?? false;
}

/** The earliest phase of the topic and of all kept topics that need it: 0, 1 or 2. */
export function plannedPhase(
  roadmap: Roadmap,
  kept: ReadonlySet<number>,
  before: Before,
  topic: number,
): number {
  const own = (index: number) =>
    PHASES.indexOf(roadmap.nodes.find((node) => node.id === roadmap.topics[index]?.node)?.phase ?? '');
  return Math.min(own(topic), ...[...kept].filter((other) => before(topic, other)).map(own));
}

/** The first day of week 1, as a day number. */
export function startDay({ roadmap, profile, records, today }: Case): number {
  if (profile.start) return dayNumber(profile.start);
  const { firstDay } = learned(roadmap, records);
  if (firstDay !== undefined) return firstDay - mondayIs0(firstDay);
  let day = dayNumber(today);
  while (mondayIs0(day) !== 0) day++;
  return day;
}

/** Minutes of a week, and its days off, by looking at each of its seven days. */
export function weekOf(profile: Profile, start: number, number: number) {
  const first = start + 7 * (number - 1);
  const days = Array.from({ length: 7 }, (_, offset) => first + offset);
  const off = days.filter((day) =>
    profile.timeOff.some((range) => dayNumber(range.from) <= day && day <= dayNumber(range.to)),
  );
  const free = days.filter((day) => !off.includes(day));
  const { capacity } = profile;
  if (capacity.kind === 'days') {
    return { first, off, minutes: sum(free.map((day) => capacity.minutes[mondayIs0(day)] ?? 0)) };
  }
  const inForce = [...capacity.steps]
    .filter((step, index) => index === 0 || (step.from !== undefined && dayNumber(step.from) <= first))
    .at(-1);
  return { first, off, minutes: Math.floor(((inForce?.minutes ?? 0) * free.length) / 7) };
}

/** What is recorded of the roadmap's topics, by week and topic: minutes, and whether the topic was finished there. */
export function recorded(given: Case, currentWeek: number) {
  const start = startDay(given);
  const weeks = new Map<number, Map<number, { minutes: number; finishes: boolean }>>();
  const { topics: progress } = learned(given.roadmap, given.records);
  for (const [index, topic] of given.roadmap.topics.entries()) {
    const mine = progress.get(topic.id);
    const note = (day: number, minutes: number, finishes: boolean) => {
      const week = Math.min(currentWeek, Math.floor((day - start) / 7) + 1);
      const items = weeks.get(week) ?? new Map<number, { minutes: number; finishes: boolean }>();
      const item = items.get(index) ?? { minutes: 0, finishes: false };
      weeks.set(
        week,
        items.set(index, { minutes: item.minutes + minutes, finishes: item.finishes || finishes }),
      );
    };
    for (const log of mine?.logs ?? []) note(log.day, log.minutes, false);
    if (mine?.done) note(mine.done.day, Math.max(0, (mine.done.minutes ?? 0) - loggedMinutes(mine)), true);
  }
  return weeks;
}
