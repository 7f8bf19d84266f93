import { makeCurriculum } from '../core/curriculum/curriculum.ts';
import { personalise } from '../core/personalise/personalise.ts';
import { progressIn } from '../core/progress/fold.ts';
import { type FollowRow, followRow } from '../core/views/follow-view.ts';
import type { Session } from '../session.ts';
import { shippedEntries, shippedRoadmap } from '../store/shipped.ts';
import type { Learner } from './learner.ts';

/** What a learner who is through could go on with: the shipped roadmaps that leave work, as this learner would do them. */
export function whatFollows(
  { world }: Session,
  { curriculum, profile, log, progress }: Learner,
): FollowRow[] {
  const { goal, ...general } = profile;
  const ids = shippedEntries(world).map((entry) => entry.id);
  const own = curriculum.roadmap.id;
  const others = ids
    .filter((id) => id !== own)
    .flatMap((id) => {
      const other = makeCurriculum(shippedRoadmap(world, id));
      return followRow(personalise(other, general, progressIn(other, log.records))) ?? [];
    });
  if (goal === undefined) return others;
  // Of one's own roadmap there is more only beyond the goal.
  const whole = followRow(personalise(curriculum, general, progress));
  return whole ? [{ ...whole, beyond: goal }, ...others] : others;
}
