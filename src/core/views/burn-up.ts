import { topicAt } from '../curriculum/curriculum.ts';
import { addDays, type PlainDate } from '../dates.ts';
import { type Chance, chanceOf } from '../forecast/finish.ts';
import { type Model, makeModel } from '../forecast/forecast.ts';
import { type Piece, workOf } from '../forecast/work.ts';
import { at } from '../invariant.ts';
import { sumMinutes } from '../minutes.ts';
import { LEAST_LEFT, type Personalised } from '../personalise/personalise.ts';
import type { Plan } from '../plan.ts';

/** Planned, done and forecast work over time, in minutes of the baseline. */
export interface BurnUp {
  /** All that the baseline plans. */
  readonly total: number;
  readonly points: readonly BurnUpPoint[];
}

/** How things stand at the end of a day. */
export interface BurnUpPoint {
  readonly date: PlainDate;
  readonly planned: number;
  /** Up to today. */
  readonly done?: number;
  /** After today: what will be done by then with a chance of 80, 50 and 20 %. */
  readonly low?: number;
  readonly likely?: number;
  readonly high?: number;
}

const DAYS = 7;
/** Weeks to come are taken so far apart that there are at most so many. */
const MOST_AHEAD = 40;

/** @param baseline the plan that progress is measured against */
export function burnUp(plan: Plan, baseline: Plan): BurnUp {
  const { calendar, today, currentWeek, weeks } = plan.schedule;
  const planned = plannedBy(baseline);
  const total = planned(Number.POSITIVE_INFINITY);
  const weekEnd = (week: number) => addDays(calendar.start, week * DAYS - 1);
  const points: BurnUpPoint[] = [];
  for (let week = 1; week < currentWeek; week++) {
    const date = weekEnd(week);
    points.push({
      date,
      planned: planned(week),
      done: doneBy(plan.personalised, baseline.personalised, date),
    });
  }
  const done = doneBy(plan.personalised, baseline.personalised, today);
  points.push({ date: today, planned: planned(currentWeek), done });
  if (plan.schedule.slots.length === 0) return { total, points };
  const model = makeModel(plan);
  const band = bandOf(model, done, total);
  const most = 2 * Math.max(weeks.length, baseline.schedule.weeks.length - currentWeek + 1);
  const step = Math.ceil(most / MOST_AHEAD);
  for (let index = 0; index < most; index += step) {
    points.push({
      date: weekEnd(currentWeek + index),
      planned: planned(currentWeek + index),
      ...band(index),
    });
    if (at(points, points.length - 1).low === total) break;
  }
  return { total, points };
}

/** Minutes that the baseline plans up to the end of a week. */
function plannedBy({ schedule }: Plan): (week: number) => number {
  const sums = [0];
  for (const { items } of schedule.weeks) {
    sums.push(at(sums, sums.length - 1) + sumMinutes(items.map((item) => item.minutes)));
  }
  return (week) => at(sums, Math.min(week, sums.length - 1));
}

/** As earnedMinutes has it, as of a day: a topic under way is never quite done. */
function doneBy(current: Personalised, baseline: Personalised, date: PlainDate): number {
  let sum = 0;
  for (const [index, decision] of baseline.decisions.entries()) {
    if (decision.kind !== 'study') continue;
    const planned = decision.effort.minutes;
    const progress = current.progress.topics.get(topicAt(current.curriculum, index).id);
    if (!progress) continue;
    const logged = sumMinutes(progress.logs.filter((log) => log.on <= date).map((log) => log.minutes));
    const done = progress.done !== undefined && progress.done.on <= date;
    sum += done ? planned : Math.min(logged, planned * (1 - LEAST_LEFT));
  }
  return sum;
}

/** Of the weeks ahead, what will be done by their ends with each chance. */
function bandOf(model: Model, done: number, total: number) {
  const left = model.pieces.reduce((sum, piece) => sum + piece.minutes, 0);
  const chances = new Map<number, Chance>();
  const chanceAt = (minutes: number) => {
    const known =
      chances.get(minutes) ?? chanceOf(workOf(firstMinutes(model.pieces, minutes), model.pace), model.weeks);
    chances.set(minutes, known);
    return known;
  };
  const share = (index: number, wanted: number) => {
    const reach = model.ahead.reach(index * DAYS + DAYS - 1);
    const parts = 64;
    let low = 0;
    let high = parts + 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (chanceAt((left * middle) / parts)(reach) >= wanted) low = middle;
      else high = middle;
    }
    return low === parts ? total : done + ((total - done) * low) / parts;
  };
  return (index: number) => ({ low: share(index, 0.8), likely: share(index, 0.5), high: share(index, 0.2) });
}

/** The pieces that so many minutes hold, the last one cut. */
function firstMinutes(pieces: readonly Piece[], minutes: number): Piece[] {
  const taken: Piece[] = [];
  let rest = minutes;
  for (const piece of pieces) {
    if (rest <= 0) break;
    taken.push({ ...piece, minutes: Math.min(rest, piece.minutes) });
    rest -= piece.minutes;
  }
  return taken;
}
