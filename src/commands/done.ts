import type { Command } from 'commander';
import { fromHours } from '../core/minutes.ts';
import { type Personalised, personalise } from '../core/personalise/personalise.ts';
import type { Topic } from '../core/roadmap/model.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { findTopic } from '../learner/find-topic.ts';
import { type Learner, openLearner } from '../learner/learner.ts';
import { extras, noticeOpenPrerequisites, type RecordOptions, record, say } from '../learner/record.ts';
import { duration, longDate, recorded } from '../render/figures.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { addRecordOptions, readHours } from './options/record.ts';

export interface DoneOptions extends RecordOptions {
  readonly hours?: number;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  addRecordOptions(command.argument('<topics...>', 'ids, or parts of names'))
    .option('--hours <h>', 'all the hours that it took (default: the sum logged)', readHours)
    .addHelpText('before', '  mlpath done numpy\n  mlpath done pandas --hours 11.5\n')
    .action(async (topics: readonly string[], options: DoneOptions & GlobalOptions) => {
      done(await run(topics, options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run(
  texts: readonly string[],
  options: DoneOptions,
  session: Session,
): Promise<ExitCode> {
  if (options.hours !== undefined && texts.length > 1) {
    throw new UserError("--hours is one topic's total", { hint: 'mark topics with hours one at a time' });
  }
  const learner = await openLearner(session);
  const personalised = personalise(learner.curriculum, learner.profile, learner.progress);
  const topics = [...new Set(texts.map((text) => findTopic(personalised, text)))];
  const said = extras(session, options);
  const nothingNew = options.hours === undefined && Object.keys(said).length === 0;
  const fresh = topics.filter((topic) => !nothingNew || !learner.progress.topics.get(topic.id)?.done);
  for (const topic of topics) if (!fresh.includes(topic)) session.out(doneAlready(topic, learner));
  if (fresh.length === 0) return EXIT.fine;

  for (const topic of fresh) noticeOpenPrerequisites(session, withoutThese(personalised, fresh), topic);
  const hours = options.hours === undefined ? {} : { hours: options.hours };
  const consequences = record(
    session,
    learner,
    fresh.map(({ id }) => ({ done: id, ...hours, ...said })),
  );
  const alone = fresh.length === 1;
  const marked = fresh.map(
    (topic) => `done ${topic.id}${spentText(topic, personalised, options.hours, alone)}`,
  );
  await say(session, [...marked, ...consequences]);
  return EXIT.fine;
}

function doneAlready({ id }: Topic, { progress }: Learner): string {
  const done = progress.topics.get(id)?.done;
  return `${id} is done already${done ? ` (${longDate(done.on)})` : ''}`;
}

/** Topics that are marked together do not count as open for each other. */
function withoutThese(personalised: Personalised, topics: readonly Topic[]): Personalised {
  const { curriculum, decisions } = personalised;
  const marked = new Set(topics.map((topic) => curriculum.indexOf.get(topic.id)));
  return {
    ...personalised,
    decisions: decisions.map((each, index) => (marked.has(index) ? { kind: 'known' } : each)),
  };
}

/**
 * What it took, where that is known. What was planned is told as such: it would read as a receipt of hours that nobody
 * recorded.
 */
function spentText(
  { id }: Topic,
  { curriculum, decisions, progress }: Personalised,
  stated: number | undefined,
  alone: boolean,
): string {
  const spent = stated === undefined ? progress.topics.get(id)?.logged : fromHours(stated);
  if (spent) return `, ${recorded(spent)}`;
  const decision = decisions[curriculum.indexOf.get(id) ?? -1];
  if (decision?.kind !== 'study') return '';
  // The option takes one topic's hours.
  const how = alone ? ': --hours H' : '';
  return ` (${duration(decision.effort.minutes)} planned, none recorded${how})`;
}
