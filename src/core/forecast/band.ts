import type { PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import type { Plan } from '../plan.ts';
import { nearChanceOf } from './finish.ts';
import { type Forecast, type Model, makeModel } from './forecast.ts';
import { type Work, workOfSums } from './work.ts';

/** Minutes of the plan done by a day, with a chance of 80, 50 and 20 %. */
export interface Band {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** What is left is looked at in so many parts: a chart has fewer rows. */
const PARTS = 64;

/**
 * How much will be done by the days to come. For a picture, and so by a closed form of what the forecast integrates; only
 * that all is done is said when the forecast says so.
 * @param done minutes of the plan that are done
 * @param total done and left
 * @returns for a day, which is not to be before the last one asked for, and how far it lies from the start of the current week
 */
export function bandOf(plan: Plan, forecast: Forecast, done: number, total: number) {
  const model = makeModel(plan);
  const chances = worksOf(model).map((work) => nearChanceOf(work, model.weeks));
  const before = { low: 0, likely: 0, high: 0 };
  return (date: PlainDate, day: number): Band => {
    const reach = model.ahead.reach(day);
    const minutes = (key: keyof Band, wanted: number, whole: PlainDate): number => {
      if (date >= whole) return total;
      let part = before[key];
      while (part < PARTS - 1 && at(chances, part)(reach) >= wanted) part++;
      before[key] = part;
      return done + ((total - done) * part) / PARTS;
    };
    return {
      low: minutes('low', 0.8, forecast.p80),
      likely: minutes('likely', 0.5, forecast.p50),
      high: minutes('high', 0.2, forecast.p50),
    };
  };
}

/** The first part of what is left, the first two parts, and so on up to all of it, the last piece of each cut. */
function worksOf({ pieces, pace }: Model): Work[] {
  const left = pieces.reduce((sum, piece) => sum + piece.minutes, 0);
  const works: Work[] = [];
  let [sum, squares] = [0, 0];
  for (const { minutes } of pieces) {
    for (
      let end = (left * (works.length + 1)) / PARTS;
      end < sum + minutes;
      end = (left * (works.length + 1)) / PARTS
    )
      works.push(workOfSums(end, squares + (end - sum) ** 2, pace));
    sum += minutes;
    squares += minutes * minutes;
  }
  works.push(workOfSums(sum, squares, pace));
  return works;
}
