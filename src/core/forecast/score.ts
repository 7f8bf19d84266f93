import { later, type PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import { makePlan, type PlanInput } from '../plan.ts';
import { type Progress, progressIn } from '../progress/fold.ts';
import type { ProgressRecord } from '../progress/record.ts';
import { makeCalendar } from '../schedule/calendar.ts';
import type { Dates } from './finish.ts';
import { forecastOf, makeModel } from './forecast.ts';
import { type Held, wilson } from './wilson.ts';
import type { Piece } from './work.ts';

/** How the forecasts of past weeks fared. */
export interface Scorecard {
  /** Forecasts that can be judged: one a week for each phase that has been reached since; the last one is the finish. */
  readonly forecasts: number;
  /** Absent while there are fewer forecasts than FEWEST. */
  readonly p50?: Held;
  readonly p80?: Held;
}

/** Fewer forecasts say nothing. */
export const FEWEST = 10;

export interface ScoreInput extends Omit<PlanInput, 'progress'> {
  readonly records: readonly ProgressRecord[];
}

/**
 * The forecast as of the first day of each week up to the current one, from what was written before it alone,
 * against the days on which the phases were reached. The profile and the roadmap are today's.
 */
export function scorecard({ curriculum, profile, records, today, reviewer }: ScoreInput): Scorecard {
  const progress = progressIn(curriculum, records);
  const { calendar, currentWeek } = makePlan({ curriculum, profile, progress, today }).schedule;
  const fixed = { ...profile, start: calendar.start };
  const judged: { readonly dates: Dates; readonly reached: PlainDate }[] = [];
  for (let week = 1; week <= currentWeek; week++) {
    const day = makeCalendar(calendar.start, fixed).week(week).start;
    if (day > today) break;
    const known = progressIn(
      curriculum,
      records.filter((record) => record.written < day),
    );
    judged.push(...judge({ curriculum, profile: fixed, progress: known, today: day, reviewer }, progress));
  }
  const of = judged.length;
  if (of < FEWEST) return { forecasts: of };
  const held = (by: (dates: Dates) => PlainDate) =>
    wilson(judged.filter(({ dates, reached }) => reached <= by(dates)).length, of);
  return { forecasts: of, p50: held((dates) => dates.p50), p80: held((dates) => dates.p80) };
}

/** @param input what was known on one day */
function judge(input: PlanInput, now: Progress) {
  const plan = makePlan(input);
  if (plan.schedule.slots.length === 0) return [];
  const model = makeModel(plan);
  const { phases } = forecastOf(model);
  return [...phases].flatMap(([phase, dates]) => {
    const end = model.pieces.findLastIndex((piece) => piece.phase === phase) + 1;
    const reached = reachedOn(model.pieces.slice(0, end), now);
    return reached === undefined ? [] : [{ dates, reached }];
  });
}

/** The day on which the last of some topics was done; undefined while one is not. */
function reachedOn(pieces: readonly Piece[], { topics }: Progress): PlainDate | undefined {
  let last = topics.get(at(pieces, 0).topic)?.done?.on;
  for (const { topic } of pieces) {
    const on = topics.get(topic)?.done?.on;
    if (!on || !last) return undefined;
    last = later(last, on);
  }
  return last;
}
