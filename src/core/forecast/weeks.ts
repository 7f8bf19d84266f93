import type { LoggedWeek } from './logged-weeks.ts';

type WeekRatio = Pick<LoggedWeek, 'number' | 'ratio' | 'weight'>;

/** What the weeks to come will yield, as shares of their planned minutes. */
export interface WeekYield {
  /** Of a week, lost ones included. */
  readonly mean: number;
  /** Of one week around the learner's own mean; already widened for bad weeks that come in runs. */
  readonly variance: number;
  /** Of the learner's own mean: how well it is known. */
  readonly meanVariance: number;
  /** The share of weeks that are lost altogether. */
  readonly lost: number;
  /** Weeks whose hours are known, lost ones included. */
  readonly sample: number;
  /** The share that rests on the learner's own weeks, 0 to 1. */
  readonly ownShare: number;
}

/**
 * Assumed, not measured, until weeks are logged: one in ten is lost, the others yield 95 ± 30 % of the plan, and a week
 * resembles the one before by a correlation of 0.2. It weighs as much as eight weeks.
 */
const ASSUMED = { lost: 0.1, level: 0.95, sd: 0.3, correlation: 0.2, weight: 8 } as const;
const ASSUMED_MEAN = (1 - ASSUMED.lost) * ASSUMED.level;
const ASSUMED_VARIANCE = (1 - ASSUMED.lost) * (ASSUMED.level ** 2 + ASSUMED.sd ** 2) - ASSUMED_MEAN ** 2;

/**
 * The assumption and the logged weeks, each by its weight. Where all weeks are known the mean is
 * (8 × 0.855 + Σ ratios) ÷ (8 + weeks); a week of unknown hours counts as one that was not lost, and no more.
 */
export function learnWeeks(weeks: readonly WeekRatio[]): WeekYield {
  const known = weeks.filter((week) => week.ratio !== undefined);
  const weight = (list: readonly WeekRatio[]) => list.reduce((sum, week) => sum + week.weight, 0);
  const zero = weight(known.filter((week) => week.ratio === 0));
  const worked = weight(known) - zero;
  const sum = known.reduce((total, week) => total + week.weight * (week.ratio ?? 0), 0);
  const lost = (ASSUMED.weight * ASSUMED.lost + zero) / (ASSUMED.weight + weight(weeks));
  const assumedWorked = ASSUMED.weight * (1 - ASSUMED.lost);
  const mean = ((1 - lost) * (assumedWorked * ASSUMED.level + sum)) / (assumedWorked + worked);
  const total = ASSUMED.weight + weight(known);
  const variance = longRunVariance(weeks, mean);
  return {
    mean,
    variance,
    meanVariance: variance / total,
    lost,
    sample: known.length,
    ownShare: weight(known) / total,
  };
}

/** Two months: a bad time seldom lasts longer. */
const LAGS = 8;
/** Weeks that make up for each other are believed only so far. */
const LEAST_INFLATION = 0.5;

/**
 * The variance of a sum of many weeks, for each of them: the variance of one, widened by the correlation of those up to
 * eight weeks apart with Bartlett's weights (Newey and West, 1987). Each covariance is drawn towards the assumed one. The
 * distance of the assumed mean counts as it does in the conjugate posterior of a normal mean and variance. A mean that
 * comes from the same weeks hides about (lags + 1) ÷ weeks of the sum's variance, which is put back.
 */
function longRunVariance(weeks: readonly WeekRatio[], mean: number): number {
  const residuals = new Map<number, number>();
  let own = 0;
  for (const { number, ratio, weight } of weeks) {
    if (ratio === undefined) continue;
    residuals.set(number, Math.sqrt(weight) * (ratio - mean));
    own += weight;
  }
  const total = ASSUMED.weight + own;
  const covariance = (lag: number) => {
    const assumed = ASSUMED.weight * ASSUMED.correlation ** lag * ASSUMED_VARIANCE;
    return (assumed + laggedSum(residuals, lag)) / total;
  };
  const one = covariance(0) + (ASSUMED.weight * (ASSUMED_MEAN - mean) ** 2) / total;
  let sum = one;
  for (let lag = 1; lag <= LAGS; lag++) sum += 2 * (1 - lag / (LAGS + 1)) * covariance(lag);
  const hidden = ((LAGS + 1) / total) * (own / total);
  return Math.max(LEAST_INFLATION * one, sum) * (1 + hidden);
}

function laggedSum(residuals: ReadonlyMap<number, number>, lag: number): number {
  let sum = 0;
  for (const [week, residual] of residuals) sum += residual * (residuals.get(week + lag) ?? 0);
  return sum;
}
