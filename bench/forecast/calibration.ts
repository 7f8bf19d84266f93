import type { Curriculum } from '../../src/core/curriculum/curriculum.ts';
import { daysBetween, type PlainDate } from '../../src/core/dates.ts';
import { makeForecast } from '../../src/core/forecast/forecast.ts';
import { at } from '../../src/core/invariant.ts';
import { planAfter } from './comparison.ts';
import { type Life, liveLife } from './learner.ts';
import type { Nature } from './nature.ts';
import { makeRandom, type Random } from './random.ts';
import { sampleRoadmap } from './roadmap.ts';

/** How forecasts made once some topics were logged fared. */
export interface CalibrationRow {
  readonly logged: number;
  readonly learners: number;
  /** Shares of the learners who were done by the date. */
  readonly held50: number;
  readonly held80: number;
  readonly held95: number;
  /** Half of the learners were no more days off the 50 % date. */
  readonly medianError: number;
  /** The same as a share of the days that were still to go. */
  readonly medianShare: number;
}

export interface Trial {
  readonly life: Life;
  readonly logged: number;
  readonly asOf: PlainDate;
  readonly finish: PlainDate;
  readonly p50: PlainDate;
  readonly p80: PlainDate;
  readonly p95: PlainDate;
}

const TOPICS = 120;
const LOGGED = [0, 5, 15, 40] as const;

export function runTrials(
  learners: number,
  seed: number,
  topics = TOPICS,
  draw?: (random: Random) => Nature,
): Trial[] {
  const curriculum = sampleRoadmap(topics);
  return Array.from({ length: learners }, (_, index) =>
    liveLife(curriculum, makeRandom(seed + index), draw),
  ).flatMap((life) => LOGGED.flatMap((logged) => trial(curriculum, life, logged)));
}

/** The forecast on the evening of the day on which so many topics were done. */
function trial(curriculum: Curriculum, life: Life, logged: number): Trial[] {
  const plan = planAfter(curriculum, life, logged);
  const asOf = plan.schedule.today;
  const forecast = makeForecast(plan);
  const finish = life.doneOn.at(-1) ?? asOf;
  return forecast ? [{ life, logged, asOf, finish, ...forecast }] : [];
}

export function calibration(trials: readonly Trial[]): CalibrationRow[] {
  return LOGGED.map((logged) => {
    const own = trials.filter((each) => each.logged === logged);
    const share = (test: (trial: Trial) => boolean) => own.filter(test).length / own.length;
    const errors = own.map((each) => Math.abs(daysBetween(each.p50, each.finish)));
    return {
      logged,
      learners: own.length,
      held50: share((each) => each.finish <= each.p50),
      held80: share((each) => each.finish <= each.p80),
      held95: share((each) => each.finish <= each.p95),
      medianError: median(errors),
      medianShare: median(
        own.map((each, index) => at(errors, index) / Math.max(1, daysBetween(each.asOf, each.finish))),
      ),
    };
  });
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
