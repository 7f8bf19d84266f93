import path from 'node:path';
import { changesSince, type ExplainedChanges } from '../core/changes/changes.ts';
import { type Curriculum, makeCurriculum } from '../core/curriculum/curriculum.ts';
import type { PlainDate } from '../core/dates.ts';
import type { Answers, Profile } from '../core/profile/profile.ts';
import { readProfile } from '../core/profile/read.ts';
import { readPlannable } from '../core/roadmap/read.ts';
import { UserError } from '../errors.ts';
import type { Session } from '../session.ts';
import { textOn } from '../store/history.ts';
import type { LearnerFolder } from '../store/learner-folder.ts';
import { roadmapPath } from '../store/open-roadmap.ts';
import { shippedRoadmap } from '../store/shipped.ts';
import { endingPlan, type Learner } from './learner.ts';
import { DEFAULTS, profileFor } from './needs.ts';

/** Today's roadmap, as a profile names it. */
export interface RoadmapNow {
  readonly roadmap: string;
  /** It was asked for, and is compared with itself whatever the profile said on that day. */
  readonly isGiven: boolean;
}

/**
 * The plan as known at the end of a day against today's. Records say when they were written; the profile and a roadmap
 * file of that day come from git. A shipped roadmap changes with the program only, and is taken as it is.
 * @throws UserError for a day that is not over yet
 */
export function explainChanges(
  session: Session,
  learner: Learner,
  { roadmap: today, isGiven }: RoadmapNow,
  since: PlainDate,
): ExplainedChanges {
  if (since > session.today) {
    throw new UserError(`--changes-since ${since} is ahead of today, ${session.today}`, {
      hint: 'name a day to compare with, such as the one on which you began',
    });
  }
  const answers = answersOn(session, learner.place, since);
  const roadmap = isGiven || !answers ? today : (answers.roadmap ?? DEFAULTS.roadmap);
  const former = formerRoadmap(session, learner, roadmap, since);
  const profile = answers && profileOn(answers, learner.profile, former.curriculum);
  const then = {
    curriculum: former.curriculum,
    profile: profile ?? learner.profile,
    records: learner.log.records.filter((record) => record.written <= since),
    today: since,
    reviewer: learner.reviewer,
  };
  const now = { ...learner, records: learner.log.records, today: session.today };
  const unknown = [
    ...(profile ? [] : (['profile'] as const)),
    ...(former.isKnown ? [] : (['roadmap'] as const)),
  ];
  return { ...endingPlan(() => changesSince(then, now)), unknown };
}

function answersOn({ world }: Session, { profile }: LearnerFolder, day: PlainDate): Answers | undefined {
  const text = textOn(world, profile, day);
  const read = text === undefined ? undefined : readProfile(path.basename(profile), text);
  return read && 'answers' in read ? read.answers : undefined;
}

/** A roadmap file as git had it on a day; else as it lies there today, or what is planned from today. */
function formerRoadmap(
  { world }: Session,
  { place, curriculum }: Learner,
  name: string,
  day: PlainDate,
): { readonly curriculum: Curriculum; readonly isKnown: boolean } {
  const file = roadmapPath(world, name, place.folder);
  if (file === undefined) {
    const same = curriculum.roadmap.id === name;
    return { curriculum: same ? curriculum : makeCurriculum(shippedRoadmap(world, name)), isKnown: true };
  }
  const former = curriculumIn(file, textOn(world, file, day));
  if (former) return { curriculum: former, isKnown: true };
  const present = world.files.kind(file) === 'file' ? world.files.read(file) : undefined;
  const text = present && new TextDecoder().decode(present);
  return { curriculum: curriculumIn(file, text) ?? curriculum, isKnown: false };
}

function curriculumIn(file: string, text: string | undefined): Curriculum | undefined {
  const read = text === undefined ? undefined : readPlannable(path.basename(file), text);
  return read && 'curriculum' in read ? read.curriculum : undefined;
}

function profileOn(former: Answers, profile: Profile, { roadmap }: Curriculum): Profile | undefined {
  // A goal that the roadmap of that day did not have yet would plan nothing at all.
  const { goal, ...answers } = former;
  const known = roadmap.goals.some((each) => each.id === goal) && goal !== undefined;
  const { capacity, maths, skills } = profile;
  return profileFor({ capacity, maths, skills, ...answers, ...(known ? { goal } : {}) }, roadmap);
}
