import { DAYS_IN_WEEK, daysBetween, type PlainDate } from './dates.ts';
import { at } from './invariant.ts';
import type { Decision, Personalised } from './personalise/personalise.ts';
import type { Baseline } from './plan.ts';

/** How far the learner is against the baseline; negative is behind. */
export interface Ahead {
  readonly minutes: number;
  /** To a tenth of a week. */
  readonly weeks: number;
}

/** The baseline as a curve: minutes planned by the end of so many days. */
interface Point {
  readonly days: number;
  readonly minutes: number;
}

/**
 * Earned Schedule (W. Lipke, 2003): the moment by which the baseline had planned as much as is earned now, less the
 * moment that it is. ES = C + (EV − PV[C]) ÷ (PV[C+1] − PV[C]), C being the last whole week with PV[C] ≤ EV. The plan
 * says weeks and not days: what falls into the current one is due at its end, so that nobody who studies at weekends is
 * behind from Tuesday on; who has done more than its days gone by call for is ahead. Today goes on after the baseline's
 * end, and is there before it begins.
 */
export function aheadOf(current: Personalised, baseline: Baseline, today: PlainDate): Ahead {
  const planned = plannedValue(baseline);
  const earned = earnedMinutes(current, baseline.personalised);
  const days = daysBetween(baseline.from, today);
  // What was taken for done and is not is behind before the baseline begins, and by no more weeks than it has.
  const elapsed = earned < 0 ? Math.max(0, days) : days;
  const weekStart = weekStartOf(planned, elapsed);
  const valueAt = (days: number) => along(planned, days, 'days', 'minutes');
  const due = valueAt(weekStart);
  if (earned >= due && earned <= valueAt(elapsed)) return { minutes: 0, weeks: 0 };
  const now = earned < due ? weekStart : elapsed;
  const schedule = along(planned, earned, 'minutes', 'days');
  return {
    minutes: Math.round(earned - valueAt(now)),
    weeks: Math.round(((schedule - now) / DAYS_IN_WEEK) * 10) / 10,
  };
}

/** The day on which the week began that runs after so many days: one of the baseline's, or one as long after its end. */
function weekStartOf(planned: readonly Point[], elapsed: number): number {
  const start = planned.findLast((point) => point.days <= elapsed)?.days ?? elapsed;
  return elapsed - (Math.max(0, elapsed - start) % DAYS_IN_WEEK);
}

/** PV: nothing on the day that the baseline counts from, then what is planned by the end of each week. */
function plannedValue({ from, weeks }: Baseline): Point[] {
  const points: Point[] = [{ days: 0, minutes: 0 }];
  for (const week of weeks) {
    const minutes = at(points, points.length - 1).minutes + week.minutes;
    points.push({ days: daysBetween(from, week.end) + 1, minutes });
  }
  return points;
}

/** Where a value of one axis falls on the other, straight between the points; beyond an end of the curve, that end. */
function along(points: readonly Point[], value: number, axis: keyof Point, other: keyof Point): number {
  const next = points.findIndex((point) => point[axis] > value);
  if (next < 0) return at(points, points.length - 1)[other];
  if (next === 0) return at(points, 0)[other];
  const before = at(points, next - 1);
  const after = at(points, next);
  const share = (value - before[axis]) / (after[axis] - before[axis]);
  return before[other] + share * (after[other] - before[other]);
}

/** EV: of each topic that the baseline planned or took for done, what was left of it then, less what is left now. */
function earnedMinutes(current: Personalised, baseline: Personalised): number {
  const left = (decision: Decision) => (decision.kind === 'study' ? decision.remaining : 0);
  let earned = 0;
  for (const [index, decision] of baseline.decisions.entries()) {
    if (decision.kind === 'study' || decision.kind === 'done')
      earned += left(decision) - left(at(current.decisions, index));
  }
  return earned;
}
