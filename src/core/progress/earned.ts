import { daysBetween } from '../dates.ts';
import { at } from '../invariant.ts';
import { minutes, sumMinutes } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';
import type { Schedule } from '../schedule/model.ts';

/** How far the learner is against the baseline; negative is behind. */
export interface Ahead {
  readonly minutes: number;
  /** In tenths of a week at the finest. */
  readonly weeks: number;
}

const DAYS = 7;

/**
 * Earned Schedule (W. Lipke, 2003): the moment at which the baseline had planned as much as is earned now, less the
 * moment that it is. ES = C + (EV − PV[C]) ÷ (PV[C+1] − PV[C]), C being the last whole week with PV[C] ≤ EV. Days count
 * when they are over, so that nobody is behind on a Monday morning.
 */
export function aheadOf(
  current: Personalised,
  baseline: Personalised,
  plan: Schedule,
  today: Schedule['today'],
): Ahead {
  const planned = cumulative(plan);
  const earned = earnedMinutes(current, baseline);
  const last = planned.length - 1;
  const elapsed = Math.min(last, Math.max(0, daysBetween(plan.calendar.start, today) / DAYS));
  const whole = Math.floor(elapsed);
  const due =
    at(planned, whole) + (elapsed - whole) * (at(planned, Math.min(last, whole + 1)) - at(planned, whole));
  return {
    minutes: Math.round(earned - due),
    weeks: Math.round((earnedWeeks(planned, earned) - elapsed) * 10) / 10,
  };
}

/** PV: the minutes planned by the end of each week; none before the first. */
function cumulative({ weeks }: Schedule): number[] {
  const sums = [0];
  for (const week of weeks)
    sums.push(at(sums, sums.length - 1) + sumMinutes(week.items.map((item) => item.minutes)));
  return sums;
}

function earnedWeeks(planned: readonly number[], earned: number): number {
  const next = planned.findIndex((sum) => sum > earned);
  if (next < 0) return planned.length - 1;
  const before = at(planned, next - 1);
  return next - 1 + (earned - before) / (at(planned, next) - before);
}

/** EV: of each topic of the baseline, its planned minutes less what is left of it now. */
export function earnedMinutes(current: Personalised, baseline: Personalised): number {
  let earned = 0;
  for (const [index, decision] of baseline.decisions.entries()) {
    if (decision.kind !== 'study') continue;
    const now = at(current.decisions, index);
    const left = now.kind === 'study' ? Math.min(now.remaining, decision.effort.minutes) : 0;
    earned += decision.effort.minutes - left;
  }
  return minutes(earned);
}
