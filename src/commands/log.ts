import type { Command } from 'commander';
import { fromHours, type Minutes } from '../core/minutes.ts';
import { type Personalised, personalise } from '../core/personalise/personalise.ts';
import { spentOn } from '../core/progress/fold.ts';
import type { Topic } from '../core/roadmap/model.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { findTopic } from '../learner/find-topic.ts';
import { openLearner } from '../learner/learner.ts';
import { extras, noticeOpenPrerequisites, type RecordOptions, record, say } from '../learner/record.ts';
import { asMinutes, doubtOf } from '../render/doubt.ts';
import { recorded } from '../render/figures.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { addRecordOptions, readHours } from './options/record.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  addRecordOptions(
    command
      .argument('<topic>', 'its id, or a part of its name')
      .argument('<hours>', '1.5, 90m or 1h30', readHours),
  )
    .addHelpText('before', '  mlpath log numpy 1.5\n  mlpath log numpy "90 minutes" --on 2026-12-06\n')
    .action(async (topic: string, hours: number, options: RecordOptions & GlobalOptions) => {
      done(await run(topic, hours, options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run(
  text: string,
  hours: number,
  options: RecordOptions,
  session: Session,
): Promise<ExitCode> {
  const learner = await openLearner(session);
  const personalised = personalise(learner.curriculum, learner.profile, learner.progress);
  const topic = findTopic(personalised, text);
  const more = extras(session, options);
  noticeOpenPrerequisites(session, personalised, topic);
  const after = record(session, learner, [{ log: topic.id, hours, ...more }]);
  const spent = fromHours(hours);
  const own = after.learner.progress.topics.get(topic.id);
  const all = own ? spentOn(own) : spent;
  const doubt = doubtOf(spent, all, plannedFor(topic, personalised));
  if (doubt !== undefined)
    session.notice(`note: ${doubt}; mlpath undo ${topic.id} takes it back${asMinutes(hours)}`);
  const said = `logged ${recorded(spent)} on ${topic.id}, ${recorded(all)} in all`;
  await say(session, [said, ...after.consequences]);
  return EXIT.fine;
}

/** By this learner's plan; of a topic that is done or left out, what the roadmap has for it. */
function plannedFor({ id, estimate }: Topic, { curriculum, decisions }: Personalised): Minutes {
  const decision = decisions[curriculum.indexOf.get(id) ?? -1];
  return decision?.kind === 'study' ? decision.effort.minutes : estimate.likely;
}
