import { type Minutes, NO_MINUTES, sumMinutes } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';

/** A roadmap that a learner could go on with. */
export interface FollowRow {
  readonly id: string;
  /** Topics in its scope for this learner. */
  readonly topics: number;
  /** Of these, what needs no study any more: done, known or covered by a skill. */
  readonly behind: number;
  readonly minutes: Minutes;
  /** The goal of the profile that this leaves aside, of the roadmap that is being done. */
  readonly beyond?: string;
}

/** What this learner would have left of another roadmap; undefined when nothing is. */
export function followRow({ curriculum, decisions }: Personalised): FollowRow | undefined {
  const counted = decisions.filter(({ kind }) => kind !== 'optional' && kind !== 'not-in-goal');
  const left = counted.map((each) => (each.kind === 'study' ? each.remaining : NO_MINUTES));
  const behind = left.filter((each) => each === 0).length;
  if (behind === counted.length) return undefined;
  return { id: curriculum.roadmap.id, topics: counted.length, behind, minutes: sumMinutes(left) };
}
