import path from 'node:path';
import { type ReadProgress, readProgress } from '../core/progress/read.ts';
import { type ProgressRecord, readRecord } from '../core/progress/record.ts';
import { decode } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { ownProgressFile, progressFiles } from './learner-folder.ts';

export interface ProgressLog {
  readonly records: readonly ProgressRecord[];
  /** A line for each line of a file that could not be read. */
  readonly warnings: readonly string[];
}

/**
 * All that the progress files of a folder say.
 * @throws UserError when one holds conflict markers, or a record of a newer format
 */
export function readProgressLog(world: World, folder: string): ProgressLog {
  const records: ProgressRecord[] = [];
  const warnings: string[] = [];
  for (const file of progressFiles(world, folder)) {
    const shown = path.relative(world.cwd, file) || file;
    const read = readFile(world, file, shown);
    if (read.refusal) {
      const { line, message, hint } = read.refusal;
      throw new UserError(`${shown}:${line}: ${message}`, { hint });
    }
    for (const record of read.records) records.push(record);
    for (const { line, message } of read.unreadable)
      warnings.push(`${shown}:${line}: passed over: ${message}`);
  }
  return { records, warnings };
}

function readFile(world: World, file: string, shown: string): ReadProgress {
  const decoded = decode(shown, world.files.read(file));
  if ('text' in decoded) return readProgress(decoded.text);
  // A torn write may end within a character: every line that is whole still counts.
  return readProgress(new TextDecoder().decode(world.files.read(file)));
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
  const lines = records.map((record) => JSON.stringify({ at, id: world.newId(), ...record }));
  world.files.append(ownProgressFile(world, folder), lines.map((line) => `${line}\n`).join(''));
  return lines.flatMap((line) => {
    const record = readRecord(line);
    return 'id' in record ? [record] : [];
  });
}
