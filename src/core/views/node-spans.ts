import type { PlainDate } from '../dates.ts';
import { addToGroup } from '../groups.ts';
import type { TopicId } from '../ids.ts';
import { at } from '../invariant.ts';
import { addMinutes, type Minutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import type { RoadmapNode } from '../roadmap/model.ts';
import { type Kind, PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { type StudySession, sessionsByWeek } from './sessions.ts';

/** A node's part of a phase on the calendar, what is behind included. */
export interface NodeSpan {
  readonly node: RoadmapNode;
  readonly phase: Phase;
  /** The first day of its first week and the last day of its last. */
  readonly start: PlainDate;
  readonly end: PlainDate;
  /** Nothing of it is left. */
  readonly done: boolean;
  readonly weeks: readonly SpanWeek[];
  readonly milestones: readonly Milestone[];
}

export interface SpanWeek {
  readonly number: number;
  readonly start: PlainDate;
  /** Planned and logged. */
  readonly minutes: Minutes;
}

/** A project or a checkpoint: the day on which it is done, or the last day of the week in which it will be. */
export interface Milestone {
  readonly topic: TopicId;
  readonly name: string;
  readonly kind: Exclude<Kind, 'topic'>;
  readonly on: PlainDate;
  readonly done: boolean;
}

/** By phase, then in the order in which the nodes begin. */
export function nodeSpans(plan: Plan, weeks?: number): NodeSpan[] {
  const groups = new Map<string, StudySession[]>();
  for (const session of sessionsByWeek(plan, weeks))
    addToGroup(groups, `${session.phase} ${session.node.id}`, session);
  const spans = [...groups.values()].map((group) => span(plan, group));
  return PHASES.flatMap((phase) => spans.filter((each) => each.phase === phase));
}

/** @param group the sessions of a node in a phase, at least one */
function span(plan: Plan, group: readonly StudySession[]): NodeSpan {
  const first = at(group, 0);
  const last = at(group, group.length - 1);
  return {
    node: first.node,
    phase: first.phase,
    start: first.start,
    end: last.end,
    done: group.every((session) => session.left === 0),
    weeks: spanWeeks(group),
    milestones: group.flatMap((session) => milestone(plan, session)),
  };
}

function spanWeeks(group: readonly StudySession[]): SpanWeek[] {
  const weeks = new Map<number, SpanWeek>();
  for (const { week, start, planned, logged } of group) {
    const own = addMinutes(planned, logged);
    const other = weeks.get(week);
    weeks.set(week, { number: week, start, minutes: other ? addMinutes(other.minutes, own) : own });
  }
  return [...weeks.values()];
}

function milestone({ personalised }: Plan, { topic, finishes, end }: StudySession): Milestone[] {
  const { id, name, kind } = topic;
  if (kind === 'topic' || !finishes) return [];
  const done = personalised.progress.topics.get(id)?.done;
  return [{ topic: id, name, kind, on: done?.on ?? end, done: done !== undefined }];
}
