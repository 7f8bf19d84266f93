import type { PlanView } from '../../core/views/plan-view.ts';

/** What of a plan to print. */
export interface PlanOptions {
  /** How many weeks, from the current one. */
  readonly weeks?: number | undefined;
  /** The weeks gone by one by one, too. */
  readonly past?: boolean | undefined;
}

/** The number of the last week to print. By number and not by count: a week may stand in two phases. */
export function lastShown(view: PlanView, { weeks = Number.POSITIVE_INFINITY }: PlanOptions): number {
  const first = view.phases.find((phase) => phase.weeks.length > 0)?.weeks[0];
  return (first?.number ?? 1) + weeks - 1;
}
