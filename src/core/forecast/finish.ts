import { addDays, LAST_DATE, type PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import type { Reach, WeeksAhead } from './capacity.ts';
import { normalCdf } from './normal.ts';
import type { WeekYield } from './weeks.ts';
import type { Work } from './work.ts';

/** Days by which work is done with a chance of 50, 80 and 95 %. */
export interface Dates {
  readonly p50: PlainDate;
  readonly p80: PlainDate;
  readonly p95: PlainDate;
}

/**
 * Points over five standard deviations to each side: a step of 0.08 of one, well below the width of what is integrated,
 * so that the trapezoid rule is exact to far more digits than a day needs.
 */
const STEPS = 128;
const REACH_SD = 5;
const POINTS = Array.from({ length: STEPS + 1 }, (_, index) => (2 * index) / STEPS - 1).map((x) => x * REACH_SD);
const WEIGHTS = weights();

function weights(): number[] {
  const density = POINTS.map((x) => Math.exp((-x * x) / 2));
  const sum = density.reduce((total, each) => total + each, 0);
  return density.map((each) => each / sum);
}

/** The chance that some work is done once a given capacity has gone by. */
export type Chance = (reach: Reach) => number;

/**
 * The chance that what the weeks yield reaches the work. The yield is normal: mean capacity × the learner's mean, with
 * the variance of the weeks around that mean and of the mean itself. The work is integrated on a fixed grid.
 */
export function chanceOf(work: Work, weeks: WeekYield): Chance {
  const sd = Math.sqrt(work.variance);
  const minutes = Float64Array.from(POINTS, (x) => Math.exp(work.mean + sd * x));
  return ({ minutes: capacity, squares }) => {
    if (capacity === 0) return 0;
    const mean = weeks.mean * capacity;
    const spread = Math.sqrt(weeks.variance * squares + weeks.meanVariance * capacity ** 2);
    let chance = 0;
    for (let index = 0; index < minutes.length; index++) {
      chance += at(WEIGHTS, index) * normalCdf((mean - at(minutes, index)) / spread);
    }
    return chance;
  };
}

export function datesOf(chance: Chance, ahead: WeeksAhead): Dates {
  const p50 = dayReaching(chance, ahead, 0.5, 0);
  const p80 = dayReaching(chance, ahead, 0.8, p50);
  const p95 = dayReaching(chance, ahead, 0.95, p80);
  return { p50: dateAt(ahead, p50), p80: dateAt(ahead, p80), p95: dateAt(ahead, p95) };
}

const DAYS = 7;

/**
 * The first day, counted from the first of the current week, on which the chance is `wanted` or more.
 * @returns infinity when that is after the year 9999
 */
function dayReaching(chance: Chance, ahead: WeeksAhead, wanted: number, from: number): number {
  const enough = (day: number) => chance(ahead.reach(Math.floor(day / DAYS), day % DAYS)) >= wanted;
  try {
    let low = from - 1;
    let step = DAYS;
    // A day that is enough, in growing steps, and then by halving the first such day.
    while (!enough(low + step)) {
      low += step;
      step *= 2;
    }
    let high = low + step;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (enough(middle)) high = middle;
      else low = middle;
    }
    return high;
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function dateAt(ahead: WeeksAhead, day: number): PlainDate {
  return Number.isFinite(day) ? addDays(ahead.week(0).start, day) : LAST_DATE;
}
