import path from 'node:path';
import { plainRecord, plainRecords } from '../core/progress/plain-record.ts';
import type { ReadProgress } from '../core/progress/read.ts';
import type { ProgressRecord } from '../core/progress/record.ts';
import { decode, isUtf16 } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { isProgressName, ownProgressFile, progressFiles } from './learner-folder.ts';
import { shownPath } from './shown-path.ts';

/** Of one file, one by one. A file of something else is all lines that cannot be read. */
const MOST_WARNINGS = 10;

export interface ProgressLog {
  /** Those that were there. */
  readonly files: readonly string[];
  readonly records: readonly ProgressRecord[];
  /** A line for each line of a file that could not be read. */
  readonly warnings: readonly string[];
}

/**
 * All that the progress files of a folder say.
 * @throws UserError when one holds conflict markers, or a record of a newer format
 */
export async function readProgressLog(world: World, folder: string): Promise<ProgressLog> {
  const records: ProgressRecord[] = [];
  const warnings: string[] = [];
  const files = progressFiles(world, folder);
  for (const file of files) {
    const shown = shownPath(world, file);
    const read = await readFile(world, file, shown);
    if (read.refusal) {
      const { line, message, hint } = read.refusal;
      throw new UserError(`${shown}:${line}: ${message}`, { hint });
    }
    for (const record of read.records) records.push(record);
    for (const { line, message } of read.unreadable.slice(0, MOST_WARNINGS))
      warnings.push(`${shown}:${line}: passed over: ${message}`);
    const rest = read.unreadable.length + (read.more ?? 0) - MOST_WARNINGS;
    if (rest > 0)
      warnings.push(`${shown}: passed over: ${rest} more lines; mlpath check ${shown} names them`);
  }
  return { files, records, warnings };
}

/** In milliseconds. */
const LOOKS = [10, 40];

async function readFile(world: World, file: string, shown: string): Promise<ReadProgress> {
  for (let look = 0; ; look++) {
    const text = textOf(world, file, shown);
    const read = await readText(text);
    // A last line may be one that another process is writing just now.
    const torn = !text.endsWith('\n') && read.unreadable.at(-1)?.line === linesIn(text);
    const wait = LOOKS[look];
    if (!torn || wait === undefined) return read;
    await world.wait(wait);
  }
}

function linesIn(text: string): number {
  let count = 1;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) count++;
  return count;
}

/** @throws UserError for a file in which no line can be read, since all of it is written in another way */
function textOf(world: World, file: string, shown: string): string {
  const bytes = world.files.read(file);
  const decoded = decode(shown, bytes);
  if ('text' in decoded) return decoded.text;
  if (isUtf16(bytes)) throw new UserError(`${shown} cannot be used`, { findings: [decoded.fault] });
  // A torn write may end within a character: every line that is whole still counts.
  return new TextDecoder().decode(bytes);
}

async function readText(text: string): Promise<ReadProgress> {
  const records = plainRecords(text);
  if (records) return { records, unreadable: [] };
  // What says what is wrong with a line is loaded only when one is not as mlpath writes it.
  return (await import('../core/progress/read.ts')).readProgress(text);
}

/** A record before it has an id and a moment. */
export type NewRecord = Readonly<Record<string, unknown>>;

/** What became of the log, and git's lock, where that was waited for in vain. */
export interface Appended {
  readonly log: ProgressLog;
  readonly lock: string | undefined;
}

/**
 * Appends records to this machine's own file, in one write that is on the disk when this returns.
 * @param log what was read before: a file that was there then is not made anew
 */
export function appendRecords(
  world: World,
  folder: string,
  log: ProgressLog,
  at: string,
  records: readonly NewRecord[],
): Appended {
  const file = ownProgressFile(world, folder);
  refuseForeignTarget(world, file);
  const lines = records.map((record) => JSON.stringify({ at, id: world.newId(), ...record }));
  const mustExist = log.files.includes(file);
  const lock = world.files.append(file, lines.map((line) => `${line}\n`).join(''), { mustExist });
  const files = mustExist ? log.files : [...log.files, file];
  const written = lines.flatMap((line) => plainRecord(line) ?? []);
  return { log: { ...log, files, records: [...log.records, ...written] }, lock };
}

/** A folder may come from a stranger, and a link in it may lead to a file that nobody meant to have lines added to. */
function refuseForeignTarget(world: World, file: string): void {
  const target = world.files.target(file);
  if (isProgressName(path.basename(target))) return;
  throw new UserError(`${shownPath(world, file)} is a link to ${target}, which is no progress file`, {
    hint: 'a link may lead to a file that is named progress.jsonl or progress.NAME.jsonl',
  });
}
