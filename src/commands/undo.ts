import type { Command } from 'commander';
import { personalise } from '../core/personalise/personalise.ts';
import type { Done, TopicProgress } from '../core/progress/fold.ts';
import type { Topic } from '../core/roadmap/model.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { findTopic } from '../learner/find-topic.ts';
import { type Learner, openLearner } from '../learner/learner.ts';
import { extras, type RecordOptions, record, say } from '../learner/record.ts';
import { longDate, recorded } from '../render/figures.ts';
import { oneLine } from '../render/harmless.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { addRecordOptions } from './options/record.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  addRecordOptions(command.argument('<topic>', 'its id, or a part of its name'))
    .addHelpText('before', '  mlpath undo numpy\n  mlpath undo numpy --note "wrong topic"\n')
    .action(async (topic: string, options: RecordOptions & GlobalOptions) => {
      done(await run(topic, options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run(text: string, options: RecordOptions, session: Session): Promise<ExitCode> {
  const learner = await openLearner(session);
  const id = undoable(text, learner);
  const progress = learner.progress.topics.get(id);
  const log = progress?.logs.at(-1);
  const said = extras(session, options);
  refuseOther(id, progress, said['on']);
  if (progress?.done) {
    const { consequences } = record(session, learner, [{ undo: id, ids: progress.done.records, ...said }]);
    await say(session, [doneTaken(id, progress, progress.done), ...consequences]);
  } else if (log) {
    const { consequences } = record(session, learner, [{ undo: id, ids: [log.record], ...said }]);
    const taken = `took back ${recorded(log.minutes)} on ${oneLine(id)} of ${longDate(log.on)}`;
    await say(session, [taken, ...consequences]);
  } else {
    throw new UserError(`nothing is recorded about ${id}`, {
      hint: 'mlpath list --done lists the topics done; every record is a line of progress.jsonl',
    });
  }
  return EXIT.fine;
}

/** `--on` is the day of the undo. Whoever names that of another record, or one before the newest, would lose the wrong one. */
function refuseOther(id: string, progress: TopicProgress | undefined, on: unknown): void {
  const newest = progress?.done ?? progress?.logs.at(-1);
  if (newest === undefined || on === undefined || on === newest.on) return;
  if (String(on) > newest.on && !progress?.logs.some((log) => log.on === on)) return;
  throw new UserError(`what would be taken back of ${id} is of ${longDate(newest.on)}, not of --on ${on}`, {
    hint: 'without --on it is taken back; any other record is a line of progress.jsonl',
  });
}

/** Hours that were logged are not taken back with it, and those that the `done` itself stated are. */
function doneTaken(id: string, { logged }: TopicProgress, { on, minutes = logged }: Done): string {
  const hours = minutes === logged ? '' : `, ${recorded(minutes)}`;
  const rest = logged > 0 ? `, ${recorded(logged)} stay logged` : '';
  return `took back done of ${longDate(on)}${hours}: ${oneLine(id)} is no longer done${rest}`;
}

/** A topic of the roadmap, or an id that only the progress knows. */
function undoable(text: string, { curriculum, profile, progress }: Learner): string {
  const exact = [text, text.toLowerCase()].find((id) => progress.topics.has(id));
  if (exact !== undefined) return exact;
  const recorded = (topic: Topic) => progress.topics.has(topic.id);
  return findTopic(personalise(curriculum, profile, progress), text, recorded).id;
}
