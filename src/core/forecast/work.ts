import { topicAt } from '../curriculum/curriculum.ts';
import type { TopicId } from '../ids.ts';
import { at } from '../invariant.ts';
import { LEAST_LEFT, plannedMinutes } from '../personalise/personalise.ts';
import type { Plan } from '../plan.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import type { Pace } from './pace.ts';

/** A topic with work left, in minutes of the plan. */
export interface Piece {
  readonly topic: TopicId;
  readonly phase: Phase;
  readonly minutes: number;
}

/**
 * What is left, in the order of study. Hours logged on a topic under way take off what they are worth at the learner's
 * own pace: six hours of one who takes twice as long as planned are three of the plan.
 */
export function piecesLeft({ personalised, schedule }: Plan, pace: Pace): Piece[] {
  const { curriculum, decisions, progress } = personalised;
  return schedule.slots.map(({ topic, phase, minutes }) => {
    const { id } = topicAt(curriculum, topic);
    const planned = plannedMinutes(at(decisions, topic)) ?? minutes;
    const logged = progress.topics.get(id)?.logged ?? 0;
    return {
      topic: id,
      phase,
      minutes: Math.max(planned - logged / Math.exp(pace.mean), planned * LEAST_LEFT),
    };
  });
}

/** Minutes of actual work as a log-normal variable: the mean and variance of its logarithm. */
export interface Work {
  readonly mean: number;
  readonly variance: number;
}

/**
 * The work of some pieces. Given the pace, each is planned × e^(pace + topic), and their sum enters by its mean and
 * variance: it is taken for the log-normal variable that has both (Fenton, 1960), which is exact for one topic and does
 * not go below zero for few. The pace then adds its own variance.
 */
export function workOf(pieces: readonly Piece[], pace: Pace): Work {
  let sum = 0;
  let squares = 0;
  for (const { minutes } of pieces) {
    sum += minutes;
    squares += minutes * minutes;
  }
  return workOfSums(sum, squares, pace);
}

/** @param squares the sum of the squares of the pieces' minutes */
export function workOfSums(sum: number, squares: number, pace: Pace): Work {
  const ofSum = Math.log1p((Math.expm1(pace.topicVariance) * squares) / (sum * sum));
  return {
    mean: pace.mean + Math.log(sum) + pace.topicVariance / 2 - ofSum / 2,
    variance: pace.variance + ofSum,
  };
}
