import type { Curriculum } from '../core/curriculum/curriculum.ts';
import type { Answers } from '../core/profile/profile.ts';
import type { Session } from '../session.ts';

/** What the command line says of the answers. */
export interface Flags {
  readonly flags: Answers;
  /** What the profile says and is not to count: `--goal ''`. */
  readonly cleared?: readonly (keyof Answers)[] | undefined;
}

/** Flags beat the profile; but time off comes on top: the next holiday does not undo the last one. */
export function statedAnswers(profile: Answers, { flags, cleared = [] }: Flags): Answers {
  const stated: Answers = without({ ...profile, ...flags }, cleared);
  if (!profile.timeOff || !flags.timeOff) return stated;
  const there = new Set(profile.timeOff.map(({ from, to }) => `${from} ${to}`));
  const added = flags.timeOff.filter(({ from, to }) => !there.has(`${from} ${to}`));
  return { ...stated, timeOff: [...profile.timeOff, ...added] };
}

function without(answers: Answers, keys: readonly (keyof Answers)[]): Answers {
  const left = { ...answers };
  for (const key of keys) delete left[key];
  return left;
}

/** The profile's goal is one of the roadmap that it names: another one that is looked at need not have it. */
export function withoutForeignGoal(
  session: Session,
  stated: Answers,
  { roadmap: named, goal }: Answers,
  { flags }: Flags,
  { roadmap }: Curriculum,
): Answers {
  const foreign =
    goal !== undefined && stated.goal === goal && flags.goal === undefined && named !== roadmap.id;
  if (!foreign || roadmap.goals.some(({ id }) => id === goal)) return stated;
  session.notice(`note: ${roadmap.id} has no goal ${goal}, which the profile names: all of it is planned`);
  return without(stated, ['goal']);
}
