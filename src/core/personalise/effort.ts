import { type Minutes, minutes } from '../minutes.ts';
import type { Profile } from '../profile/profile.ts';
import type { Shortcut, Topic } from '../roadmap/model.ts';
import { MATHS_LEVELS } from '../roadmap/vocabulary.ts';

/** What background made of a topic's hours. */
export type Effort =
  | { readonly kind: 'full'; readonly minutes: Minutes }
  | { readonly kind: 'shortened' | 'lengthened'; readonly minutes: Minutes; readonly because: Because }
  | { readonly kind: 'skipped'; readonly because: Because };

export interface Because {
  /** `skill:python` or `maths:undergraduate`. */
  readonly by: string;
  /** The share of the hours that is left. */
  readonly effort: number;
}

/**
 * The smallest effort among the matching skills and the deciding maths level, never their product: two reasons to know
 * a thing are not twice knowing it. Minutes round up.
 */
export function effortOf(topic: Topic, profile: Pick<Profile, 'skills' | 'maths'>): Effort {
  const full = topic.estimate.likely;
  let least: Shortcut | undefined;
  for (const entry of matching(topic.shortcuts, profile)) {
    if (!least || entry.effort < least.effort) least = entry;
  }
  if (!least || least.effort === 1) return { kind: 'full', minutes: full };
  const { effort } = least;
  const because = { by: least.kind === 'skill' ? `skill:${least.skill}` : `maths:${least.maths}`, effort };
  if (effort === 0) return { kind: 'skipped', because };
  return { kind: effort < 1 ? 'shortened' : 'lengthened', minutes: shareUp(full, effort), because };
}

/** A share of some minutes, rounded up, never below one. What floating point adds to 66 is not a minute more. */
export function shareUp(whole: Minutes, share: number): Minutes {
  return minutes(Math.max(1, Math.ceil(whole * share - 1e-6)));
}

function matching(shortcuts: readonly Shortcut[], profile: Pick<Profile, 'skills' | 'maths'>): Shortcut[] {
  const reached = MATHS_LEVELS.indexOf(profile.maths);
  let deciding: Extract<Shortcut, { kind: 'maths' }> | undefined;
  const skills: Shortcut[] = [];
  for (const entry of shortcuts) {
    if (entry.kind === 'skill') {
      if (profile.skills.includes(entry.skill)) skills.push(entry);
      continue;
    }
    const level = MATHS_LEVELS.indexOf(entry.maths);
    if (level <= reached && level > (deciding ? MATHS_LEVELS.indexOf(deciding.maths) : -1)) deciding = entry;
  }
  return deciding ? [...skills, deciding] : skills;
}
