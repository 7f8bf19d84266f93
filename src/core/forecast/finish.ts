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
const POINTS = Array.from({ length: STEPS + 1 }, (_, index) => (2 * index) / STEPS - 1).map(
  (x) => x * REACH_SD,
);
const WEIGHTS = weights();
/** Of each point, the weight of all before it. */
const BELOW = sumsBefore(WEIGHTS);

function weights(): number[] {
  const density = POINTS.map((x) => Math.exp((-x * x) / 2));
  const sum = density.reduce((total, each) => total + each, 0);
  return density.map((each) => each / sum);
}

function sumsBefore(list: readonly number[]): number[] {
  const sums = [0];
  for (const [index, each] of list.entries()) sums.push(at(sums, index) + each);
  return sums;
}

/** The chance that some work is done once a given capacity has gone by. */
export type Chance = (reach: Reach) => number;

/**
 * The chance that what the weeks yield reaches the work. The learner's own level of weeks is log-normal, so that work and
 * level are one variable, work ÷ level, which is integrated on a fixed grid. Given it, the weeks enter by their mean and
 * variance, as a normal variable.
 */
export function chanceOf(work: Work, weeks: WeekYield): Chance {
  const ofLevel = Math.log1p(weeks.meanVariance / weeks.mean ** 2);
  const mean = work.mean + ofLevel / 2;
  const sd = Math.sqrt(work.variance + ofLevel);
  const needed = Float64Array.from(POINTS, (x) => Math.exp(mean + sd * x));
  return ({ minutes, squares }) => {
    if (minutes === 0) return 0;
    const got = weeks.mean * minutes;
    const spread = Math.sqrt(weeks.variance * squares);
    // What lies farther off than this many standard deviations is as good as certain, to six digits.
    const sure = firstAbove(needed, got - CERTAIN * spread);
    const open = firstAbove(needed, got + CERTAIN * spread);
    let chance = at(BELOW, sure);
    for (let index = sure; index < open; index++) {
      chance += at(WEIGHTS, index) * normalCdf((got - at(needed, index)) / spread);
    }
    return chance;
  };
}

const CERTAIN = 5;

/** The first index whose value is above a bound; the list's length when none is. By halving: they are in order. */
function firstAbove(values: Float64Array, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(values, middle) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
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
  const enough = (day: number) => chance(ahead.reach(day)) >= wanted;
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
  return Number.isFinite(day) ? addDays(ahead.start, day) : LAST_DATE;
}
