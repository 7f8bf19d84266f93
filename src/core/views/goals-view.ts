import type { Dates } from '../forecast/finish.ts';
import { makeForecast } from '../forecast/forecast.ts';
import { type Minutes, sumMinutes } from '../minutes.ts';
import type { Plan } from '../plan.ts';
import type { Goal } from '../roadmap/model.ts';

/** What is left of a roadmap, or of one of its goals, and until when. */
export interface Left {
  /** Topics with work left. */
  readonly topics: number;
  readonly minutes: Minutes;
  /** Absent when nothing is left. */
  readonly forecast?: Dates;
}

export interface GoalRow extends Left {
  readonly goal: Goal;
  /** It is the one of the profile. */
  readonly chosen: boolean;
}

export interface GoalsView {
  readonly roadmap: Plan['personalised']['curriculum']['roadmap'];
  /** In the order of the roadmap. */
  readonly goals: readonly GoalRow[];
  /** Without any goal. */
  readonly whole: Left;
}

/**
 * Each goal beside the whole roadmap, as one learner would reach it.
 * @param own the learner's plan
 * @param planOf the same learner's plan with another goal, or with none
 */
export function goalsView(own: Plan, planOf: (goal: Goal | undefined) => Plan): GoalsView {
  const { curriculum, profile } = own.personalised;
  const { roadmap } = curriculum;
  return {
    roadmap,
    goals: roadmap.goals.map((goal) => ({
      goal,
      chosen: goal.id === profile.goal,
      ...leftOf(goal.id === profile.goal ? own : planOf(goal)),
    })),
    whole: leftOf(profile.goal === undefined ? own : planOf(undefined)),
  };
}

function leftOf(plan: Plan): Left {
  const { slots } = plan.schedule;
  const forecast = makeForecast(plan);
  return {
    topics: slots.length,
    minutes: sumMinutes(slots.map((slot) => slot.minutes)),
    ...(forecast ? { forecast } : {}),
  };
}
