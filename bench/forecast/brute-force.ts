import type { Model } from '../../src/core/forecast/forecast.ts';
import type { WeekYield } from '../../src/core/forecast/weeks.ts';
import { at } from '../../src/core/invariant.ts';
import { makeRandom, type Random } from './random.ts';

/** Days, counted from the first of the current week, by which a share of the runs were done. */
export interface BruteDays {
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
}

/** An irrational step: the pairs that it makes with even steps fill the square evenly (Weyl, 1916). */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const DAYS = 7;

/**
 * The same model as the forecast's, played out: a pace, a log-normal part for each topic, a level of the weeks, and for
 * each week either nothing or a gamma variable; day by day until the work is done. Nothing is added up by mean and
 * variance. The pace and the level go through their distributions in even steps, which takes less runs than drawing them.
 * @param ends for each part, how many of the pieces it holds
 */
export function bruteForce(model: Model, ends: readonly number[], runs: number, seed: number): BruteDays[] {
  const random = makeRandom(seed);
  const finished = ends.map(() => new Map<number, number>());
  for (let run = 0; run < runs; run++) {
    const pace = model.pace.mean + Math.sqrt(model.pace.variance) * quantile((run + 0.5) / runs);
    const ofLevel = Math.log1p(model.weeks.meanVariance / model.weeks.mean ** 2);
    const level =
      model.weeks.mean * Math.exp(Math.sqrt(ofLevel) * quantile(((run + 0.5) * GOLDEN) % 1) - ofLevel / 2);
    const days = playOut(model, ends, pace, level, random);
    for (const [part, day] of days.entries()) {
      const counts = at(finished, part);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return finished.map((counts) => ({
    p50: dayOf(counts, runs * 0.5),
    p80: dayOf(counts, runs * 0.8),
    p95: dayOf(counts, runs * 0.95),
  }));
}

function playOut(
  model: Model,
  ends: readonly number[],
  pace: number,
  level: number,
  random: Random,
): number[] {
  const works = worksOf(model, ends, pace, random);
  const draw = weekDraw(model.weeks, level, random);
  const days: number[] = [];
  let before = 0;
  for (let index = 0; days.length < works.length; index++) {
    const { minutes, shares } = model.ahead.week(index);
    const got = draw() * minutes;
    for (
      let work = works[days.length];
      work !== undefined && work <= before + got;
      work = works[days.length]
    ) {
      const needed = (work - before) / got;
      const day = shares.findIndex((share) => share >= needed);
      days.push(index * DAYS + (day < 0 ? DAYS - 1 : day));
    }
    before += got;
  }
  return days;
}

function worksOf({ pieces, pace }: Model, ends: readonly number[], own: number, random: Random): number[] {
  const sd = Math.sqrt(pace.topicVariance);
  const works: number[] = [];
  let sum = 0;
  for (const [index, { minutes }] of pieces.entries()) {
    sum += minutes * Math.exp(own + sd * random.normal());
    if (ends.includes(index + 1)) works.push(sum);
  }
  return works;
}

/** A week: nothing, or a gamma variable; its mean is the level, its variance around it the model's. */
function weekDraw(weeks: WeekYield, level: number, random: Random): () => number {
  const mean = 1 / (1 - weeks.lost);
  const variance = (weeks.variance / weeks.mean ** 2 + 1) / (1 - weeks.lost) - mean ** 2;
  if (variance <= 0) throw new Error('these weeks vary less than losing some of them alone would make them');
  const shape = mean ** 2 / variance;
  return () => (random.chance(weeks.lost) ? 0 : (level * mean * gamma(shape, random)) / shape);
}

/** Marsaglia and Tsang, A simple method for generating gamma variables (2000); for shapes of 1 and more. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * (1 - random.uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function dayOf(counts: ReadonlyMap<number, number>, wanted: number): number {
  let sum = 0;
  for (const [day, count] of [...counts].sort(([a], [b]) => a - b)) {
    sum += count;
    if (sum >= wanted) return day;
  }
  throw new Error('fewer runs than wanted');
}

/** The standard normal quantile by Newton's method on its distribution function, here a sum of its own. */
function quantile(probability: number): number {
  let x = 0;
  for (let round = 0; round < 60; round++) {
    const step = (cdf(x) - probability) / (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI));
    x -= Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-10) break;
  }
  return x;
}

/** Marsaglia's series (2004): another way than the program's, so that the two check each other. */
function cdf(x: number): number {
  if (Math.abs(x) > 7) return x < 0 ? 0 : 1;
  let sum = x;
  let term = x;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
