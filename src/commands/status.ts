import type { Command } from 'commander';
import { makeBaseline } from '../core/plan.ts';
import { statusView } from '../core/views/status-view.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { endingPlan, openLearner, planFor } from '../learner/learner.ts';
import { statusDocument, statusText } from '../render/status.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption, json } from './options.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .addOption(formatOption())
    .addHelpText('before', '  mlpath status\n  mlpath status --format json\n')
    .action(async (options: FormatOption & GlobalOptions) => {
      done(await run(options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run({ format }: FormatOption, session: Session): Promise<ExitCode> {
  const learner = await openLearner(session);
  const plan = planFor(session, learner);
  const view = statusView(
    plan,
    endingPlan(() => makeBaseline({ ...learner, today: session.today })),
  );
  session.out(format === 'json' ? json(statusDocument(view)) : statusText(view, session.style));
  return EXIT.fine;
}
