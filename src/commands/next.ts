import type { Command } from 'commander';
import { someDone } from '../core/personalise/personalise.ts';
import { reviewsView } from '../core/views/reviews-view.ts';
import { weekPlan } from '../core/views/week-plan.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { whatFollows } from '../learner/follow.ts';
import { openLearner, planFor } from '../learner/learner.ts';
import { finishedText } from '../render/follow.ts';
import { jsonText } from '../render/json.ts';
import { nextDocument, nextText } from '../render/next.ts';
import { dueText } from '../render/review.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options/format.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .addOption(formatOption())
    .addHelpText('before', '  mlpath next\n  mlpath next --format json\n')
    .action(async (options: FormatOption & GlobalOptions) => {
      done(await run(options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run({ format }: FormatOption, session: Session): Promise<ExitCode> {
  const learner = await openLearner(session);
  const plan = planFor(session, learner);
  const week = weekPlan(plan);
  const reviews = reviewsView(plan);
  if (format === 'json') session.out(jsonText(nextDocument(week, session.today, reviews)));
  else
    session.out(
      week
        ? nextText(week, session.today, session.style)
        : finishedText(whatFollows(session, learner), someDone(plan.personalised), session.style),
    );
  if (format !== 'json' && reviews && reviews.due.length > 0)
    session.out(`\n${dueText(reviews, session.style)}`);
  return EXIT.fine;
}
