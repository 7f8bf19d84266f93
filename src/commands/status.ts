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
    .action(async (options: FormatOption & GlobalOptions) => {
      done(await run(options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run({ format }: FormatOption, session: Session): Promise<ExitCode> {
  const learner = await openLearner(session);
  const plan = planFor(session, learner);
  const view = statusView(plan, baselineFor(session, learner));
  session.out(format === 'json' ? jsonText(statusDocument(view)) : statusText(view, session.style));
  return EXIT.fine;
}
