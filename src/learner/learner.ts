import type { Curriculum } from '../core/curriculum/curriculum.ts';
import type { PlainDate } from '../core/dates.ts';
import { type Accepted, type Baseline, finishDay, makeBaseline, makePlan, type Plan } from '../core/plan.ts';
import type { Answers, Profile } from '../core/profile/profile.ts';
import { lastAccept, type Progress, progressIn } from '../core/progress/fold.ts';
import type { Reviewer } from '../core/review/memory.ts';
import { EndlessPlanError } from '../core/schedule/schedule.ts';
import { UserError } from '../errors.ts';
import type { Session } from '../session.ts';
import { findLearnerFolder, type LearnerFolder } from '../store/learner-folder.ts';
import { readProfileFile } from '../store/profile-file.ts';
import { type ProgressLog, readProgressLog } from '../store/progress-log.ts';
import { shownPath } from '../store/shown-path.ts';
import { DEFAULTS, missingAnswers, NEED_NAMES, profileFor } from './needs.ts';
import { openNamedRoadmap, vetAnswers } from './vet.ts';

/** What a learner's folder holds. */
export interface LearnerFiles {
  readonly place: LearnerFolder;
  readonly answers: Answers;
  readonly log: ProgressLog;
}

/** A learner with a roadmap, checked against each other: all that a plan is made from. */
export interface Learner {
  readonly place: LearnerFolder;
  readonly curriculum: Curriculum;
  readonly profile: Profile;
  readonly log: ProgressLog;
  readonly progress: Progress;
  /** Only of one who reviews. */
  readonly reviewer?: Reviewer | undefined;
}

export function makeLearner(input: Omit<Learner, 'progress'>): Learner {
  const { log, curriculum } = input;
  return { ...input, progress: progressIn(curriculum, log.records) };
}

/** Reads the files and says what could not be read of them. */
export async function openFiles(session: Session): Promise<LearnerFiles> {
  const place = findLearnerFolder(session.world, session.profilePath);
  const answers = await readProfileFile(session.world, place);
  const log = await readProgressLog(session.world, place.folder);
  for (const warning of log.warnings) session.notice(`warning: ${warning}`);
  return { place, answers, log };
}

/**
 * The learner of the profile in reach, for the commands that ask nothing.
 * @throws UserError when there is no profile, or it leaves something open
 */
export async function openLearner(session: Session): Promise<Learner> {
  const files = await openFiles(session);
  const { place, answers } = files;
  if (!place.hasProfile) throw noProfile(session);
  const curriculum = await openNamedRoadmap(session.world, place, answers.roadmap ?? DEFAULTS.roadmap);
  // The notes are for `init` and `plan`: said again with every record, they would be read no more.
  const { warnings } = await vetAnswers(session.world, place, answers, curriculum);
  for (const warning of warnings) session.notice(warning);
  const profile = profileFor(answers, curriculum.roadmap);
  if (!profile) {
    const fields = missingAnswers(answers, curriculum.roadmap).map((need) => NEED_NAMES[need].field);
    throw new UserError(`${shownPath(session.world, place.profile)} does not say ${fields.join(', ')}`, {
      hint: 'add it there, or run mlpath plan, which asks',
    });
  }
  return makeLearner({ place, curriculum, profile, log: files.log, reviewer: await reviewerFor(profile) });
}

/** What decides when topics come up again; loaded only for those who switched it on. */
export async function reviewerFor({ review }: Profile): Promise<Reviewer | undefined> {
  return review ? (await import('../core/review/fsrs.ts')).fsrsReviewer : undefined;
}

export function noProfile({ profilePath }: Session): UserError {
  if (profilePath !== undefined) {
    return new UserError(`there is no profile ${profilePath}`, {
      hint: `mlpath init --profile ${profilePath} writes one`,
    });
  }
  return new UserError(
    'there is no profile here: mlpath.yaml says who learns what, and how many hours a week',
    {
      hint: 'mlpath init writes one; --profile FILE names another',
    },
  );
}

/** @throws UserError when the plan would never end */
export function planFor(session: Session, learner: Learner): Plan {
  return endingPlan(() => makePlan({ ...learner, today: session.today }));
}

/** The last day of that plan, for a sixth of its cost. @throws UserError when it would never end */
export function finishFor(session: Session, learner: Learner): PlainDate {
  return endingPlan(() => finishDay({ ...learner, today: session.today }));
}

/** @throws UserError when that plan would never end */
export function baselineFor(session: Session, learner: Learner): Baseline {
  return endingPlan(() => makeBaseline({ ...learner, today: session.today }, acceptedBy(learner)));
}

/** What was known when the learner last said `plan --accept`. */
function acceptedBy({ log, curriculum }: Learner): Accepted | undefined {
  const last = lastAccept(log.records);
  if (!last) return undefined;
  const known = log.records.filter((record) => record.instant <= last.instant);
  return { progress: progressIn(curriculum, known), on: last.day };
}

export function endingPlan<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof EndlessPlanError)) throw error;
    if (error.emptyFrom !== undefined) {
      throw new UserError(`this plan would never end: time off leaves no hours from ${error.emptyFrom} on`, {
        hint: 'let timeOff (or --time-off) end, or shorten it',
      });
    }
    throw new UserError('this plan would not be finished before the year 9999', {
      hint: 'more hours a week, fewer topics, or an earlier start',
    });
  }
}
