import { type Command, InvalidArgumentError } from 'commander';
import { fromHours } from '../../core/minutes.ts';
import { MOST_RECORD_HOURS } from '../../core/schema/record-words.ts';
import { dateOption } from './values.ts';

export function addRecordOptions(command: Command): Command {
  return command
    .addOption(dateOption('--on <date>', 'the day it happened (default: today)'))
    .option('--note <text>', 'a word for yourself');
}

const HOURS = /^(\d+(?:\.\d+)?)\s*(?:h|hours?)?$/i;
const MINUTES = /^(\d+(?:\.\d+)?)\s*m(?:in|ins|inutes?)?$/i;
const BOTH = /^(\d+)(?::(?=\d\d$)|\s*h(?:ours?)?\s*)([0-5]?\d)\s*(?:m(?:in|ins|inutes?)?)?$/i;

/** Hours as they are typed: `1.5`, `1.5h`, `90 minutes`, `90m`, `1h30`, `1:30`; and as they are printed: `45 min`. */
export function readHours(text: string): number {
  const typed = text.trim();
  const [, hours = '0'] = HOURS.exec(typed) ?? [];
  const [, minutes = '0'] = MINUTES.exec(typed) ?? [];
  const [, whole = '0', rest = '0'] = BOTH.exec(typed) ?? [];
  const all = Number(hours) + Number(whole) + (Number(minutes) + Number(rest)) / 60;
  // Before it is rounded: a figure of any length may be typed.
  const spent = all > MOST_RECORD_HOURS ? 0 : fromHours(all) / 60;
  if (spent > 0) return spent;
  throw new InvalidArgumentError(
    `Expected hours such as 1.5, 90m or 1h30; more than 0, at most ${MOST_RECORD_HOURS}.`,
  );
}
