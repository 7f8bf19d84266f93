import { type Command, Option } from 'commander';
import { EXIT, type ExitCode } from '../errors.ts';
import { gather } from '../learner/gather.ts';
import { makeLearner, openFiles, planFor } from '../learner/learner.ts';
import { offerMergeRule, saveAnswers, writeMergeRule } from '../learner/save.ts';
import { PLAN_FORMAT_NAMES, PLAN_FORMATS, type PlanFormat } from '../render/plan/formats.ts';
import { makeStyle } from '../render/style.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { readCount, readFileName } from './options.ts';
import { planOutput } from './plan-output.ts';
import { addProfileOptions, answersFrom, type ProfileOptions } from './profile-options.ts';

export interface PlanCommandOptions extends ProfileOptions {
  readonly weeks?: number;
  readonly past?: boolean;
  readonly format?: PlanFormat;
  readonly output?: string;
  readonly yes?: boolean;
  readonly input?: boolean;
  readonly save?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  addProfileOptions(command.argument('[roadmap]', "a shipped roadmap's id, or a file"))
    .option('--weeks <n>', 'print only so many weeks', readCount)
    .option('--past', 'print the weeks gone by, too')
    .addOption(new Option('--format <name>', 'how to print it').choices(PLAN_FORMAT_NAMES))
    .option('-o, --output <file>', 'write to a file; its ending implies the format', readFileName)
    .option('--yes', 'ask nothing: defaults for what is not given')
    .option('--no-input', 'ask nothing: what is missing is an error')
    .option('--save', 'save the answers in the profile')
    .option('--no-save', 'do not offer to save')
    .addHelpText('before', HELP)
    .action(async (roadmap: string | undefined, options: PlanCommandOptions & GlobalOptions) => {
      done(await run(roadmap, options, openSession(world, command.optsWithGlobals())));
    });
}

const HELP = `  mlpath plan                                      asks, then plans
  mlpath plan backend-to-ml --hours 8 --maths school --skills python,sql
`;

export async function run(
  roadmap: string | undefined,
  options: PlanCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const files = openFiles(session);
  const { place } = files;
  const output = planOutput(session, options, place.profile);
  if (session.profilePath !== undefined && !place.hasProfile)
    session.notice(`note: there is no profile ${session.profilePath} yet`);
  const gathered = await gather(session, files, {
    roadmap,
    flags: answersFrom(options),
    yes: options.yes ?? false,
    noInput: options.input === false,
  });
  const { curriculum, profile } = gathered;
  const plan = planFor(session, makeLearner({ place, curriculum, profile, log: files.log }));
  const print = PLAN_FORMATS[output.format];
  const parts = { weeks: options.weeks, past: options.past };
  if (output.file === undefined) session.out(print(plan, session.style, parts));

  // Whoever leaves a question has written nothing: all are asked before the first file is touched.
  const saves = await wantsSaving(options, gathered, place.hasProfile);
  const rule =
    saves && !place.hasProfile
      ? await offerMergeRule(session, place, gathered.prompter, options.yes ?? false)
      : { add: false };
  if (output.file !== undefined) {
    const style = makeStyle({ width: 80, colour: false, ascii: false });
    session.world.files.replace(output.file, print(plan, style, parts));
    session.notice(`wrote ${options.output}`);
  }
  if (saves) await saveAnswers(session, place, files.answers, gathered.answers);
  writeMergeRule(session, place, rule);
  return EXIT.fine;
}

async function wantsSaving(
  { save }: PlanCommandOptions,
  { prompter, asked }: Awaited<ReturnType<typeof gather>>,
  hasProfile: boolean,
): Promise<boolean> {
  if (save !== undefined || !prompter || !(asked || !hasProfile)) return save ?? false;
  return prompter.confirm({ message: 'Save these answers in mlpath.yaml?', initial: true });
}
