import type { Command } from 'commander';
import type { Plan } from '../core/plan.ts';
import { reviewsView } from '../core/views/reviews-view.ts';
import { statusView } from '../core/views/status-view.ts';
import { weekPlan } from '../core/views/week-plan.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { whatFollows } from '../learner/follow.ts';
import { baselineFor, openLearner, planFor } from '../learner/learner.ts';
import { beginText, type DueSum, homeText } from '../render/home.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { findLearnerFolder } from '../store/learner-folder.ts';
import type { World } from '../world.ts';

/** `mlpath` alone. */
export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command.action(async () => {
    done(await run(openSession(world, command.optsWithGlobals<GlobalOptions>())));
  });
}

export async function run(session: Session): Promise<ExitCode> {
  const { hasProfile } = findLearnerFolder(session.world, session.profilePath);
  // A profile that is named and not there is a slip, and no first visit.
  if (!hasProfile && session.profilePath === undefined) {
    session.out(beginText(session.style));
    return EXIT.fine;
  }
  const learner = await openLearner(session);
  const plan = planFor(session, learner);
  const status = statusView(plan, baselineFor(session, learner));
  const week = weekPlan(plan);
  const reviews = dueThisWeek(plan);
  session.out(homeText(status, week, week ? [] : whatFollows(session, learner), session.style, reviews));
  return EXIT.fine;
}

function dueThisWeek(plan: Plan): DueSum | undefined {
  const view = reviewsView(plan);
  const topics = view?.due.filter((each) => each.thisWeek).length ?? 0;
  // Together with the topics of the week they are to be no more than its hours.
  return view && topics > 0 ? { topics, minutes: Math.min(view.thisWeek, view.booked) } : undefined;
}
