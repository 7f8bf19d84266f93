import path from 'node:path';
import { plainRecord, plainRecords } from '../core/progress/plain-record.ts';
import type { ReadProgress } from '../core/progress/read.ts';
import type { ProgressRecord } from '../core/progress/record.ts';
import { decode } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { isProgressName, ownProgressFile, progressFiles } from './learner-folder.ts';
import { shownPath } from './shown-path.ts';

/** Of one file, one by one. A file of something else is all lines that cannot be read. */
const MOST_WARNINGS = 10;

export interface ProgressLog {
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
  for (const file of progressFiles(world, folder)) {
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
  return { records, warnings };
}

async function readFile(world: World, file: string, shown: string): Promise<ReadProgress> {
  const bytes = world.files.read(file);
  const decoded = decode(shown, bytes);
  // A torn write may end within a character: every line that is whole still counts.
  const text = 'text' in decoded ? decoded.text : new TextDecoder().decode(bytes);
  const records = plainRecords(text);
  if (records) return { records, unreadable: [] };
  // What says what is wrong with a line is loaded only when one is not as mlpath writes it.
  return (await import('../core/progress/read.ts')).readProgress(text);
}

/** A record before it has an id and a moment. */
export type NewRecord = Readonly<Record<string, unknown>>;

/**
 * Appends records to this machine's own file, in one write that is on the disk when this returns.
 * @returns the records as they will be read
 */
export function appendRecords(
  world: World,
  folder: string,
  at: string,
  records: readonly NewRecord[],
): ProgressRecord[] {
  const file = ownProgressFile(world, folder);
  refuseForeignTarget(world, file);
  const lines = records.map((record) => JSON.stringify({ at, id: world.newId(), ...record }));
  world.files.append(file, lines.map((line) => `${line}\n`).join(''));
  return lines.flatMap((line) => plainRecord(line) ?? []);
}

/** A folder may come from a stranger, and a link in it may lead to a file that nobody meant to have lines added to. */
function refuseForeignTarget(world: World, file: string): void {
  const target = world.files.target(file);
  if (isProgressName(path.basename(target))) return;
  throw new UserError(`${shownPath(world, file)} is a link to ${target}, which is no progress file`, {
    hint: 'a link may lead to a file that is named progress.jsonl or progress.NAME.jsonl',
  });
}
