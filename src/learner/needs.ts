import { type Answers, completeProfile, type Profile } from '../core/profile/profile.ts';
import type { Roadmap } from '../core/roadmap/model.ts';
import { DEFAULT_ROADMAP } from '../store/shipped.ts';

/** An answer that a plan cannot be made without. */
export type Need = 'skills' | 'maths' | 'capacity';

/** In the order of the questions. */
const NEEDS: readonly Need[] = ['skills', 'maths', 'capacity'];

/** How each is said outside a question: the flag, and the field of the profile. */
export const NEED_NAMES: Readonly<Record<Need, { readonly flag: string; readonly field: string }>> = {
  skills: { flag: "--skills a,b ('' for none)", field: 'skills' },
  maths: { flag: '--maths none|school|undergraduate|strong', field: 'maths' },
  capacity: { flag: '--hours N (hours a week)', field: 'hoursPerWeek' },
};

/** What --yes takes for an answer that is not given. */
export const DEFAULTS = {
  roadmap: DEFAULT_ROADMAP,
  hours: 8,
  maths: 'school',
  skills: [],
} as const;

/** The answers still missing, but for those that would change nothing in this roadmap. */
export function missingAnswers(answers: Answers, roadmap: Roadmap): Need[] {
  return NEEDS.filter((need) => answers[need] === undefined && matters(need, roadmap));
}

function matters(need: Need, { topics }: Roadmap): boolean {
  if (need === 'capacity') return true;
  const kind = need === 'maths' ? 'maths' : 'skill';
  return topics.some((topic) => topic.shortcuts.some((shortcut) => shortcut.kind === kind));
}

/** The profile, once nothing that matters is missing. What does not matter may have any value. */
export function profileFor(answers: Answers, roadmap: Roadmap): Profile | undefined {
  const { capacity } = answers;
  if (capacity === undefined || missingAnswers(answers, roadmap).length > 0) return undefined;
  const { maths = DEFAULTS.maths, skills = DEFAULTS.skills } = answers;
  return completeProfile({ ...answers, capacity, maths, skills });
}
