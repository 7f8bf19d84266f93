import path from 'node:path';
import { type Command, Option } from 'commander';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { gather } from '../learner/gather.ts';
import { makeLearner, openFiles, planFor, reviewerFor } from '../learner/learner.ts';
import { offerMergeRule, saveAnswers } from '../learner/save.ts';
import { formatOfFile, PLAN_FORMAT_NAMES, PLAN_FORMATS, type PlanFormat } from '../render/plan/formats.ts';
import { makeStyle } from '../render/style.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { readCount } from './options.ts';
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
    .option('-o, --output <file>', 'write to a file; its ending implies the format')
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
  const noInput = options.input === false;
  const gathered = await gather(session, files, {
    roadmap,
    flags: answersFrom(options),
    yes: options.yes ?? false,
    noInput,
  });
  const { curriculum, profile } = gathered;
  const { place, log } = files;
  const reviewer = await reviewerFor(profile);
  const plan = planFor(session, makeLearner({ place, curriculum, profile, log, reviewer }));
  const format =
    options.format ?? (options.output === undefined ? undefined : formatOfFile(options.output)) ?? 'table';
  const plain = { weeks: options.weeks, past: options.past };
  if (options.output === undefined) session.out(PLAN_FORMATS[format](plan, session.style, plain));
  else {
    const style = makeStyle({ width: 80, colour: false, ascii: false });
    writeOutput(session, options.output, files.place.profile, PLAN_FORMATS[format](plan, style, plain));
  }
  if (await wantsSaving(options, gathered, files.place.hasProfile)) {
    await saveAnswers(session, files.place, files.answers, gathered.answers);
    if (!files.place.hasProfile) await offerMergeRule(session, files.place, gathered.prompter);
  }
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

/** A plan can be made again; a profile, a log and a repository cannot. */
function writeOutput({ world, notice }: Session, output: string, profile: string, text: string): void {
  const file = path.resolve(world.cwd, output);
  const precious =
    file === profile ||
    /^progress(\.[\w-]+)?\.jsonl$/.test(path.basename(file)) ||
    file.split(path.sep).includes('.git');
  if (precious)
    throw new UserError(`-o ${output} would overwrite what is not a plan`, { hint: 'give another name' });
  world.files.replace(file, text);
  notice(`wrote ${output}`);
}
