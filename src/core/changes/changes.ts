import type { Curriculum } from '../curriculum/curriculum.ts';
import { daysBetween, type PlainDate } from '../dates.ts';
import type { TopicId } from '../ids.ts';
import type { Topic } from '../roadmap/model.ts';
import type { Kind } from '../roadmap/vocabulary.ts';
import type { Falls, Position } from './falls.ts';
import type { Knowledge } from './knowledge.ts';
import { type Overrun, overruns } from './overruns.ts';
import { type PhaseChange, phaseEnds } from './phase-ends.ts';
import { type Cause, type StepPlan, steps } from './steps.ts';

/** A topic whose weeks are others than they were. */
export interface Change {
  readonly topic: TopicId;
  readonly name: string;
  readonly kind: Kind;
  /** Absent: it was not in the plan then. */
  readonly from?: Falls;
  /** Absent: it is not in the plan now. */
  readonly to?: Falls;
  /** Of `moves` the first that went the way in which the topic moved. */
  readonly cause: Cause;
  readonly moves: readonly Move[];
}

/** Days by which one cause moved a topic, negative for earlier; BEYOND into the plan or out of it. */
export interface Move {
  readonly cause: Cause;
  readonly days: number;
}

export interface Changes {
  readonly since: PlainDate;
  readonly today: PlainDate;
  readonly finish: { readonly from: PlainDate; readonly to: PlainDate };
  /** In the order of the plan as it was, then what is new. */
  readonly changes: readonly Change[];
  readonly phases: readonly PhaseChange[];
  /** Topics that took another time than planned, the greatest difference first. */
  readonly overruns: readonly Overrun[];
}

export interface ExplainedChanges extends Changes {
  /** What of the day compared with is unknown, and so taken as it is today. */
  readonly unknown: readonly ('profile' | 'roadmap')[];
}

/**
 * What moved between two days, and why. From the plan of then to today's one thing after the other is changed: the
 * roadmap, the time off, the rest of the profile, the hours that topics took, the reviews, and at last the days gone by. A
 * topic's cause is what moved it farthest in the direction in which it moved; of two that did so alike, the first.
 * @throws EndlessPlanError as makePlan does
 */
export function changesSince(then: Knowledge, now: Knowledge): Changes {
  const plans = steps(then, now);
  const [first] = plans;
  const last = plans[plans.length - 1];
  if (!first || !last) throw new Error('a comparison without plans');
  const ids = new Set([...first.falls.keys(), ...last.falls.keys()]);
  const changes = [...ids].flatMap((id): Change[] => {
    const from = first.falls.get(id);
    const to = last.falls.get(id);
    if (from && to && shift(from, to) === 0) return [];
    const { name, kind } = topicOf(now.curriculum, id) ??
      topicOf(then.curriculum, id) ?? { name: id, kind: 'topic' };
    const moves = movesOf(plans, id);
    const direction = Math.sign(shift(from, to));
    const cause = moves.find(({ days }) => Math.sign(days) === direction)?.cause;
    return [
      {
        topic: id,
        name,
        kind,
        cause: cause ?? causeByWeeks(plans, id, direction),
        moves,
        ...(from ? { from } : {}),
        ...(to ? { to } : {}),
      },
    ];
  });
  return {
    since: then.today,
    today: now.today,
    finish: { from: first.plan.schedule.finish, to: last.plan.schedule.finish },
    changes,
    phases: phaseEnds(first, last, new Map(changes.map(({ topic, cause }) => [topic, cause]))),
    overruns: overruns(then, now),
  };
}

/** What moved a topic, in days, later or earlier, the farthest first; of two that did so alike, what came first. */
function movesOf(plans: readonly StepPlan[], id: TopicId): Move[] {
  // What was done though it was not planned took nothing from anybody's plan.
  const unplanned = !plans[0]?.falls.has(id) && plans[plans.length - 1]?.falls.get(id)?.done !== undefined;
  const edge = edgeOf(plans[0]?.falls.get(id), plans[plans.length - 1]?.falls.get(id));
  const sums = new Map<Cause, number>();
  for (const [index, step] of plans.entries()) {
    const before = plans[index - 1];
    if (!before) continue;
    const days = movedBy(before.positions.get(id), step.positions.get(id), edge);
    if (Math.abs(days) < ALIKE) continue;
    const cause = days > 0 && !unplanned ? step.cause.later : step.cause.earlier;
    sums.set(cause, (sums.get(cause) ?? 0) + days);
  }
  const moves = [...sums].map(([cause, days]) => ({ cause, days: Math.round(days / ALIKE) * ALIKE }));
  return moves.sort((a, b) => Math.abs(b.days) - Math.abs(a.days));
}

/** Weeks can begin on other days: then a topic may be done in a week that ends later, though earlier in it. */
function causeByWeeks(plans: readonly StepPlan[], id: TopicId, direction: number): Cause {
  const moved = plans.map(({ falls }, index) =>
    index === 0 ? 0 : shift(plans[index - 1]?.falls.get(id), falls.get(id)) * direction,
  );
  const step = plans[moved.indexOf(Math.max(...moved))];
  return direction > 0 ? (step?.cause.later ?? 'started late') : (step?.cause.earlier ?? 'done early');
}

/** Where a topic's end stays, it is its begin that moved. */
function edgeOf(from: Falls | undefined, to: Falls | undefined): keyof Position {
  return from && to && from.finish === to.finish ? 'begin' : 'end';
}

/** Days: what differs by less is the same but for rounding. */
const ALIKE = 1e-6;
/** Into the plan or out of it is farther than anything. */
export const BEYOND = 1e7;

/** Days by which a topic's end moved, or where that stayed its begin. */
function shift(from: Falls | undefined, to: Falls | undefined): number {
  if (!from || !to) return from ? -BEYOND : to ? BEYOND : 0;
  // Done is done: no other beginning of the weeks moves it.
  if (from.done !== undefined && from.done === to.done) return 0;
  const end = daysBetween(from.finish, to.finish);
  if (end !== 0 || from.start === undefined || to.start === undefined) return end;
  return daysBetween(from.start, to.start);
}

function movedBy(from: Position | undefined, to: Position | undefined, edge: keyof Position): number {
  if (!from || !to) return from ? -BEYOND : to ? BEYOND : 0;
  return (to[edge] ?? to.end) - (from[edge] ?? from.end);
}

function topicOf({ roadmap, indexOf }: Curriculum, id: TopicId): Topic | undefined {
  return roadmap.topics[indexOf.get(id) ?? -1];
}
