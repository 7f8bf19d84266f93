import { goalId, skillId } from '../ids.ts';
import { fromHours } from '../minutes.ts';
import type { ProfileInput } from '../schema/profile.ts';
import { parseRange, studyDays, weekly } from './parse.ts';
import type { Answers, Capacity, DateRange } from './profile.ts';

/** What a profile says, once it is known to be right; profileFields leads back. */
export function answersOf(input: ProfileInput): Answers {
  const capacity = capacityOf(input);
  return {
    ...(input.roadmap === undefined ? {} : { roadmap: input.roadmap }),
    ...(input.start === undefined ? {} : { start: input.start }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(input.maths === undefined ? {} : { maths: input.maths }),
    ...(input.skills === undefined ? {} : { skills: input.skills.map(skillId) }),
    ...(input.known === undefined ? {} : { known: input.known }),
    ...(input.goal === undefined ? {} : { goal: goalId(input.goal) }),
    ...(input.optional === undefined ? {} : { optional: input.optional }),
    ...(input.review === undefined ? {} : { review: input.review }),
    ...(input.timeOff === undefined ? {} : { timeOff: ranges(input.timeOff) }),
    ...(input.by === undefined ? {} : { by: input.by }),
  };
}

function capacityOf({ hoursPerWeek, days }: ProfileInput): Capacity | undefined {
  if (typeof hoursPerWeek === 'number') return weekly(hoursPerWeek);
  if (days) return studyDays(days);
  if (!hoursPerWeek) return undefined;
  const steps = hoursPerWeek.map(({ from, hours }) => ({ from, minutes: fromHours(hours) }));
  return { kind: 'weekly', steps: steps.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

function ranges(texts: readonly string[]): DateRange[] {
  return texts.flatMap((text) => {
    const range = parseRange(text);
    return typeof range === 'string' ? [] : [range];
  });
}
