import { WEEKDAYS } from '../../core/dates.ts';
import type { Capacity } from '../../core/profile/profile.ts';
import type { PlanView } from '../../core/views/plan-view.ts';
import { mathsText } from '../cause.ts';
import { duration, longDate } from '../figures.ts';

/** What the plan was made for, in a few words: `8 h a week, school maths, python, sql`. */
export function profileLine({ profile, roadmap }: PlanView): string {
  const maths = roadmap.topics.some((topic) => topic.shortcuts.some((each) => each.kind === 'maths'));
  const goal = roadmap.goals.find((each) => each.id === profile.goal);
  return [
    capacityText(profile.capacity),
    ...(maths ? [mathsText(profile.maths)] : []),
    ...(profile.skills.length > 0 ? [profile.skills.join(' ')] : []),
    ...(goal ? [`goal ${goal.id}`] : []),
  ].join(', ');
}

function capacityText(capacity: Capacity): string {
  if (capacity.kind === 'days') {
    const days = WEEKDAYS.flatMap((day, index) => {
      const minutes = capacity.minutes[index];
      return minutes ? [`${day} ${duration(minutes)}`] : [];
    });
    return days.join(', ');
  }
  return capacity.steps
    .map(
      ({ from, minutes }, index) =>
        `${duration(minutes)} a week${from && index > 0 ? ` from ${longDate(from)}` : ''}`,
    )
    .join(', ');
}
