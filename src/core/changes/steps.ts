import { topicAt } from '../curriculum/curriculum.ts';
import { later, type PlainDate } from '../dates.ts';
import type { TopicId } from '../ids.ts';
import { lessMinutes, type Minutes, minutes, NO_MINUTES } from '../minutes.ts';
import { type Decision, type Personalised, personalise } from '../personalise/personalise.ts';
import { firstDay, makePlan, type Plan } from '../plan.ts';
import { progressIn } from '../progress/fold.ts';
import { makeSchedule } from '../schedule/schedule.ts';
import type { Knowledge } from './changes.ts';

export type Cause =
  | 'roadmap changed'
  | 'taken off'
  | 'profile changed'
  | 'took longer'
  | 'done early'
  | 'started late';

/** Where a topic falls: the first day of its first week, unless it is done, and the last day of its last. */
export interface Falls {
  readonly start?: PlainDate;
  readonly finish: PlainDate;
  /** The day on which it was done. */
  readonly done?: PlainDate;
}

/** A plan on the way from then to now, and what its difference to the one before is put down to. */
export interface StepPlan {
  readonly cause: { readonly later: Cause; readonly earlier: Cause };
  readonly plan: Plan;
  readonly falls: ReadonlyMap<TopicId, Falls>;
}

export function steps(then: Knowledge, now: Knowledge): StepPlan[] {
  const roadmap = { ...then, curriculum: now.curriculum };
  const off = { ...roadmap, profile: { ...then.profile, timeOff: now.profile.timeOff } };
  const profile = { ...roadmap, profile: now.profile };
  const { names } = now.curriculum;
  const step = (plan: Plan, later: Cause, earlier: Cause = later): StepPlan => ({
    cause: { later, earlier },
    plan,
    falls: fallsOf(plan, (id) => names.byId(id) ?? id),
  });
  return [
    step(planOf(then), 'roadmap changed'),
    step(planOf(roadmap), 'roadmap changed'),
    step(planOf(off), 'taken off'),
    step(planOf(profile), 'profile changed'),
    step(asItWent(profile, now), 'took longer', 'done early'),
    step(planOf(now), 'started late', 'done early'),
  ];
}

function planOf({ curriculum, profile, records, today }: Knowledge): Plan {
  return makePlan({ curriculum, profile, progress: progressIn(curriculum, records), today });
}

/** The plan of then, had it been known how long each topic would take. */
function asItWent(then: Knowledge, now: Knowledge): Plan {
  const progress = progressIn(then.curriculum, then.records);
  const before = personalise(then.curriculum, then.profile, progress);
  const after = personalise(now.curriculum, now.profile, progressIn(now.curriculum, now.records));
  const decisions = before.decisions.map((decision, index): Decision => {
    if (decision.kind !== 'study') return decision;
    const actual = actualMinutes(before, after, index);
    return actual === undefined ? decision : { ...decision, remaining: actual };
  });
  const personalised: Personalised = { ...before, decisions };
  const start = firstDay(then.profile, progress, then.today);
  return { personalised, schedule: makeSchedule(personalised, start, then.today) };
}

/** What a topic took since then, and what is left of it; undefined when nothing about it is known. */
function actualMinutes(before: Personalised, after: Personalised, index: number): Minutes | undefined {
  const { id } = topicAt(after.curriculum, index);
  const progress = after.progress.topics.get(id);
  const logged = before.progress.topics.get(id)?.logged ?? NO_MINUTES;
  if (progress?.done) {
    const spent = progress.done.minutes;
    return spent === undefined ? undefined : minutes(Math.max(1, lessMinutes(spent, logged)));
  }
  const decision = after.decisions[index];
  if (!progress || decision?.kind !== 'study') return undefined;
  return minutes(lessMinutes(progress.logged, logged) + decision.remaining);
}

/** @param idNow the id that a topic has now */
function fallsOf({ personalised, schedule }: Plan, idNow: (id: TopicId) => TopicId): Map<TopicId, Falls> {
  const { curriculum, progress } = personalised;
  const falls = new Map<TopicId, Falls>();
  for (const { topic, start, finish } of schedule.slots) {
    falls.set(idNow(topicAt(curriculum, topic).id), { start, finish });
  }
  for (const [index, decision] of personalised.decisions.entries()) {
    const { id } = topicAt(curriculum, index);
    const done = progress.topics.get(id)?.done;
    if (decision.kind !== 'done' || !done) continue;
    const { calendar } = schedule;
    const week = calendar.week(Math.max(1, calendar.weekOf(later(done.on, calendar.start))));
    falls.set(idNow(id), { finish: week.end, done: done.on });
  }
  return falls;
}
