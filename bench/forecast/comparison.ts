import type { Curriculum } from '../../src/core/curriculum/curriculum.ts';
import { addDays, daysBetween, type PlainDate } from '../../src/core/dates.ts';
import type { Dates } from '../../src/core/forecast/finish.ts';
import { forecastOf, makeModel } from '../../src/core/forecast/forecast.ts';
import { at } from '../../src/core/invariant.ts';
import { makePlan } from '../../src/core/plan.ts';
import { foldProgress } from '../../src/core/progress/fold.ts';
import { bruteForce } from './brute-force.ts';
import { type Life, liveLife } from './learner.ts';
import { makeRandom } from './random.ts';
import { sampleRoadmap } from './roadmap.ts';

/** One learner at one moment, to forecast in two ways. */
export interface Case {
  readonly topics: number;
  readonly logged: number;
  readonly seed: number;
}

export interface Difference extends Case {
  readonly phase: string;
  readonly date: keyof Dates;
  readonly forecast: PlainDate;
  readonly brute: PlainDate;
  /** Forecast less brute force. */
  readonly days: number;
}

export const CASES: readonly Case[] = [
  { topics: 180, logged: 0, seed: 1 },
  { topics: 180, logged: 40, seed: 2 },
  { topics: 60, logged: 0, seed: 3 },
  { topics: 60, logged: 15, seed: 4 },
  { topics: 20, logged: 0, seed: 5 },
  { topics: 20, logged: 8, seed: 8 },
  { topics: 6, logged: 0, seed: 7 },
  { topics: 3, logged: 1, seed: 9 },
  { topics: 60, logged: 59, seed: 12 },
];

/** Each date of a forecast, of the finish and of the phases, against the same model played out. */
export function compare(each: Case, runs: number): Difference[] {
  const curriculum = sampleRoadmap(each.topics);
  const life = liveLife(curriculum, makeRandom(each.seed));
  const plan = planAfter(curriculum, life, each.logged);
  const model = makeModel(plan);
  const phases = [...forecastOf(model).phases];
  const ends = phases.map(([phase]) => model.pieces.findLastIndex((piece) => piece.phase === phase) + 1);
  const brute = bruteForce(model, ends, runs, each.seed);
  return phases.flatMap(([phase, dates], index) =>
    (['p50', 'p80', 'p95'] as const).map((date) => {
      const other = addDays(model.ahead.start, at(brute, index)[date]);
      return {
        ...each,
        phase,
        date,
        forecast: dates[date],
        brute: other,
        days: daysBetween(other, dates[date]),
      };
    }),
  );
}

/** The plan on the evening of the day on which so many topics were done. */
export function planAfter(curriculum: Curriculum, life: Life, logged: number) {
  const today = logged === 0 ? life.start : at(life.doneOn, logged - 1);
  const known = logged === 0 ? [] : life.records.filter((record) => record.day <= today);
  return makePlan({
    curriculum,
    profile: life.profile,
    progress: foldProgress(known, (text) => text),
    today,
  });
}
