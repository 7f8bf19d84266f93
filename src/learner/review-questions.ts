import type { Grade } from '../core/schema/record-words.ts';
import type { DueReview } from '../core/views/reviews-view.ts';
import { EXIT, type ExitCode, isCancelled } from '../errors.ts';
import { count } from '../render/figures.ts';
import { recallText, takeawaysText } from '../render/review.ts';
import type { Session } from '../session.ts';
import type { NewRecord } from '../store/progress-log.ts';
import type { Choice, Prompter } from '../world.ts';
import type { Learner } from './learner.ts';
import { prompterOf } from './prompter.ts';
import { say } from './record.ts';
import { recordReview } from './review.ts';

/**
 * Goes through topics one by one. Each answer is on the disk before the next question, so that leaving loses nothing.
 * @param more what each record says besides
 */
export async function askReviews(
  session: Session,
  learner: Learner,
  reviews: readonly DueReview[],
  more: NewRecord,
): Promise<ExitCode> {
  const prompter = await prompterOf(session.world);
  let current = learner;
  let recorded = 0;
  try {
    for (const review of reviews) {
      const grade = await askReview(session, prompter, review);
      if (grade === 'stop') return EXIT.fine;
      const result = recordReview(session, current, review.topic, grade, more);
      current = result.learner;
      recorded++;
      await say(session, result.said);
    }
  } catch (error) {
    if (recorded === 0 || !isCancelled(error)) throw error;
    session.notice('');
    session.notice(`stopped: ${count(recorded, 'review')} recorded before that`);
    return EXIT.cancelled;
  }
  return EXIT.fine;
}

/** First to recall, then to compare: to read the answers first would test nothing. */
async function askReview(session: Session, prompter: Prompter, review: DueReview): Promise<Grade | 'stop'> {
  const { questions, takeaways } = review.topic;
  session.out(recallText(review, session.style));
  if (takeaways.length > 0) {
    const message = questions.length > 0 ? 'Answer them' : 'Recall what matters in it';
    if (await prompter.confirm({ message: `${message}; show the takeaways?`, initial: true }))
      session.out(takeawaysText(takeaways, session.style));
  }
  return prompter.select<Grade | 'stop'>({
    message: 'How did it go?',
    choices: GRADE_CHOICES,
    initial: 'good',
  });
}

const GRADE_CHOICES: readonly Choice<Grade | 'stop'>[] = [
  { value: 'again', name: 'forgot', description: 'Most of it was gone: it comes up again in days.' },
  { value: 'hard', name: 'hard', description: 'It came back, with gaps or effort.' },
  { value: 'good', name: 'good', description: 'You could explain it.' },
  { value: 'easy', name: 'easy', description: 'At once, and all of it.' },
  { value: 'stop', name: 'stop here', description: 'What is answered is recorded; the rest stays due.' },
];
