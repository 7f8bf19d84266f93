import { personalise } from '../core/personalise/personalise.ts';
import { historyOf } from '../core/review/reviews.ts';
import type { Topic } from '../core/roadmap/model.ts';
import { GRADE_WORDS, type Grade } from '../core/schema/record-words.ts';
import { UserError } from '../errors.ts';
import { longDate } from '../render/figures.ts';
import type { Session } from '../session.ts';
import type { NewRecord } from '../store/progress-log.ts';
import { append } from './append.ts';
import { findTopic } from './find-topic.ts';
import type { Learner } from './learner.ts';

/** @throws UserError for a topic that is not done, or that is no matter of memory */
export function reviewable({ curriculum, profile, progress }: Learner, text: string): Topic {
  const done = (topic: Topic) => progress.topics.get(topic.id)?.done !== undefined;
  const topic = findTopic(personalise(curriculum, profile, progress), text, done);
  if (!done(topic)) {
    throw new UserError(`${topic.id} is not done yet, so there is nothing to review`, {
      hint: `mlpath done ${topic.id} comes first`,
    });
  }
  if (topic.kind === 'project')
    throw new UserError(`${topic.id} is a project: these do not come up again`, {
      hint: 'mlpath review lists what is due',
    });
  return topic;
}

/**
 * Appends a review, and only when it is on the disk computes when the topic comes up again.
 * @returns the learner with it, and the parts of what to say
 */
export function recordReview(
  session: Session,
  learner: Learner,
  { id }: Topic,
  grade: Grade,
  more: NewRecord,
): { readonly learner: Learner; readonly said: readonly string[] } {
  const { reviewer } = learner;
  const after = append(session, learner, [{ review: id, grade, ...more }]);
  const history = historyOf(after.progress, id);
  const next = history && reviewer ? [`next on ${longDate(reviewer(history).due)}`] : [];
  return {
    learner: after,
    said: [`reviewed ${id}, ${GRADE_WORDS[grade]}`, ...next],
  };
}
