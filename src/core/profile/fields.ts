import { WEEKDAYS } from '../dates.ts';
import type { Answers, Capacity } from './profile.ts';

/** Answers in the form and order in which a profile states them; only those that are there. */
export function profileFields(answers: Answers): [key: string, value: unknown][] {
  const { roadmap, start, capacity, maths, skills, known, goal, optional, review, timeOff, by } = answers;
  const fields: [string, unknown][] = [
    ['roadmap', roadmap],
    ['start', start],
    ...(capacity ? [capacityField(capacity)] : []),
    ['maths', maths],
    ['skills', skills],
    ['known', known],
    ['goal', goal],
    ['optional', optional],
    ['review', review],
    ['timeOff', timeOff?.map(({ from, to }) => (from === to ? from : `${from}..${to}`))],
    ['by', by],
  ];
  return fields.filter(([, value]) => value !== undefined);
}

function capacityField(capacity: Capacity): [string, unknown] {
  if (capacity.kind === 'days') {
    const days = WEEKDAYS.map((day, index) => [day, hours(capacity.minutes[index] ?? 0)] as const);
    return ['days', Object.fromEntries(days.filter(([, each]) => each > 0))];
  }
  const [only] = capacity.steps;
  if (capacity.steps.length === 1 && only?.from === undefined)
    return ['hoursPerWeek', hours(only?.minutes ?? 0)];
  return ['hoursPerWeek', capacity.steps.map(({ from, minutes }) => ({ from, hours: hours(minutes) }))];
}

/** Hours with as many decimals as give the same minutes again. */
function hours(minutes: number): number {
  return Math.round((minutes / 60) * 10_000) / 10_000;
}
