import { type Command, InvalidArgumentError, Option } from 'commander';
import { type PlainDate, parsePlainDate } from '../../core/dates.ts';
import { fromHours } from '../../core/minutes.ts';
import { DATE_FORM, parseHours } from '../../core/profile/parse.ts';
import { DAY_WORDS, type DayWord, MOST_RECORD_HOURS } from '../../core/schema/record-words.ts';

export function addRecordOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--on <date>', 'the day it happened, or yesterday (default: today)').argParser(readDay),
    )
    .option('--note <text>', 'a word for yourself');
}

/** A word stays one: which day today is may stand behind it, as `--today`. */
function readDay(typed: string): PlainDate | DayWord {
  const text = typed.trim().toLowerCase();
  const day = DAY_WORDS.find((word) => word === text) ?? parsePlainDate(text);
  if (day !== undefined) return day;
  throw new InvalidArgumentError(`Expected ${DATE_FORM}, or ${DAY_WORDS.join(' or ')}.`);
}

/** The hours of a record, to the minute. */
export function readHours(text: string): number {
  const hours = parseHours(text, MOST_RECORD_HOURS);
  if (hours !== undefined) return fromHours(hours) / 60;
  throw new InvalidArgumentError(
    `Expected hours such as 1.5, 90m or 1h30; more than 0, at most ${MOST_RECORD_HOURS}.`,
  );
}
