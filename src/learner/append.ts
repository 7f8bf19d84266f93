import path from 'node:path';
import type { PlainDate } from '../core/dates.ts';
import { RECORD_KINDS } from '../core/progress/record.ts';
import type { Session } from '../session.ts';
import { appendRecords, type NewRecord } from '../store/progress-log.ts';
import { shownPath } from '../store/shown-path.ts';
import { type Learner, makeLearner } from './learner.ts';

/**
 * Appends records, which are on the disk when this returns.
 * @returns the learner with them
 */
export function append(session: Session, learner: Learner, records: readonly NewRecord[]): Learner {
  const { world, today } = session;
  const { place } = learner;
  const moment = writingMoment(today, world.now(), newestAbout(records, learner));
  const dated = records.map((record) =>
    moment.on === undefined || 'on' in record ? record : { ...record, on: moment.on },
  );
  const { log, lock } = appendRecords(world, place.folder, learner.log, moment.at, dated);
  if (lock !== undefined) session.notice(stuckNote(shownPath(world, lock)));
  const made = log.files.find((file) => !learner.log.files.includes(file));
  if (made !== undefined) noteNewFile(session, made);
  return makeLearner({ ...learner, log });
}

/** `git commit -a` passes over a file that git does not know: all progress would stay on this machine. */
function noteNewFile({ world, notice }: Session, file: string): void {
  const [folder, name] = [path.dirname(file), path.basename(file)];
  if (!world.git(folder, ['ls-files', '--others', '--exclude-standard', '--', name])?.trim()) return;
  const elsewhere = folder === world.cwd ? '' : ` -C ${shellWord(shownPath(world, folder))}`;
  notice(`note: ${shownPath(world, file)} is new to git: git${elsewhere} add ${name}`);
}

/** As a shell takes it for one word, letter by letter. */
function shellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function stuckNote(lock: string): string {
  return `note: recorded, but git holds ${lock}: look again with mlpath status when git is done; if no git runs, delete that file`;
}

/** A record this much ahead of the clock is not of a clock that is a little fast, and no reason to follow it. */
const MOST_AHEAD = 36 * 3_600_000;

/**
 * The moment of writing: the learner's day, the time of day and the offset of this machine's zone. What is said last about
 * a topic is to count last: after a record of the same second, or of another machine whose clock is fast, it is the
 * second after that; if that is another day, the record states its own.
 * @param newest of the records about the same topics; milliseconds since 1970
 */
function writingMoment(today: PlainDate, now: Date, newest: number): { at: string; on?: PlainDate } {
  const at = momentText(today, now);
  const ahead = newest - Date.parse(at);
  if (!(ahead >= 0 && ahead <= MOST_AHEAD)) return { at };
  const next = new Date(Math.floor(newest / 1000) * 1000 + 1000);
  const day = [next.getFullYear(), next.getMonth() + 1, next.getDate()].map(two).join('-');
  return { at: momentText(day, next), ...(day === today ? {} : { on: today }) };
}

function momentText(day: string, time: Date): string {
  const east = -time.getTimezoneOffset();
  const offset = `${east < 0 ? '-' : '+'}${two(east / 60)}:${two(east % 60)}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}${offset}`;
}

function two(value: number): string {
  return String(Math.trunc(Math.abs(value))).padStart(2, '0');
}

const KINDS: ReadonlySet<string> = new Set(RECORD_KINDS);

/** The newest instant of the records that the new ones are to count after: of the same topics, or of the last accept. */
function newestAbout(records: readonly NewRecord[], { log, curriculum }: Learner): number {
  const idOf = (text: string) => curriculum.names.byId(text) ?? text;
  const subjects = new Set(
    records.flatMap((record) =>
      Object.entries(record).flatMap(([key, value]) =>
        KINDS.has(key) ? [typeof value === 'string' ? idOf(value) : key] : [],
      ),
    ),
  );
  let newest = Number.NEGATIVE_INFINITY;
  for (const record of log.records) {
    if (record.instant <= newest) continue;
    if (subjects.has(record.kind === 'accept' ? record.kind : idOf(record.topic))) newest = record.instant;
  }
  return newest;
}
