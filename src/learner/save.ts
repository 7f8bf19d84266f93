import path from 'node:path';
import type { PlainDate } from '../core/dates.ts';
import { startDay } from '../core/plan.ts';
import { profileFields } from '../core/profile/fields.ts';
import type { Answers } from '../core/profile/profile.ts';
import { UserError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { LearnerFolder } from '../store/learner-folder.ts';
import { createProfile, editProfile, flow, type ProfileFields } from '../store/profile-file.ts';
import { shownPath } from '../store/shown-path.ts';
import type { Prompter } from '../world.ts';
import type { Learner } from './learner.ts';

const ATTRIBUTES = '.gitattributes';
const MERGE_RULE = 'progress*.jsonl merge=union';

/** What they say now, they say of the weeks gone by, too. */
const OF_ALL_WEEKS: ReadonlySet<string> = new Set([
  ...['roadmap', 'goal', 'optional', 'days', 'start'],
  ...['skills', 'maths', 'known'],
]);

/** What there is to say of a profile once it is saved. */
export interface Saving {
  /** The first day of other hours, where the weeks before it keep theirs. */
  readonly hoursFrom?: PlainDate | undefined;
  /** Something is recorded that the plan is held against. */
  readonly isMeasured?: boolean;
}

/**
 * Writes the answers into the profile: a new one whole; in one that is there the fields that differ, all else left.
 * @param before what the profile said
 */
export async function saveAnswers(
  session: Session,
  place: LearnerFolder,
  before: Answers,
  answers: Answers,
  { hoursFrom, isMeasured = false }: Saving = {},
): Promise<void> {
  const { world } = session;
  const shown = shownPath(world, place.profile);
  const fields = profileFields(answers);
  if (!place.hasProfile) {
    if (!createProfile(world, place.profile, fields))
      throw new UserError(`${shown} has come to be there meanwhile; it was left as it is`, {
        hint: 'look at it, and change a field with mlpath plan --hours 6 --save',
      });
    session.notice(`saved ${shown}`);
    return;
  }
  const old = new Map(profileFields(before));
  const changed = fields.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(old.get(key)));
  const stated = new Set(fields.map(([key]) => key));
  const cleared = [...old.keys()].filter((key) => !stated.has(key));
  // Hours a week and study days say the same thing: the one goes when the other comes, also where another program has
  // written it meanwhile.
  const other = changed.flatMap(([key]) =>
    key === 'days' ? ['hoursPerWeek'] : key === 'hoursPerWeek' ? ['days'] : [],
  );
  const gone = [...new Set([...cleared, ...other])].map((key) => [key, undefined] as const);
  if (changed.length === 0 && gone.length === 0) {
    session.notice(`saved nothing: ${shown} says all that already`);
    return;
  }
  const edits = [...gone, ...changed];
  await editProfile(world, place.profile, edits);
  if (changed.length > 0) session.notice(`saved ${changed.map(([key]) => key).join(', ')} in ${shown}`);
  if (hoursFrom)
    session.notice(`note: these hours count from ${hoursFrom} on; the weeks before it keep theirs`);
  for (const note of goneNotes(old, edits)) session.notice(note);
  // Study days that go have left their hours to the weeks gone by.
  const replaced = edits.filter(([key, value]) => key !== 'days' || value !== undefined);
  if (isMeasured && replaced.some(([key]) => OF_ALL_WEEKS.has(key)))
    session.notice(
      'hint: ahead and behind are reckoned as if it had been so from the start; mlpath plan --accept measures from now on',
    );
}

/** What a profile said that it does not say any more: its owner may have meant to add. */
function goneNotes(old: ReadonlyMap<string, unknown>, changed: ProfileFields): string[] {
  return changed.flatMap(([key, value]) => {
    const before = old.get(key);
    if (value === undefined)
      return before === undefined ? [] : [`note: ${key} is gone from it: ${flow(before)}`];
    if (!Array.isArray(before) || !Array.isArray(value)) return [];
    const kept = new Set(value.map(flow));
    const lost = before.map(flow).filter((each) => !kept.has(each));
    return lost.length > 0 ? [`note: no longer in ${key}: ${lost.join(', ')}`] : [];
  });
}

/**
 * A new profile states the day that its plan starts on, asked for or not: left open, the first record would choose another.
 * One that is there stays as its owner has it.
 */
export function withStart(
  { today }: Session,
  { place, profile, progress }: Learner,
  answers: Answers,
): Answers {
  return place.hasProfile ? answers : { ...answers, start: startDay(profile, progress, today) };
}

/**
 * Offers to tell git that progress files merge by keeping the lines of both sides. Only within a git folder, and only
 * where it is not told yet. Where nobody is asked, only `agreed` adds it: the file is the team's. Asked before anything is
 * written.
 * @returns whether the rule is to be added
 */
export async function offerMergeRule(
  session: Session,
  { folder }: LearnerFolder,
  prompter: Prompter | undefined,
  agreed: boolean,
): Promise<boolean> {
  const { world } = session;
  if (world.git(folder, ['rev-parse', '--is-inside-work-tree'])?.trim() !== 'true') return false;
  if (attributes(session, folder).split(/\r?\n/).includes(MERGE_RULE)) return false;
  // Git does not read it behind a link; and who knows where that leads.
  const file = path.join(folder, ATTRIBUTES);
  if (path.basename(world.files.target(file)) !== ATTRIBUTES) return false;
  if (prompter) {
    const message = 'Let git merge progress by union? (one line in .gitattributes)';
    return prompter.confirm({ message, initial: true });
  }
  if (!agreed) session.notice(`note: a line "${MERGE_RULE}" in .gitattributes lets git merge progress`);
  return agreed;
}

/** @param wanted as offerMergeRule has it */
export function writeMergeRule(session: Session, { folder }: LearnerFolder, wanted: boolean): void {
  if (!wanted) return;
  const { world } = session;
  const file = path.join(folder, ATTRIBUTES);
  if (!world.files.create(file, `${MERGE_RULE}\n`)) world.files.append(file, `${MERGE_RULE}\n`);
  session.notice(`added "${MERGE_RULE}" to ${shownPath(world, file)}`);
}

function attributes({ world }: Session, folder: string): string {
  const file = path.join(folder, ATTRIBUTES);
  return world.files.kind(file) === 'file' ? new TextDecoder().decode(world.files.read(file)) : '';
}
