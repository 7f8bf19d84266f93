import { type Command, InvalidArgumentError } from 'commander';
import { parseDuration } from '../../core/roadmap/duration.ts';
import { MOST_RECORD_HOURS } from '../../core/schema/record-words.ts';
import { dateOption } from './values.ts';

export function addRecordOptions(command: Command): Command {
  return command
    .addOption(dateOption('--on <date>', 'the day it happened (default: today)'))
    .option('--note <text>', 'a word for yourself');
}

/** Hours as they are typed: `1.5`, `1.5h`, `90 minutes`. */
export function readHours(text: string): number {
  const plain = /^\d+(\.\d+)?$/.test(text.trim()) ? `${text.trim()} hours` : text;
  const effort = /^[^-–]*(?:h|hours?|minutes?)$/i.test(plain.trim()) ? parseDuration(plain, 1) : undefined;
  const hours = effort ? effort.low / 60 : 0;
  if (hours > 0 && hours <= MOST_RECORD_HOURS) return hours;
  throw new InvalidArgumentError(
    `Expected hours such as 1.5, or 90 minutes; more than 0, at most ${MOST_RECORD_HOURS}.`,
  );
}
