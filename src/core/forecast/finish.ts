import { addDays, LAST_DATE, type PlainDate } from '../dates.ts';
import { firstWhere } from '../halving.ts';
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

/** Work ÷ the learner's own level of weeks: both are log-normal, and so is this. Mean and variance of its logarithm. */
function workByLevel(work: Work, weeks: WeekYield): Work {
  const ofLevel = Math.log1p(weeks.meanVariance / weeks.mean ** 2);
  return { mean: work.mean + ofLevel / 2, variance: work.variance + ofLevel };
}

/**
 * The chance that what the weeks yield reaches the work. Work and the level of weeks are one variable, which is integrated
 * on a fixed grid. Given it, the weeks enter by their mean and variance, as a normal variable.
 */
export function chanceOf(work: Work, weeks: WeekYield): Chance {
  const { mean, variance } = workByLevel(work, weeks);
  const sd = Math.sqrt(variance);
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

/**
 * The same in a closed form, one term instead of up to 129: what the weeks yield is taken for log-normal, too. After four
 * weeks the two agree within 0.03 (a test holds them together).
 */
export function nearChanceOf(work: Work, weeks: WeekYield): Chance {
  const { mean, variance } = workByLevel(work, weeks);
  return ({ minutes, squares }) => {
    if (minutes === 0) return 0;
    const got = weeks.mean * minutes;
    const ofWeeks = (weeks.variance * squares) / (got * got);
    return normalCdf((Math.log(got) - mean) / Math.sqrt(variance + ofWeeks));
  };
}

/**
 * The first index whose value is above a bound; the list's length when none is. By halving: they are in order. A loop of
 * its own, and not one that calls a function for each look: every chance asks twice.
 */
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

export function datesOf(work: Work, weeks: WeekYield, ahead: WeeksAhead): Dates {
  const chance = chanceOf(work, weeks);
  const nearChance = nearChanceOf(work, weeks);
  const date = (wanted: number): PlainDate => {
    const from = (of: Chance, least: number, near: number) =>
      firstDay((day) => of(ahead.reach(day)) >= least, near);
    try {
      // An integral costs as much as a hundred closed forms: these come near, the more so once their error there is known.
      const near = from(nearChance, wanted, 0);
      const error = chance(ahead.reach(near)) - nearChance(ahead.reach(near));
      const nearer = Math.min(wanted - error, (1 + wanted) / 2);
      return addDays(ahead.start, from(chance, wanted, from(nearChance, nearer, near)));
    } catch (error) {
      if (error instanceof RangeError) return LAST_DATE;
      throw error;
    }
  };
  return { p50: date(0.5), p80: date(0.8), p95: date(0.95) };
}

/**
 * The first day from 0 on that is late enough. Steps that grow lead from a day that is near to two days around it, and
 * halving from there: every look costs an integral.
 * @throws RangeError as `enough` does, where no day before the year 9999 is
 */
function firstDay(enough: (day: number) => boolean, near: number): number {
  let low = near - 1;
  let high = near;
  if (enough(near)) {
    for (let step = 1; low >= 0 && enough(low); step *= 2) {
      high = low;
      low = Math.max(-1, low - step);
    }
  } else {
    low = near;
    high = near + 1;
    for (let step = 1; !enough(high); step *= 2) {
      low = high;
      high += step;
    }
  }
  return firstWhere(low + 1, high, enough);
}
