import type { Command } from 'commander';
import { topicView } from '../core/views/topic-view.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { findTopic } from '../learner/find-topic.ts';
import { openLearner, planFor } from '../learner/learner.ts';
import { jsonText } from '../render/json.ts';
import { showText } from '../render/show.ts';
import { showDocument } from '../render/show-document.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options/format.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .argument('<topic>', 'its id, or a part of its name')
    .addOption(formatOption())
    .addHelpText('before', '  mlpath show numpy\n  mlpath show "gradient descent" --format json\n')
    .action(async (topic: string, options: FormatOption & GlobalOptions) => {
      done(await run(topic, options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run(text: string, { format }: FormatOption, session: Session): Promise<ExitCode> {
  const plan = planFor(session, await openLearner(session));
  const view = topicView(plan, findTopic(plan.personalised, text));
  session.out(format === 'json' ? jsonText(showDocument(view)) : showText(view, session.style));
  return EXIT.fine;
}
