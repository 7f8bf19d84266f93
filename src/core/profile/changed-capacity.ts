import type { PlainDate } from '../dates.ts';
import { sumMinutes } from '../minutes.ts';
import type { Capacity, CapacityStep } from './profile.ts';

/**
 * Other hours a week, in force from a week on: the weeks before it keep what they had, or the past would be measured
 * against hours that nobody planned then. Study days have no dates in a profile; they replace all that was.
 * @param start the first day of the plan
 * @param from the first day of the week that the change is for
 */
export function changedCapacity(
  before: Capacity | undefined,
  after: Capacity,
  start: PlainDate,
  from: PlainDate,
): Capacity {
  const [only] = after.kind === 'weekly' ? after.steps : [];
  if (!before || !only || from <= start) return after;
  const past = stepsOf(before, start).filter((step) => step.from < from);
  const last = past.at(-1);
  if (last?.minutes === only.minutes) return past.length === 1 ? after : { kind: 'weekly', steps: past };
  return { kind: 'weekly', steps: [...past, { from, minutes: only.minutes }] };
}

type DatedStep = Required<CapacityStep>;

function stepsOf(capacity: Capacity, start: PlainDate): DatedStep[] {
  if (capacity.kind === 'days') return [{ from: start, minutes: sumMinutes(capacity.minutes) }];
  return capacity.steps.map(({ from = start, minutes }) => ({ from, minutes }));
}
