import path from 'node:path';
import { type Changes, changesSince } from '../core/changes/changes.ts';
import type { Curriculum } from '../core/curriculum/curriculum.ts';
import type { PlainDate } from '../core/dates.ts';
import type { Profile } from '../core/profile/profile.ts';
import { readProfile } from '../core/profile/read.ts';
import { readPlannable } from '../core/roadmap/read.ts';
import { UserError } from '../errors.ts';
import type { Session } from '../session.ts';
import { textOn } from '../store/history.ts';
import { roadmapPath } from '../store/open-roadmap.ts';
import { endingPlan, type Learner } from './learner.ts';
import { profileFor } from './needs.ts';

export interface ExplainedChanges extends Changes {
  /** What of that day is unknown, and so taken as it is today. */
  readonly unknown: readonly ('profile' | 'roadmap')[];
}

/**
 * The plan as known at the end of a day against today's. Records say when they were written; the profile and a roadmap
 * file of that day come from git. A shipped roadmap changes with the program only, and is taken as it is.
 * @param roadmap as the profile names it
 * @throws UserError for a day that is not over yet
 */
export function explainChanges(
  session: Session,
  learner: Learner,
  roadmap: string,
  since: PlainDate,
): ExplainedChanges {
  if (since > session.today) {
    throw new UserError(`--changes-since ${since} is ahead of today, ${session.today}`);
  }
  const file = roadmapPath(session.world, roadmap, learner.place.folder);
  const curriculum = file === undefined ? learner.curriculum : curriculumOn(session, file, since);
  const profile = profileOn(session, learner, curriculum ?? learner.curriculum, since);
  const then = {
    curriculum: curriculum ?? learner.curriculum,
    profile: profile ?? learner.profile,
    records: learner.log.records.filter((record) => record.written <= since),
    today: since,
    reviewer: learner.reviewer,
  };
  const now = { ...learner, records: learner.log.records, today: session.today };
  const unknown = [...(profile ? [] : (['profile'] as const)), ...(curriculum ? [] : (['roadmap'] as const))];
  return { ...endingPlan(() => changesSince(then, now)), unknown };
}

function curriculumOn({ world }: Session, file: string, day: PlainDate): Curriculum | undefined {
  const text = textOn(world, file, day);
  const read = text === undefined ? undefined : readPlannable(path.basename(file), text);
  return read && 'curriculum' in read ? read.curriculum : undefined;
}

function profileOn(
  { world }: Session,
  { place, profile }: Learner,
  { roadmap }: Curriculum,
  day: PlainDate,
): Profile | undefined {
  const text = textOn(world, place.profile, day);
  const read = text === undefined ? undefined : readProfile(path.basename(place.profile), text);
  if (!read || !('answers' in read)) return undefined;
  // A goal that the roadmap of that day did not have yet would plan nothing at all.
  const { goal, ...answers } = read.answers;
  const known =
    roadmap.goals.some((each) => each.id === goal) && goal !== undefined ? { ...answers, goal } : answers;
  return profileFor(
    { capacity: profile.capacity, maths: profile.maths, skills: profile.skills, ...known },
    roadmap,
  );
}
