import { type Command, Option } from 'commander';
import type { PlainDate } from '../../core/dates.ts';
import { goalId, skillId } from '../../core/ids.ts';
import type { Answers, Capacity, DateRange } from '../../core/profile/profile.ts';
import { MATHS_LEVELS, type MathsLevel } from '../../core/roadmap/vocabulary.ts';
import { UserError } from '../../errors.ts';
import { dateOption, readDateOrNone, readDays, readIds, readRanges, readWeekHours } from './values.ts';

/** The flags that answer the questions or stand for a field of the profile. None has a default: a profile may say it. */
export interface ProfileOptions {
  readonly hours?: Capacity;
  readonly days?: Capacity;
  readonly maths?: MathsLevel;
  readonly skills?: readonly string[];
  readonly known?: readonly string[];
  readonly start?: PlainDate;
  readonly timeOff?: readonly DateRange[];
  readonly by?: PlainDate | '';
  readonly goal?: string;
  readonly optional?: boolean;
}

export function addProfileOptions(command: Command): Command {
  return command
    .option('--hours <n>', 'hours a week', readWeekHours)
    .option('--days <list>', 'study days with their hours: tue:1.5,sat:4', readDays)
    .addOption(new Option('--maths <level>', 'how much maths you have').choices(MATHS_LEVELS))
    .option('--skills <list>', "what you know from your work: a,b ('' for none)", readIds)
    .option('--known <list>', 'topics that need no study: a,b', readIds)
    .addOption(dateOption('--start <date>', 'first day of week 1 (default: the coming Monday)'))
    .option('--time-off <range>', 'more days without study: 2026-12-21..2027-01-03 (repeatable)', readRanges)
    .option(
      '--by <date>',
      "a day to be done by ('' for none); exit 1 when the plan does not fit",
      readDateOrNone,
    )
    .option('--goal <id>', "study only what this goal needs ('' for none)")
    .option('--optional', 'include the optional topics')
    .option('--no-optional', 'leave them out, whatever the profile says');
}

/** What the profile may say and is not to count. */
export function clearedBy({ by, goal }: ProfileOptions): (keyof Answers)[] {
  return [...(by === '' ? (['by'] as const) : []), ...(goal === '' ? (['goal'] as const) : [])];
}

export function answersFrom(options: ProfileOptions): Answers {
  const { hours, days, maths, skills, known, start, timeOff, by, goal, optional } = options;
  if (hours && days)
    throw new UserError('--hours and --days both say how much you study', { hint: 'keep one' });
  const capacity = hours ?? days;
  return {
    ...(capacity === undefined ? {} : { capacity }),
    ...(maths === undefined ? {} : { maths }),
    ...(skills === undefined ? {} : { skills: skills.map(skillId) }),
    ...(known === undefined ? {} : { known }),
    ...(start === undefined ? {} : { start }),
    ...(timeOff === undefined ? {} : { timeOff }),
    ...(by === undefined || by === '' ? {} : { by }),
    ...(goal === undefined || goal === '' ? {} : { goal: goalId(goal) }),
    ...(optional === undefined ? {} : { optional }),
  };
}
