import { type Command, InvalidArgumentError } from 'commander';
import { GRADE_WORDS, GRADES, type Grade } from '../core/schema/record-words.ts';
import { type ReviewsView, reviewsView } from '../core/views/reviews-view.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { type Learner, openLearner, planFor } from '../learner/learner.ts';
import { extras, type RecordOptions, say } from '../learner/record.ts';
import { recordReview, reviewable } from '../learner/review.ts';
import { askReviews } from '../learner/review-questions.ts';
import { count } from '../render/figures.ts';
import { jsonText } from '../render/json.ts';
import { dueText, nothingDue, reviewsDocument } from '../render/review.ts';
import { canAsk, type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options/format.ts';
import { addRecordOptions } from './options/record.ts';

export interface ReviewOptions extends RecordOptions, FormatOption {
  readonly all?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  addRecordOptions(
    command
      .argument('[topic]', 'its id, or a part of its name')
      .argument('[grade]', 'how it went: forgot, hard, good or easy', readGrade),
  )
    .option('--all', 'all that is due, not only what this week has room for')
    .addOption(formatOption())
    .addHelpText('before', HELP)
    .action(
      async (topic: string | undefined, grade: Grade | undefined, options: ReviewOptions & GlobalOptions) => {
        done(await run(topic, grade, options, openSession(world, command.optsWithGlobals())));
      },
    );
}

const HELP = `  mlpath review                 goes through what is due
  mlpath review numpy good      records one: forgot, hard, good or easy
  mlpath review --format json   lists what is due
`;

/** `forgot` is what people call the grade that the records name `again`. */
export function readGrade(text: string): Grade {
  const grade = GRADES.find((each) => each === text || GRADE_WORDS[each] === text);
  if (!grade) throw new InvalidArgumentError('Expected forgot, hard, good or easy.');
  return grade;
}

export async function run(
  topic: string | undefined,
  grade: Grade | undefined,
  options: ReviewOptions,
  session: Session,
): Promise<ExitCode> {
  if (topic !== undefined && options.format !== undefined)
    throw new UserError('--format goes with the list of what is due', {
      hint: `mlpath review --format ${options.format} lists it; a review that is recorded has no document`,
    });
  const learner = await openLearner(session);
  const view = reviewsView(planFor(session, learner));
  if (!view) {
    throw new UserError('reviews are not switched on', {
      hint: 'put  review: true  into mlpath.yaml; then topics come up again after they are done',
    });
  }
  if (topic !== undefined) return await reviewOne(session, learner, topic, grade, options);
  if (options.format !== undefined) {
    session.out(
      options.format === 'json'
        ? jsonText(reviewsDocument(view, session.today))
        : dueText(view, session.style),
    );
    return EXIT.fine;
  }
  return reviewDue(session, learner, view, options);
}

async function reviewOne(
  session: Session,
  learner: Learner,
  text: string,
  grade: Grade | undefined,
  options: ReviewOptions,
): Promise<ExitCode> {
  const topic = reviewable(learner, text);
  if (grade === undefined) {
    throw new UserError(`how did ${topic.id} go?`, {
      hint: `mlpath review ${topic.id} forgot|hard|good|easy`,
    });
  }
  await say(session, recordReview(session, learner, topic, grade, extras(session, options)).said);
  return EXIT.fine;
}

/** Goes through what is due where somebody can be asked, and lists it where nobody can. */
async function reviewDue(
  session: Session,
  learner: Learner,
  view: ReviewsView,
  options: ReviewOptions,
): Promise<ExitCode> {
  const { world, style } = session;
  const now = options.all ? view.due : view.due.filter((each) => each.thisWeek);
  if (view.due.length === 0) session.out(nothingDue(view, style));
  else if (!canAsk(world)) {
    session.out(dueText(view, style));
    session.notice('note: nobody to ask here: mlpath review TOPIC GRADE records how one went');
  } else if (now.length === 0) {
    session.notice(
      `note: this week has no time left for reviews; ${view.due.length} due wait (--all asks them now)`,
    );
  } else {
    const code = await askReviews(session, learner, now, extras(session, options));
    const rest = view.due.length - now.length;
    if (rest > 0)
      session.notice(`note: ${count(rest, 'more topic')} due, for the coming weeks (--all asks them now)`);
    return code;
  }
  return EXIT.fine;
}
