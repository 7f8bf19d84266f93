import type { PlainDate } from '../dates.ts';
import type { GoalId, SkillId } from '../ids.ts';
import type { Minutes } from '../minutes.ts';
import type { MathsLevel } from '../roadmap/vocabulary.ts';

/** How many hours a week holds: a figure, which may change on dates, or study days with hours of their own. */
export type Capacity =
  | { readonly kind: 'weekly'; readonly steps: readonly CapacityStep[] }
  /** Monday first. */
  | { readonly kind: 'days'; readonly minutes: readonly Minutes[] };

/** In force from its date on; the first one also before it. */
export interface CapacityStep {
  readonly from?: PlainDate;
  readonly minutes: Minutes;
}

/** Both days belong to it. */
export interface DateRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What is known of a learner: each field from a flag, the profile file or a question, or not at all. */
export interface Answers {
  /** A shipped roadmap's id, or a path; in a profile relative to the profile. */
  readonly roadmap?: string;
  readonly start?: PlainDate;
  readonly capacity?: Capacity;
  readonly maths?: MathsLevel;
  readonly skills?: readonly SkillId[];
  /** Topics that need no study: ids or aliases, of any roadmap. */
  readonly known?: readonly string[];
  readonly goal?: GoalId;
  readonly optional?: boolean;
  readonly review?: boolean;
  readonly timeOff?: readonly DateRange[];
  readonly by?: PlainDate;
}

/** Everything that a plan depends on besides the roadmap, the progress and today. */
export interface Profile {
  readonly start?: PlainDate;
  readonly capacity: Capacity;
  readonly maths: MathsLevel;
  readonly skills: readonly SkillId[];
  readonly known: readonly string[];
  readonly goal?: GoalId;
  readonly optional: boolean;
  readonly review: boolean;
  readonly timeOff: readonly DateRange[];
  readonly by?: PlainDate;
}

/** Everything that needs an answer before a plan can be made. */
export type Needed = Required<Pick<Answers, 'capacity' | 'maths' | 'skills'>>;

export function completeProfile(answers: Answers & Needed): Profile {
  const { start, capacity, maths, skills, goal, by } = answers;
  return {
    capacity,
    maths,
    skills,
    known: answers.known ?? [],
    optional: answers.optional ?? false,
    review: answers.review ?? false,
    timeOff: answers.timeOff ?? [],
    ...(start === undefined ? {} : { start }),
    ...(goal === undefined ? {} : { goal }),
    ...(by === undefined ? {} : { by }),
  };
}
