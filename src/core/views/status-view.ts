import { topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { type Fit, fitOf } from '../deadline.ts';
import { type Ahead, aheadOf } from '../earned.ts';
import { type Forecast, makeForecast } from '../forecast/forecast.ts';
import { type RecentPace, recentPace } from '../forecast/recent-pace.ts';
import { at } from '../invariant.ts';
import { type Minutes, minutes, sumMinutes } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';
import type { Baseline, Plan } from '../plan.ts';
import { spentOn } from '../progress/fold.ts';
import type { Goal, Roadmap } from '../roadmap/model.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { phaseOfTopics } from '../schedule/phase-of.ts';

export interface StatusView {
  readonly roadmap: Roadmap;
  readonly today: PlainDate;
  readonly phases: readonly PhaseStatus[];
  readonly done: number;
  readonly total: number;
  readonly logged: Minutes;
  readonly ahead: Ahead;
  /** Absent before a first whole week is over. */
  readonly pace?: RecentPace;
  readonly finish: PlainDate;
  /** What the plan is for, and the date to be done by, where the profile has them; the date while there is something left. */
  readonly goal?: Goal;
  readonly fit?: Fit;
  /** Absent when nothing is left. */
  readonly forecast: Forecast | undefined;
  /** What the progress knows and this roadmap does not. */
  readonly unknown: readonly string[];
}

export interface PhaseStatus {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  readonly minutesDone: Minutes;
  readonly minutesTotal: Minutes;
}

/** @param baseline the plan that progress is measured against */
export function statusView(plan: Plan, baseline: Baseline): StatusView {
  const { personalised, schedule } = plan;
  const { curriculum, progress } = personalised;
  const phases = phaseStatuses(plan, baseline.whole);
  const known = new Set<string>(curriculum.roadmap.topics.map((topic) => topic.id));
  const pace = recentPace(plan);
  const own = [...progress.topics].filter(([id]) => known.has(id));
  const { goal: goalId, by } = personalised.profile;
  const goal = curriculum.roadmap.goals.find(({ id }) => id === goalId);
  return {
    roadmap: curriculum.roadmap,
    today: schedule.today,
    phases,
    done: phases.reduce((sum, phase) => sum + phase.done, 0),
    total: phases.reduce((sum, phase) => sum + phase.total, 0),
    logged: sumMinutes(own.map(([, topic]) => spentOn(topic))),
    ahead: aheadOf(personalised, baseline, schedule.today),
    ...(pace ? { pace } : {}),
    finish: schedule.finish,
    ...(goal ? { goal } : {}),
    ...(by === undefined || schedule.slots.length === 0 ? {} : { fit: fitOf(plan, by) }),
    forecast: makeForecast(plan),
    unknown: [...progress.topics.keys()].filter((id) => !known.has(id)),
  };
}

/** Counts what the plan holds when nothing is done, and what was done beyond it. */
function phaseStatuses({ personalised, schedule }: Plan, whole: Personalised): PhaseStatus[] {
  const phaseOf = phaseOfTopics(personalised, schedule);
  const sums = new Map(
    PHASES.map((phase) => [phase, { done: 0, total: 0, minutesDone: 0, minutesTotal: 0 }]),
  );
  for (const [index, decision] of personalised.decisions.entries()) {
    const planned = at(whole.decisions, index);
    const sum = sums.get(phaseOf(index));
    if (!sum || (planned.kind !== 'study' && decision.kind !== 'done')) continue;
    // Needed for something that is done meanwhile: nobody will study it any more, and nobody has.
    if (decision.kind === 'optional' || decision.kind === 'not-in-goal') continue;
    const full =
      planned.kind === 'study'
        ? planned.effort.minutes
        : topicAt(personalised.curriculum, index).estimate.likely;
    const left = decision.kind === 'study' ? Math.min(decision.remaining, full) : 0;
    sum.total += 1;
    sum.done += decision.kind === 'done' ? 1 : 0;
    sum.minutesTotal += full;
    sum.minutesDone += full - left;
  }
  return [...sums].flatMap(([phase, { done, total, minutesDone, minutesTotal }]) =>
    total === 0
      ? []
      : [{ phase, done, total, minutesDone: minutes(minutesDone), minutesTotal: minutes(minutesTotal) }],
  );
}
