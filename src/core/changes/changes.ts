import type { Curriculum } from '../curriculum/curriculum.ts';
import { daysBetween, type PlainDate } from '../dates.ts';
import type { TopicId } from '../ids.ts';
import type { Plan } from '../plan.ts';
import type { Profile } from '../profile/profile.ts';
import type { ProgressRecord } from '../progress/record.ts';
import { type Overrun, overruns } from './overruns.ts';
import { type Cause, type Falls, steps } from './steps.ts';

/** All that a plan was made from on one day. */
export interface Knowledge {
  readonly curriculum: Curriculum;
  readonly profile: Profile;
  readonly records: readonly ProgressRecord[];
  readonly today: PlainDate;
}

/** A topic whose weeks are others than they were. */
export interface Change {
  readonly topic: TopicId;
  readonly name: string;
  /** Absent: it was not in the plan then. */
  readonly from?: Falls;
  /** Absent: it is not in the plan now. */
  readonly to?: Falls;
  readonly cause: Cause;
}

export interface Changes {
  readonly since: PlainDate;
  readonly today: PlainDate;
  readonly finish: { readonly from: PlainDate; readonly to: PlainDate };
  /** In the order of the plan as it was, then what is new. */
  readonly changes: readonly Change[];
  /** Topics that took another time than planned, the greatest difference first. */
  readonly overruns: readonly Overrun[];
}

/**
 * What moved between two days, and why. From the plan of then to today's one thing after the other is changed: the
 * roadmap, the time off, the rest of the profile, the hours that topics took, and at last the days gone by. A topic's
 * cause is the step that moved it farthest in the direction in which it moved.
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
    const name = nameOf(now.curriculum, id) ?? nameOf(then.curriculum, id) ?? id;
    const cause = causeOf(plans.map((plan) => ({ cause: plan.cause, falls: plan.falls.get(id) })));
    return [{ topic: id, name, cause, ...(from ? { from } : {}), ...(to ? { to } : {}) }];
  });
  return {
    since: then.today,
    today: now.today,
    finish: { from: finishOf(first.plan), to: finishOf(last.plan) },
    changes,
    overruns: overruns(then, now),
  };
}

interface Step {
  /** What was changed to come here from the step before, when things moved later and when they moved earlier. */
  readonly cause: { readonly later: Cause; readonly earlier: Cause };
  readonly falls: Falls | undefined;
}

function causeOf(plans: readonly Step[]): Cause {
  const direction = Math.sign(shift(plans[0]?.falls, plans[plans.length - 1]?.falls));
  let farthest = 0;
  let cause: Cause | undefined;
  for (const [index, step] of plans.entries()) {
    const moved = index === 0 ? 0 : shift(plans[index - 1]?.falls, step.falls) * direction;
    if (moved <= farthest) continue;
    farthest = moved;
    cause = direction > 0 ? step.cause.later : step.cause.earlier;
  }
  return cause ?? 'started late';
}

/** Days by which a topic's end moved, or where that stayed its begin. Into the plan or out of it is farther than any. */
function shift(from: Falls | undefined, to: Falls | undefined): number {
  const BEYOND = 1e7;
  if (!from || !to) return from ? -BEYOND : to ? BEYOND : 0;
  const end = daysBetween(from.finish, to.finish);
  if (end !== 0 || from.start === undefined || to.start === undefined) return end;
  return daysBetween(from.start, to.start);
}

function finishOf({ schedule }: Plan): PlainDate {
  return schedule.finish;
}

function nameOf({ roadmap, indexOf }: Curriculum, id: TopicId): string | undefined {
  return roadmap.topics[indexOf.get(id) ?? -1]?.name;
}
