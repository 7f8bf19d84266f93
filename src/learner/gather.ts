import path from 'node:path';
import type { Curriculum } from '../core/curriculum/curriculum.ts';
import { weekly } from '../core/profile/parse.ts';
import type { Answers, Profile } from '../core/profile/profile.ts';
import { UserError } from '../errors.ts';
import { canAsk, type Session } from '../session.ts';
import { openRoadmap } from '../store/open-roadmap.ts';
import { shippedEntries } from '../store/shipped.ts';
import type { Prompter } from '../world.ts';
import type { LearnerFiles } from './learner.ts';
import { DEFAULTS, missingAnswers, NEED_NAMES, type Need, profileFor } from './needs.ts';
import { askNeed, askRoadmap, askStart } from './questions.ts';
import { type Flags, statedAnswers, withoutForeignGoal } from './stated.ts';
import { goalMeant, openNamedRoadmap, vetAnswers } from './vet.ts';

export interface GatherOptions extends Flags {
  /** As typed: a shipped id, or a path from the current folder. */
  readonly roadmap?: string | undefined;
  /** Defaults for what is not given. */
  readonly yes: boolean;
  /** Ask nothing, even at a terminal. */
  readonly noInput: boolean;
}

export interface Gathered {
  readonly curriculum: Curriculum;
  readonly answers: Answers;
  readonly profile: Profile;
  /** There to ask whether to save; absent where nobody can be asked, or is not to be. */
  readonly prompter?: Prompter;
  /** Something was asked. */
  readonly asked: boolean;
}

/**
 * Everything that a plan needs: from the flags, else the profile, else questions, else (with --yes) the defaults.
 * @throws UserError naming each missing flag where nobody can be asked
 */
export async function gather(
  session: Session,
  files: LearnerFiles,
  options: GatherOptions,
): Promise<Gathered> {
  const { by } = options.flags;
  if (by !== undefined && by < session.today)
    throw new UserError(`--by ${by} is past: today is ${session.today}`, { hint: 'name a day to come' });
  const stated = statedAnswers(files.answers, options);
  const prompter = await prompterFor(session, files, stated, options);
  const { name, folder, asked } = await roadmapFor(session, files, stated, options, prompter);
  const byProfile = options.roadmap === undefined && files.answers.roadmap !== undefined;
  const curriculum = byProfile
    ? await openNamedRoadmap(session.world, files.place, name)
    : await openRoadmap(session.world, name, folder);
  const own = byProfile ? stated : withoutForeignGoal(session, stated, files.answers, options, curriculum);
  const known = { ...own, ...goalMeant(options.flags, curriculum) };
  const { notes, warnings } = await vetAnswers(session.world, files.place, known, curriculum);
  for (const notice of [...notes, ...warnings]) session.notice(notice);

  const missing = missingAnswers(known, curriculum.roadmap);
  if (missing.length > 0 && !prompter && !options.yes) throw missingFlags(missing, false);
  let answers: Answers = { ...known, roadmap: savedName(name, folder, session, files) };
  for (const need of missing) {
    answers = {
      ...answers,
      ...(prompter ? await askNeed(prompter, need, curriculum.roadmap) : defaultFor(need)),
    };
  }
  const asksStart = prompter && !files.place.hasProfile && answers.start === undefined;
  if (asksStart) answers = { ...answers, ...(await askStart(prompter, session.today)) };
  const profile = profileFor(answers, curriculum.roadmap);
  if (!profile) throw missingFlags(missingAnswers(answers, curriculum.roadmap), false);
  const gathered = { curriculum, answers, profile };
  return prompter
    ? { ...gathered, prompter, asked: asked || asksStart || missing.length > 0 }
    : { ...gathered, asked: false };
}

/** Nobody is asked with --yes or --no-input, nor without a terminal to read the answer from and to show the question on. */
async function prompterFor(
  { world }: Session,
  { place }: LearnerFiles,
  known: Answers,
  { yes, noInput }: GatherOptions,
): Promise<Prompter | undefined> {
  if (yes || noInput) return undefined;
  // With a profile that says everything there is nothing to ask, and nothing to load.
  const complete = known.roadmap !== undefined && known.capacity && known.maths && known.skills;
  if (place.hasProfile && complete) return undefined;
  return canAsk(world) ? (await import('./prompter.ts')).prompterOf(world) : undefined;
}

interface NamedRoadmap {
  readonly name: string;
  /** What a relative path starts from. */
  readonly folder: string;
  readonly asked: boolean;
}

/** The roadmap that is named on the command line, else by the profile, else chosen: by a question or by default. */
async function roadmapFor(
  { world }: Session,
  { place, answers }: LearnerFiles,
  known: Answers,
  { roadmap, yes }: GatherOptions,
  prompter: Prompter | undefined,
): Promise<NamedRoadmap> {
  if (roadmap !== undefined) return { name: roadmap, folder: world.cwd, asked: false };
  if (answers.roadmap !== undefined) return { name: answers.roadmap, folder: place.folder, asked: false };
  if (yes) return { name: DEFAULTS.roadmap, folder: world.cwd, asked: false };
  const entries = shippedEntries(world);
  const [only] = entries;
  if (only && entries.length === 1) return { name: only.id, folder: world.cwd, asked: false };
  if (prompter) return { name: await askRoadmap(prompter, entries), folder: world.cwd, asked: true };
  throw missingFlags(
    (['skills', 'maths', 'capacity'] as const).filter((need) => known[need] === undefined),
    true,
  );
}

function missingFlags(needs: readonly Need[], roadmap: boolean): UserError {
  const names = [
    ...(roadmap ? ['a roadmap (mlpath list names them)'] : []),
    ...needs.map((need) => NEED_NAMES[need].flag),
  ];
  return new UserError(`nobody to ask here, and these are missing: ${names.join('; ')}`, {
    hint: 'give them as flags or in mlpath.yaml, or take the defaults with --yes',
  });
}

function defaultFor(need: Need): Answers {
  if (need === 'skills') return { skills: DEFAULTS.skills };
  return need === 'maths' ? { maths: DEFAULTS.maths } : { capacity: weekly(DEFAULTS.hours) };
}

/** A shipped roadmap by its id; a file by its path from the folder that the profile lies in. */
function savedName(
  name: string,
  folder: string,
  { world }: Session,
  { place, answers }: LearnerFiles,
): string {
  if (name === answers.roadmap && folder === place.folder) return name;
  if (shippedEntries(world).some((entry) => entry.id === name)) return name;
  const relative = path.relative(place.folder, path.resolve(folder, name)).split(path.sep).join('/');
  return /[\\/.]/.test(relative) ? relative : `./${relative}`;
}
