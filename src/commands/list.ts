import { type Command, Option } from 'commander';
import { makePlan, type PlanInput } from '../core/plan.ts';
import { weekly } from '../core/profile/parse.ts';
import { completeProfile, type Profile } from '../core/profile/profile.ts';
import { NO_PROGRESS } from '../core/progress/fold.ts';
import { PHASES, type Phase } from '../core/roadmap/vocabulary.ts';
import { type TopicRow, topicRows } from '../core/views/topic-view.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { endingPlan, makeLearner, openFiles, openLearner, reviewerFor } from '../learner/learner.ts';
import { DEFAULTS, profileFor } from '../learner/needs.ts';
import { jsonText } from '../render/json.ts';
import { roadmapsDocument, roadmapsText } from '../render/list.ts';
import { topicsDocument, topicsText } from '../render/list-topics.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { findLearnerFolder } from '../store/learner-folder.ts';
import { openRoadmap } from '../store/open-roadmap.ts';
import { shippedEntries } from '../store/shipped.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options/format.ts';

export interface ListOptions extends FormatOption {
  readonly topics?: boolean;
  readonly goals?: boolean;
  readonly phase?: Phase;
  readonly todo?: boolean;
  readonly done?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .argument('[roadmap]', "a shipped id or a file (default: the profile's)")
    .option('--topics', 'the topics of one roadmap')
    .addOption(
      new Option('--goals', 'the goals of one, what is left of each and until when').conflicts([
        'topics',
        'phase',
        'todo',
        'done',
      ]),
    )
    .addOption(new Option('--phase <name>', 'only the topics of this phase').choices(PHASES))
    .addOption(new Option('--todo', 'only the topics still to study').conflicts('done'))
    .option('--done', 'only the topics done')
    .addOption(formatOption())
    .addHelpText(
      'before',
      '  mlpath list\n  mlpath list --topics --phase foundation --todo\n  mlpath list --goals\n',
    )
    .action(async (roadmap: string | undefined, options: ListOptions & GlobalOptions) => {
      done(await run(roadmap, options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run(
  roadmap: string | undefined,
  options: ListOptions,
  session: Session,
): Promise<ExitCode> {
  if (options.goals) return listGoals(roadmap, options, session);
  const wantsTopics =
    options.topics || options.phase || options.todo || options.done || roadmap !== undefined;
  if (!wantsTopics) {
    const entries = shippedEntries(session.world);
    session.out(
      options.format === 'json' ? jsonText(roadmapsDocument(entries)) : roadmapsText(entries, session.style),
    );
    return EXIT.fine;
  }
  const input = await inputToList(roadmap, session);
  const plan = endingPlan(() => makePlan(input));
  const rows = topicRows(plan).filter((row) => fits(row, options));
  session.out(options.format === 'json' ? jsonText(topicsDocument(rows)) : topicsText(rows, session.style));
  return EXIT.fine;
}

async function listGoals(
  roadmap: string | undefined,
  { format }: ListOptions,
  session: Session,
): Promise<ExitCode> {
  const { goalsView } = await import('../core/views/goals-view.ts');
  const { goalsDocument, goalsText } = await import('../render/goals.ts');
  const named = roadmap ?? (hasProfile(session) ? undefined : DEFAULTS.roadmap);
  const input = await inputToList(named, session);
  if (input.assumed) session.notice(ASSUMED);
  const { goal: _, ...profile } = input.profile;
  const planOf = (more: Profile) => makePlan({ ...input, profile: more });
  const view = endingPlan(() =>
    goalsView(planOf(input.profile), (goal) => planOf(goal ? { ...profile, goal: goal.id } : profile)),
  );
  session.out(format === 'json' ? jsonText(goalsDocument(view)) : goalsText(view, session.style));
  return EXIT.fine;
}

const ASSUMED = `note: no profile here says otherwise: ${DEFAULTS.hours} h a week, ${DEFAULTS.maths} maths, no skills`;

function hasProfile(session: Session): boolean {
  return findLearnerFolder(session.world, session.profilePath).hasProfile;
}

function fits({ phase, state }: TopicRow, options: ListOptions): boolean {
  if (options.phase && phase !== options.phase) return false;
  if (options.todo) return state === 'todo';
  return !options.done || state === 'done';
}

/** Of a plan, and whether it is one of defaults. */
type InputToList = PlanInput & { readonly assumed?: true };

/** The profile's own plan; of another roadmap, the plan that this profile, or else the defaults, would make of it. */
async function inputToList(roadmap: string | undefined, session: Session): Promise<InputToList> {
  const { today } = session;
  if (roadmap === undefined) {
    if (!hasProfile(session)) {
      throw new UserError('no profile here to say which roadmap', {
        hint: 'name one: mlpath list backend-to-ml --topics',
      });
    }
    return { ...(await openLearner(session)), today };
  }
  const curriculum = await openRoadmap(session.world, roadmap, session.world.cwd);
  const { place, answers, log } = await openFiles(session);
  const { goal: _, ...general } = answers;
  const profile = profileFor(answers.roadmap === roadmap ? answers : general, curriculum.roadmap);
  if (profile) {
    const reviewer = await reviewerFor(profile);
    return { ...makeLearner({ place, curriculum, profile, log, reviewer }), today };
  }
  const { maths, skills, hours } = DEFAULTS;
  const defaults = completeProfile({ maths, skills, capacity: weekly(hours) });
  return { curriculum, profile: defaults, progress: NO_PROGRESS, today, assumed: true };
}
