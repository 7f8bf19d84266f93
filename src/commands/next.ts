import type { Command } from 'commander';
import { weekPlan } from '../core/views/week-view.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { openLearner, planFor } from '../learner/learner.ts';
import { jsonText } from '../render/json.ts';
import { nextDocument, nextText } from '../render/next.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .addOption(formatOption())
    .addHelpText('before', '  mlpath next\n  mlpath next --format json\n')
    .action((options: FormatOption & GlobalOptions) => {
      done(run(options, openSession(world, command.optsWithGlobals())));
    });
}

export function run({ format }: FormatOption, session: Session): ExitCode {
  const week = weekPlan(planFor(session, openLearner(session)));
  if (format === 'json') session.out(jsonText(nextDocument(week, session.today)));
  else
    session.out(
      week
        ? nextText(week, session.today, session.style)
        : 'Everything is done. mlpath list shows what could follow.',
    );
  return EXIT.fine;
}
