import path from 'node:path';
import { type Command, Option } from 'commander';
import type { PlainDate } from '../core/dates.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { explainChanges } from '../learner/changes.ts';
import { type Gathered, gather } from '../learner/gather.ts';
import { type Learner, makeLearner, noProfile, openFiles, planFor } from '../learner/learner.ts';
import { recordMoment } from '../learner/moment.ts';
import { DEFAULTS } from '../learner/needs.ts';
import { offerMergeRule, saveAnswers } from '../learner/save.ts';
import { changesDocument, changesText } from '../render/changes.ts';
import { formatOfFile, PLAN_FORMAT_NAMES, PLAN_FORMATS, type PlanFormat } from '../render/plan/formats.ts';
import { makeStyle, type Style } from '../render/style.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { appendRecords } from '../store/progress-log.ts';
import type { World } from '../world.ts';
import { dateOption, json, readCount } from './options.ts';
import { addProfileOptions, answersFrom, type ProfileOptions } from './profile-options.ts';

export interface PlanCommandOptions extends ProfileOptions {
  readonly weeks?: number;
  readonly past?: boolean;
  readonly changesSince?: PlainDate;
  readonly accept?: boolean;
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
    .addOption(dateOption('--changes-since <date>', 'print what moved since that day, and why'))
    .option('--accept', 'measure progress against this plan from now on')
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
  const learner = makeLearner({ ...gathered, place: files.place, log: files.log });
  if ((options.accept || options.changesSince) && !files.place.hasProfile) throw noProfile();
  const render = rendererFor(session, learner, gathered, options);
  if (options.output === undefined) session.out(render(session.style));
  else writeOutput(session, options.output, files.place.profile, render(PLAIN_STYLE));
  if (options.accept) accept(session, learner);
  if (await wantsSaving(options, gathered, files.place.hasProfile)) {
    await saveAnswers(session, files.place, files.answers, gathered.answers);
    if (!files.place.hasProfile) await offerMergeRule(session, files.place, gathered.prompter);
  }
  return EXIT.fine;
}

/** A file is read in many places: as wide as a page, and without colour. */
const PLAIN_STYLE = makeStyle({ width: 80, colour: false, ascii: false });

function rendererFor(
  session: Session,
  learner: Learner,
  { answers }: Gathered,
  { changesSince, ...options }: PlanCommandOptions,
): (style: Style) => string {
  const implied = options.output === undefined ? undefined : formatOfFile(options.output);
  const format = options.format ?? implied ?? 'table';
  if (changesSince) {
    const changes = explainChanges(session, learner, answers.roadmap ?? DEFAULTS.roadmap, changesSince);
    return (style) => (format === 'json' ? json(changesDocument(changes)) : changesText(changes, style));
  }
  const plan = planFor(session, learner);
  return (style) => PLAN_FORMATS[format](plan, style, { weeks: options.weeks, past: options.past });
}

function accept(session: Session, { place }: Learner): void {
  const moment = recordMoment(session.today, session.world.now());
  appendRecords(session.world, place.folder, moment, [{ accept: true }]);
  session.notice('from now on progress is measured against this plan');
}

async function wantsSaving(
  { save }: PlanCommandOptions,
  { prompter, asked }: Gathered,
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
