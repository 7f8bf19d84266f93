import { type Command, Option } from 'commander';
import type { PlainDate } from '../core/dates.ts';
import { fitOf } from '../core/deadline.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { append } from '../learner/append.ts';
import type { RoadmapNow } from '../learner/changes.ts';
import { type Gathered, gather } from '../learner/gather.ts';
import { hoursFromNow } from '../learner/hours-from-now.ts';
import {
  type Learner,
  type LearnerFiles,
  makeLearner,
  noProfile,
  openFiles,
  planFor,
  reviewerFor,
} from '../learner/learner.ts';
import { DEFAULTS } from '../learner/needs.ts';
import { fullDate } from '../render/figures.ts';
import { jsonText } from '../render/json.ts';
import { PLAN_FORMAT_NAMES, PLAN_FORMATS, type PlanFormat } from '../render/plan/formats.ts';
import { makeStyle, type Style } from '../render/style.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { roadmapPath } from '../store/open-roadmap.ts';
import type { World } from '../world.ts';
import { type AskingOptions, addAskingOptions, asking } from './options/asking.ts';
import { addProfileOptions, answersFrom, clearedBy, type ProfileOptions } from './options/profile.ts';
import { dateOption, readCount, readFileName } from './options/values.ts';
import { planOutput } from './plan-output.ts';

export interface PlanCommandOptions extends ProfileOptions, AskingOptions {
  readonly weeks?: number;
  readonly past?: boolean;
  readonly changesSince?: PlainDate;
  readonly all?: boolean;
  readonly accept?: boolean;
  readonly format?: PlanFormat;
  readonly output?: string;
  readonly save?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  addProfileOptions(command.argument('[roadmap]', "a shipped roadmap's id, or a file"))
    .option('--weeks <n>', 'print only so many weeks', readCount)
    .option('--past', 'print the weeks gone by, too')
    .addOption(dateOption('--changes-since <date>', 'print what moved since that day, and why'))
    .option('--all', 'with --changes-since: every topic that moved')
    .option('--accept', 'measure progress against this plan from now on')
    .addOption(new Option('--format <name>', 'how to print it').choices(PLAN_FORMAT_NAMES))
    .option('-o, --output <file>', 'write to a file; its ending implies the format', readFileName);
  addAskingOptions(command)
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
  const files = await openFiles(session);
  const { place } = files;
  const output = planOutput(session, options, () => ownFiles(session, files, roadmap));
  // Said before anything is asked.
  if ((options.accept || options.changesSince) && !place.hasProfile) throw noProfile(session);
  if (options.all && !options.changesSince)
    throw new UserError('--all goes with --changes-since', {
      hint: '--past prints the weeks gone by, --optional plans the optional topics, too',
    });
  if (session.profilePath !== undefined && !place.hasProfile)
    session.notice(`note: there is no profile ${session.profilePath} yet`);
  const gathered = await gather(session, files, {
    roadmap,
    flags: answersFrom(options),
    cleared: clearedBy(options),
    ...asking(options),
  });
  const reviewer = await reviewerFor(gathered.profile);
  const given = makeLearner({ ...gathered, place, log: files.log, reviewer });
  const { from: hoursFrom, ...dated } = hoursFromNow(given, session.today, files.answers.capacity) ?? {
    from: undefined,
  };
  const learner = { ...given, profile: { ...given.profile, ...dated } };
  const roadmapNow = {
    roadmap: gathered.answers.roadmap ?? DEFAULTS.roadmap,
    isGiven: roadmap !== undefined,
  };
  const render = await rendererFor(session, learner, roadmapNow, output.format, options);
  if (output.file === undefined) session.out(render(session.style));

  // Whoever leaves a question has written nothing: all are asked before the first file is touched.
  const save =
    (await wantsSaving(options, gathered, place.hasProfile)) && (await import('../learner/save.ts'));
  const rule =
    save && !place.hasProfile
      ? await save.offerMergeRule(session, place, gathered.prompter, options.yes ?? false)
      : false;
  if (output.file !== undefined) {
    session.world.files.replace(output.file, render(PAGE_STYLE));
    session.notice(`wrote ${options.output}`);
  }
  if (save) {
    const started = save.withStart(session, learner, gathered.answers);
    const answers = { ...started, ...dated };
    const isMeasured = measured(files, options);
    await save.saveAnswers(session, place, files.answers, answers, { hoursFrom, isMeasured });
    save.writeMergeRule(session, place, rule);
  }
  if (options.accept) accept(session, learner);
  return options.changesSince ? EXIT.fine : deadlineCode(session, learner, Boolean(options.by));
}

/** Whether progress is held against an earlier plan than this one. */
function measured({ log }: LearnerFiles, { accept }: PlanCommandOptions): boolean {
  return log.records.length > 0 && !accept;
}

/** What a plan is made from, and not to be written over by one. */
function ownFiles(
  { world }: Session,
  { place, answers }: LearnerFiles,
  roadmap: string | undefined,
): string[] {
  const named = roadmap === undefined ? [answers.roadmap, place.folder] : [roadmap, world.cwd];
  const [name, folder = world.cwd] = named;
  const file = name === undefined ? undefined : roadmapPath(world, name, folder);
  return file === undefined ? [place.profile] : [place.profile, file];
}

/** A date that was asked for decides the exit code; one that the profile only hopes for is a word of warning. */
function deadlineCode(session: Session, learner: Learner, asked: boolean): ExitCode {
  const { by } = learner.profile;
  if (by === undefined || fitOf(planFor(session, learner), by).fits) return EXIT.fine;
  if (asked) return EXIT.findings;
  const past = by < session.today ? ', which is past' : '';
  session.notice(`warning: this plan is not done by ${fullDate(by)}${past}`);
  return EXIT.fine;
}

/** A file is read in many places: as wide as a page, and without colour. */
const PAGE_STYLE = makeStyle({ width: 80, colour: false, ascii: false });

/** What is to be printed: the plan, or what has moved in it. */
async function rendererFor(
  session: Session,
  learner: Learner,
  roadmap: RoadmapNow,
  format: PlanFormat,
  { changesSince, all, weeks, past }: PlanCommandOptions,
): Promise<(style: Style) => string> {
  if (changesSince) {
    const { explainChanges } = await import('../learner/changes.ts');
    const { changesDocument, changesText } = await import('../render/changes.ts');
    const changes = explainChanges(session, learner, roadmap, changesSince);
    return (style) =>
      format === 'json' ? jsonText(changesDocument(changes)) : changesText(changes, style, { all });
  }
  const plan = planFor(session, learner);
  const render = await PLAN_FORMATS[format]();
  return (style) => render(plan, style, { weeks, past });
}

function accept(session: Session, learner: Learner): void {
  append(session, learner, [{ accept: true }]);
  session.notice('accepted this plan: progress is measured against it from now on');
}

async function wantsSaving(
  { save }: PlanCommandOptions,
  { prompter, asked }: Gathered,
  hasProfile: boolean,
): Promise<boolean> {
  if (save !== undefined || !prompter || !(asked || !hasProfile)) return save ?? false;
  return prompter.confirm({ message: 'Save these answers in mlpath.yaml?', initial: true });
}
