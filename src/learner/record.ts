import { topicAt } from '../core/curriculum/curriculum.ts';
import { addDays, type PlainDate } from '../core/dates.ts';
import { type Personalised, someDone } from '../core/personalise/personalise.ts';
import type { Plan } from '../core/plan.ts';
import type { Topic } from '../core/roadmap/model.ts';
import type { DayWord } from '../core/schema/record-words.ts';
import { UserError } from '../errors.ts';
import { fullDate, longDate, shortDate } from '../render/figures.ts';
import type { Session } from '../session.ts';
import type { NewRecord } from '../store/progress-log.ts';
import { append } from './append.ts';
import { finishFor, type Learner, planFor } from './learner.ts';

/** What may be said with each record. */
export interface RecordOptions {
  readonly on?: PlainDate | DayWord;
  readonly note?: string;
}

/** What `--on` and `--note` add to a record. */
export function extras(session: Session, { on: said, note }: RecordOptions): NewRecord {
  const on = said === undefined ? undefined : dayMeant(said, session.today);
  if (on !== undefined && on > session.today) {
    throw new UserError(`--on ${on} is ahead of today, ${session.today}`, {
      hint: 'record what has happened',
    });
  }
  return { ...(on === undefined ? {} : { on }), ...(note === undefined ? {} : { note }) };
}

function dayMeant(on: PlainDate | DayWord, today: PlainDate): PlainDate {
  if (on === 'today') return today;
  return on === 'yesterday' ? addDays(today, -1) : on;
}

export interface Recorded {
  /** With the records. */
  readonly learner: Learner;
  /** What became of the finish and what comes next, to be said after what was recorded. */
  readonly consequences: readonly string[];
}

/** Appends records, and only when they are on the disk computes what they change. */
export function record(session: Session, learner: Learner, records: readonly NewRecord[]): Recorded {
  const recorded = append(session, learner, records);
  noticeBeforeStart(session, learner, records);
  try {
    const before = finishFor(session, learner);
    const after = planFor(session, recorded);
    return { learner: recorded, consequences: [finishText(before, after, session), nextText(after)] };
  } catch (error) {
    // It is recorded, whatever becomes of the plan: whoever reads of a failure would record it again.
    if (error instanceof UserError) return { learner: recorded, consequences: [error.message] };
    throw error;
  }
}

/** Hours of before week 1 are in no week of the plan, so that none would say where they are: worth a word to a reader. */
function noticeBeforeStart(session: Session, { profile }: Learner, records: readonly NewRecord[]): void {
  const { start } = profile;
  const before = records.some(
    ({ on = session.today, hours }) => hours !== undefined && start && String(on) < start,
  );
  if (session.world.stderr.isTTY && start && before)
    session.notice(
      `note: the plan starts on ${fullDate(start)}; hours of before count for the topic, and in no week`,
    );
}

function finishText(old: PlainDate, { personalised, schedule }: Plan, { style }: Session): string {
  const now = schedule.finish;
  if (schedule.weeks.length === 0) return someDone(personalised) ? 'everything is done' : 'nothing to study';
  if (old === now) return `finish ${longDate(now)}`;
  const from = old.slice(0, 4) === now.slice(0, 4) ? shortDate(old) : longDate(old);
  return `finish ${from} ${style.symbols.arrow} ${longDate(now)}`;
}

function nextText({ personalised, schedule }: Plan): string {
  const [next] = schedule.slots;
  return next ? `next: ${topicAt(personalised.curriculum, next.topic).id}` : 'mlpath shows what could follow';
}

const RECORDED = 'the record is written all the same: mlpath status shows it';

/** What a record did: one line for a script, and in a terminal broken between words. */
export async function say({ world, style, out }: Session, parts: readonly string[]): Promise<void> {
  const text = parts.join(` ${style.symbols.dot} `);
  if (!world.stdout.isTTY || text.length <= style.width) return out(text, RECORDED);
  // Most of what is said fits, and needs nothing that measures texts.
  const { hanging } = await import('../render/layout.ts');
  out(hanging(text, style.width, 2).join('\n'), RECORDED);
}

/** Prerequisites that are still to be studied: no reason to refuse, but worth a word. */
export function noticeOpenPrerequisites(
  session: Session,
  { curriculum, decisions }: Personalised,
  topic: Topic,
): void {
  const open = topic.prerequisites.filter(
    (id) => decisions[curriculum.indexOf.get(id) ?? -1]?.kind === 'study',
  );
  if (open.length > 0) session.notice(`note: ${topic.id} builds on ${open.join(', ')}, not done yet`);
}
