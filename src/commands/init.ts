import path from 'node:path';
import type { Command } from 'commander';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { gather } from '../learner/gather.ts';
import { type LearnerFiles, makeLearner, openFiles, planFor } from '../learner/learner.ts';
import { offerMergeRule, saveAnswers, withStart, writeMergeRule } from '../learner/save.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { findLearnerFolder, type LearnerFolder, PROFILE_NAME } from '../store/learner-folder.ts';
import { readProfileFile } from '../store/profile-file.ts';
import { shippedEntries, shippedSource } from '../store/shipped.ts';
import { shownPath } from '../store/shown-path.ts';
import type { World } from '../world.ts';
import { type AskingOptions, addAskingOptions, asking } from './options/asking.ts';
import { addProfileOptions, answersFrom, type ProfileOptions } from './options/profile.ts';

export interface InitOptions extends ProfileOptions, AskingOptions {
  readonly copy?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  addProfileOptions(command.argument('[roadmap]', "a shipped roadmap's id, or a file")).option(
    '--copy',
    'put the roadmap beside the profile, so that an upgrade changes nothing',
  );
  addAskingOptions(command)
    .addHelpText('before', HELP)
    .action(async (roadmap: string | undefined, options: InitOptions & GlobalOptions) => {
      done(await run(roadmap, options, openSession(world, command.optsWithGlobals())));
    });
}

const HELP = `  mlpath init                                      asks, then writes mlpath.yaml
  mlpath init backend-to-ml --hours 8 --maths school --skills python,sql
`;

export async function run(
  roadmap: string | undefined,
  options: InitOptions,
  session: Session,
): Promise<ExitCode> {
  const files = await newFiles(session);
  const flags = answersFrom(options);
  const gathered = await gather(session, files, { roadmap, flags, ...asking(options) });
  // A profile that no plan can be made from is not worth writing.
  const learner = makeLearner({ ...gathered, place: files.place, log: files.log });
  planFor(session, learner);
  const rule = await offerMergeRule(session, files.place, gathered.prompter, options.yes ?? false);
  const saved = withStart(session, learner, gathered.answers);
  const answers = options.copy
    ? { ...saved, roadmap: copyRoadmap(session, files.place, saved.roadmap) }
    : saved;
  await saveAnswers(session, files.place, {}, answers);
  writeMergeRule(session, files.place, rule);
  session.notice('hint: mlpath plan prints the plan');
  return EXIT.fine;
}

/** A profile is written in the current folder, or where --profile says; never over one that is there. */
async function newFiles(session: Session): Promise<LearnerFiles> {
  const { world, profilePath } = session;
  const found = findLearnerFolder(world, profilePath ?? path.join(world.cwd, PROFILE_NAME));
  if (found.hasProfile) {
    // What is wrong with it is worth more than that it is there.
    await readProfileFile(world, found);
    throw new UserError(`${shownPath(world, found.profile)} is there already`, {
      hint: 'edit it by hand, or change a field with mlpath plan --hours 6 --save',
    });
  }
  const above = findLearnerFolder(world, undefined);
  if (profilePath === undefined && above.hasProfile)
    session.notice(
      `note: ${shownPath(world, above.profile)} is there, too; in this folder the new one will count`,
    );
  return { ...(await openFiles({ ...session, profilePath: found.profile })), place: found, answers: {} };
}

/** Where editors find the schema of a shipped roadmap: a path from its folder, which leads nowhere from another one. */
function withoutSchemaPath(text: string): string {
  return text.replace(/^# yaml-language-server: \$schema=\.\.?\/.*\r?\n/m, '');
}

/** @returns the copy's name, as the profile states it */
function copyRoadmap(
  { world, notice }: Session,
  { folder }: LearnerFolder,
  roadmap: string | undefined,
): string {
  const entry = shippedEntries(world).find((each) => each.id === roadmap);
  if (!entry) {
    throw new UserError('--copy is for shipped roadmaps; this one is a file of yours already', {
      hint: 'leave --copy out: nobody else changes your file',
    });
  }
  const { name, text } = shippedSource(world, entry.id);
  if (!world.files.create(path.join(folder, name), withoutSchemaPath(text))) {
    throw new UserError(`${name} is there already`, { hint: 'move it away, or leave --copy out' });
  }
  notice(`copied the roadmap to ${name}`);
  return `./${name}`;
}
