import type { Plan } from '../plan.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { type WeeksAhead, weeksAheadOf } from './capacity.ts';
import { expectedReviews } from './expected-reviews.ts';
import { type Dates, datesOf } from './finish.ts';
import { loggedWeeks } from './logged-weeks.ts';
import { learnPace, type Pace } from './pace.ts';
import { learnWeeks, type WeekYield } from './weeks.ts';
import { type Piece, piecesLeft, workOf } from './work.ts';

/** What a forecast is computed from. Deterministic: no clock, no random draws. */
export interface Model {
  readonly pace: Pace;
  readonly weeks: WeekYield;
  /** What is left, in the order of study. */
  readonly pieces: readonly Piece[];
  readonly ahead: WeeksAhead;
}

export interface Forecast extends Dates {
  /** Of the phases with work left. */
  readonly phases: ReadonlyMap<Phase, Dates>;
  readonly basis: Basis;
}

/** What a forecast rests on. */
export interface Basis {
  /** Topics done whose hours are known. */
  readonly topics: number;
  /** Topics under way that have taken more than planned: they tell of the pace, too. */
  readonly over: number;
  /** Weeks gone by whose hours are known, lost ones included. */
  readonly weeks: number;
  /** How much of the pace, and of the yield of weeks, comes from the learner's own records: 0 to 1. */
  readonly ownPace: number;
  readonly ownWeeks: number;
}

export function makeModel(plan: Plan): Model {
  const pace = learnPace(plan.personalised);
  return {
    pace,
    weeks: learnWeeks(loggedWeeks(plan)),
    pieces: piecesLeft(plan, pace),
    ahead: weeksAheadOf(plan.schedule, plan.personalised.profile, { reviews: expectedReviews(plan) }),
  };
}

/** @returns undefined when nothing is left to study */
export function makeForecast(plan: Plan): Forecast | undefined {
  return plan.schedule.slots.length === 0 ? undefined : forecastOf(makeModel(plan));
}

/** A phase ends when all that is studied up to its end is done. */
export function forecastOf(model: Model): Forecast {
  const { pace, weeks, pieces, ahead } = model;
  const dates = (part: readonly Piece[]) => datesOf(workOf(part, pace), weeks, ahead);
  const phases = new Map<Phase, Dates>();
  for (const phase of PHASES) {
    const last = pieces.findLastIndex((piece) => piece.phase === phase);
    if (last >= 0) phases.set(phase, dates(pieces.slice(0, last + 1)));
  }
  const [finish] = [...phases.values()].slice(-1);
  return {
    ...(finish ?? dates(pieces)),
    phases,
    basis: {
      topics: pace.sample,
      over: pace.over,
      weeks: weeks.sample,
      ownPace: percents(pace.ownShare),
      ownWeeks: percents(weeks.ownShare),
    },
  };
}

function percents(share: number): number {
  return Math.round(share * 100) / 100;
}
