import { type Command, InvalidArgumentError } from 'commander';
import { fromHours } from '../../core/minutes.ts';
import { parseHours } from '../../core/profile/parse.ts';
import { MOST_RECORD_HOURS } from '../../core/schema/record-words.ts';
import { dateOption } from './values.ts';

export function addRecordOptions(command: Command): Command {
  return command
    .addOption(dateOption('--on <date>', 'the day it happened (default: today)'))
    .option('--note <text>', 'a word for yourself');
}

/** The hours of a record, to the minute. */
export function readHours(text: string): number {
  const hours = parseHours(text, MOST_RECORD_HOURS);
  if (hours !== undefined) return fromHours(hours) / 60;
  throw new InvalidArgumentError(
    `Expected hours such as 1.5, 90m or 1h30; more than 0, at most ${MOST_RECORD_HOURS}.`,
  );
}
