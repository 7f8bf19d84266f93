import { topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { type Forecast, makeForecast } from '../forecast/forecast.ts';
import { at } from '../invariant.ts';
import { type Minutes, minutes, sumMinutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import { type Ahead, aheadOf } from '../progress/earned.ts';
import type { Roadmap } from '../roadmap/model.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { phaseOfTopics } from './phase-of.ts';

export interface StatusView {
  readonly roadmap: Roadmap;
  readonly today: PlainDate;
  readonly phases: readonly PhaseStatus[];
  readonly done: number;
  readonly total: number;
  readonly logged: Minutes;
  readonly ahead: Ahead;
  readonly finish: PlainDate;
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

/** @param baseline the plan as it stood when nothing had been done */
export function statusView({ personalised, schedule }: Plan, baseline: Plan): StatusView {
  const { curriculum, progress } = personalised;
  const phases = phaseStatuses({ personalised, schedule }, baseline);
  const known = new Set<string>(curriculum.roadmap.topics.map((topic) => topic.id));
  const own = [...progress.topics].filter(([id]) => known.has(id));
  return {
    roadmap: curriculum.roadmap,
    today: schedule.today,
    phases,
    done: phases.reduce((sum, phase) => sum + phase.done, 0),
    total: phases.reduce((sum, phase) => sum + phase.total, 0),
    logged: sumMinutes(own.map(([, topic]) => minutes(Math.max(topic.logged, topic.done?.minutes ?? 0)))),
    ahead: aheadOf(personalised, baseline.personalised, baseline.schedule, schedule.today),
    finish: schedule.finish,
    forecast: makeForecast({ personalised, schedule }),
    unknown: [...progress.topics.keys()].filter((id) => !known.has(id)),
  };
}

/** Counts what the baseline planned, and what was done beyond it. */
function phaseStatuses({ personalised, schedule }: Plan, baseline: Plan): PhaseStatus[] {
  const phaseOf = phaseOfTopics(personalised, schedule);
  const sums = new Map(
    PHASES.map((phase) => [phase, { done: 0, total: 0, minutesDone: 0, minutesTotal: 0 }]),
  );
  for (const [index, decision] of personalised.decisions.entries()) {
    const planned = at(baseline.personalised.decisions, index);
    const sum = sums.get(phaseOf(index));
    if (!sum || (planned.kind !== 'study' && decision.kind !== 'done')) continue;
    const whole =
      planned.kind === 'study'
        ? planned.effort.minutes
        : topicAt(personalised.curriculum, index).estimate.likely;
    const left = decision.kind === 'study' ? Math.min(decision.remaining, whole) : 0;
    sum.total += 1;
    sum.done += decision.kind === 'done' ? 1 : 0;
    sum.minutesTotal += whole;
    sum.minutesDone += whole - left;
  }
  return [...sums].flatMap(([phase, { done, total, minutesDone, minutesTotal }]) =>
    total === 0
      ? []
      : [{ phase, done, total, minutesDone: minutes(minutesDone), minutesTotal: minutes(minutesTotal) }],
  );
}
