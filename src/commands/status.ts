import type { Command } from 'commander';
import { statusView } from '../core/views/status-view.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { baselineFor, openLearner, planFor } from '../learner/learner.ts';
import { jsonText } from '../render/json.ts';
import { statusDocument, statusText } from '../render/status.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .addOption(formatOption())
    .addHelpText('before', '  mlpath status\n  mlpath status --format json\n')
    .action((options: FormatOption & GlobalOptions) => {
      done(run(options, openSession(world, command.optsWithGlobals())));
    });
}

export function run({ format }: FormatOption, session: Session): ExitCode {
  const learner = openLearner(session);
  const plan = planFor(session, learner);
  const view = statusView(plan, baselineFor(session, learner));
  session.out(format === 'json' ? jsonText(statusDocument(view)) : statusText(view, session.style));
  return EXIT.fine;
}
