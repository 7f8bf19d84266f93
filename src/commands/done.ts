import type { Command } from 'commander';
import { fromHours, type Minutes, NO_MINUTES } from '../core/minutes.ts';
import { type Personalised, personalise } from '../core/personalise/personalise.ts';
import { parseHours } from '../core/profile/parse.ts';
import type { Topic } from '../core/roadmap/model.ts';
import { MOST_RECORD_HOURS } from '../core/schema/record-words.ts';
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
  refuseHours(texts, learner);
  const topics = [...new Set(texts.map((text) => findTopic(personalised, text)))];
  const said = extras(session, options);
  const nothingNew = options.hours === undefined && Object.keys(said).length === 0;
  const fresh = topics.filter((topic) => !nothingNew || !learner.progress.topics.get(topic.id)?.done);
  for (const topic of topics) if (!fresh.includes(topic)) session.out(doneAlready(topic, learner));
  if (fresh.length === 0) return EXIT.fine;

  for (const topic of fresh) noticeOpenPrerequisites(session, withoutThese(personalised, fresh), topic);
  const hours = options.hours === undefined ? {} : { hours: options.hours };
  const { consequences } = record(
    session,
    learner,
    fresh.map(({ id }) => ({ done: id, ...hours, ...said })),
  );
  const spent = fresh.map((topic) => spentOn(topic, personalised, options.hours));
  await say(session, [
    ...fresh.map(({ id }, index) => `done ${id}${spentText(spent[index])}`),
    ...consequences,
  ]);
  noticeHours(session, learner, spent, fresh.length === 1);
  return EXIT.fine;
}

/** `done pandas 2` means hours; the one topic with a 2 in its name would be marked done. Behind numbers alone it is a part of a name, too. */
function refuseHours(texts: readonly string[], { curriculum }: Learner): void {
  const last = texts.at(-1) ?? '';
  const isHours = (text: string) => parseHours(text, MOST_RECORD_HOURS) !== undefined;
  if (texts.every(isHours) || !isHours(last) || curriculum.names.find(last) !== undefined) return;
  const typed = /\s/.test(last) ? JSON.stringify(last) : last;
  throw new UserError(`"${last}" is no topic`, { hint: `if it is what a topic took: --hours ${typed}` });
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

/** What a topic took, or was planned to. */
type Spent = { readonly minutes: Minutes; readonly known: boolean; readonly logged: Minutes };

function spentOn(
  { id }: Topic,
  { curriculum, decisions, progress }: Personalised,
  stated: number | undefined,
): Spent | undefined {
  const logged = progress.topics.get(id)?.logged ?? NO_MINUTES;
  const minutes = stated === undefined ? logged : fromHours(stated);
  if (minutes > 0) return { minutes, known: true, logged };
  const decision = decisions[curriculum.indexOf.get(id) ?? -1];
  return decision?.kind === 'study' ? { minutes: decision.effort.minutes, known: false, logged } : undefined;
}

function spentText(spent: Spent | undefined): string {
  if (!spent) return '';
  return `, ${spent.known ? recorded(spent.minutes) : duration(spent.minutes)}`;
}

/** Whoever has left out the hours so many times does not mean to give them. */
const TOLD_OFTEN_ENOUGH = 3;

/** What became of hours that were logged; and, for whoever reads it, that hours which were planned are no receipt. */
function noticeHours(
  session: Session,
  { progress }: Learner,
  spent: readonly (Spent | undefined)[],
  alone: boolean,
): void {
  const [only] = spent;
  if (only?.known && only.logged > only.minutes)
    session.notice(
      `note: ${recorded(only.logged)} were logged on it; ${recorded(only.minutes)} in all counts`,
    );
  const hourless = [...progress.topics.values()].filter(({ done }) => done && done.minutes === undefined);
  if (!session.world.stderr.isTTY || hourless.length >= TOLD_OFTEN_ENOUGH) return;
  if (!spent.some((each) => each && !each.known)) return;
  // The option takes one topic's hours.
  const how = alone ? '; --hours H says what it took' : '';
  session.notice(`note: no hours recorded; those shown are the plan's${how}`);
}
