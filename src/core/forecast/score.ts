import { later, type PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import { makePlan, type PlanInput } from '../plan.ts';
import { type Progress, progressIn } from '../progress/fold.ts';
import type { ProgressRecord } from '../progress/record.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import type { Dates } from './finish.ts';
import { forecastOf, makeModel } from './forecast.ts';
import { type Held, wilson } from './wilson.ts';
import type { Piece } from './work.ts';

/** How the forecasts of past weeks fared. */
export interface Scorecard {
  /** Forecasts that can be judged: one a week for each phase that has been reached since; the last one is the finish. */
  readonly forecasts: number;
  /** Where there are more weeks than are looked at: how many those are, the newest. */
  readonly weeks?: number;
  /** Absent while there are fewer forecasts than FEWEST. */
  readonly p50?: Held;
  readonly p80?: Held;
}

/** Fewer forecasts say nothing. */
export const FEWEST = 10;

export interface ScoreInput extends Omit<PlanInput, 'progress'> {
  readonly records: readonly ProgressRecord[];
}

/** Five years, longer than any plan is followed. One record of a mistyped year would otherwise take minutes: each week is planned with all those before it. */
const MOST_WEEKS = 260;

/**
 * The forecast as of the first day of each week up to the current one, from what was written before it alone,
 * against the days on which the phases were reached. The profile and the roadmap are today's.
 */
export function scorecard({ curriculum, profile, records, today, reviewer }: ScoreInput): Scorecard {
  const progress = progressIn(curriculum, records);
  const { calendar, currentWeek } = makePlan({ curriculum, profile, progress, today }).schedule;
  const fixed = { ...profile, start: calendar.start };
  const first = Math.max(1, currentWeek - MOST_WEEKS + 1);
  const judged: Judged[] = [];
  /** How much was known when no phase could be judged: as long as it is no more, none can. */
  let fruitless: number | undefined;
  for (let week = first; week <= currentWeek; week++) {
    const day = calendar.week(week).start;
    if (day > today) break;
    const written = records.filter((record) => record.written < day);
    if (written.length === fruitless) continue;
    const known = progressIn(curriculum, written);
    const found = judge({ curriculum, profile: fixed, progress: known, today: day, reviewer }, progress);
    fruitless = found.length === 0 ? written.length : undefined;
    judged.push(...found);
  }
  const of = judged.length;
  const made = first > 1 ? { forecasts: of, weeks: MOST_WEEKS } : { forecasts: of };
  if (of < FEWEST) return made;
  const held = (by: (dates: Dates) => PlainDate) =>
    wilson(judged.filter(({ dates, reached }) => reached <= by(dates)).length, of);
  return { ...made, p50: held((dates) => dates.p50), p80: held((dates) => dates.p80) };
}

interface Judged {
  readonly dates: Dates;
  readonly reached: PlainDate;
}

/** @param input what was known on one day */
function judge(input: PlanInput, now: Progress): Judged[] {
  const plan = makePlan(input);
  if (plan.schedule.slots.length === 0) return [];
  const model = makeModel(plan);
  const reached = reachedPhases(model.pieces, now);
  // To forecast takes most of the time, and most phases have not been reached.
  if (reached.size === 0) return [];
  const { phases } = forecastOf(model);
  return [...phases].flatMap(([phase, dates]) => {
    const on = reached.get(phase);
    return on === undefined ? [] : [{ dates, reached: on }];
  });
}

/** The phases all of whose pieces, and all before them, are done by now; and the day of the last. */
function reachedPhases(pieces: readonly Piece[], now: Progress): Map<Phase, PlainDate> {
  const reached = new Map<Phase, PlainDate>();
  for (const phase of PHASES) {
    const end = pieces.findLastIndex((piece) => piece.phase === phase) + 1;
    const on = end > 0 ? reachedOn(pieces.slice(0, end), now) : undefined;
    if (on !== undefined) reached.set(phase, on);
  }
  return reached;
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
