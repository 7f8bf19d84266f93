import { type Command, Option } from 'commander';
import { makePlan, type Plan } from '../core/plan.ts';
import { weekly } from '../core/profile/parse.ts';
import { completeProfile } from '../core/profile/profile.ts';
import { NO_PROGRESS } from '../core/progress/fold.ts';
import { PHASES, type Phase } from '../core/roadmap/vocabulary.ts';
import { type TopicRow, topicRows } from '../core/views/topic-view.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { endingPlan, makeLearner, openFiles, openLearner, planFor, reviewerFor } from '../learner/learner.ts';
import { DEFAULTS, profileFor } from '../learner/needs.ts';
import { jsonText } from '../render/json.ts';
import { roadmapsDocument, roadmapsText, topicsDocument, topicsText } from '../render/list.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { findLearnerFolder } from '../store/learner-folder.ts';
import { openRoadmap } from '../store/open-roadmap.ts';
import { shippedEntries } from '../store/shipped.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options.ts';

export interface ListOptions extends FormatOption {
  readonly topics?: boolean;
  readonly phase?: Phase;
  readonly todo?: boolean;
  readonly done?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .argument('[roadmap]', "with --topics: a shipped id or a file (default: the profile's)")
    .option('--topics', 'the topics of one roadmap')
    .addOption(new Option('--phase <name>', 'only the topics of this phase').choices(PHASES))
    .addOption(new Option('--todo', 'only the topics still to study').conflicts('done'))
    .option('--done', 'only the topics done')
    .addOption(formatOption())
    .addHelpText('before', '  mlpath list\n  mlpath list --topics --phase foundation --todo\n')
    .action(async (roadmap: string | undefined, options: ListOptions & GlobalOptions) => {
      done(await run(roadmap, options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run(
  roadmap: string | undefined,
  options: ListOptions,
  session: Session,
): Promise<ExitCode> {
  const wantsTopics =
    options.topics || options.phase || options.todo || options.done || roadmap !== undefined;
  if (!wantsTopics) {
    const entries = shippedEntries(session.world);
    session.out(
      options.format === 'json' ? jsonText(roadmapsDocument(entries)) : roadmapsText(entries, session.style),
    );
    return EXIT.fine;
  }
  const rows = topicRows(await planToList(roadmap, session)).filter((row) => fits(row, options));
  session.out(options.format === 'json' ? jsonText(topicsDocument(rows)) : topicsText(rows, session.style));
  return EXIT.fine;
}

function fits({ phase, state }: TopicRow, options: ListOptions): boolean {
  if (options.phase && phase !== options.phase) return false;
  if (options.todo) return state === 'todo';
  return !options.done || state === 'done';
}

/** The profile's own plan; of another roadmap, the plan that this profile, or else the defaults, would make of it. */
async function planToList(roadmap: string | undefined, session: Session): Promise<Plan> {
  if (roadmap === undefined) {
    if (!findLearnerFolder(session.world, session.profilePath).hasProfile) {
      throw new UserError('no profile here to say which roadmap', {
        hint: 'name one: mlpath list backend-to-ml --topics',
      });
    }
    return planFor(session, await openLearner(session));
  }
  const curriculum = await openRoadmap(session.world, roadmap, session.world.cwd);
  const { place, answers, log } = await openFiles(session);
  const { goal: _, ...general } = answers;
  const profile = profileFor(general, curriculum.roadmap);
  if (profile) {
    const reviewer = await reviewerFor(profile);
    return planFor(session, makeLearner({ place, curriculum, profile, log, reviewer }));
  }
  const { maths, skills, hours } = DEFAULTS;
  const assumed = completeProfile({ maths, skills, capacity: weekly(hours) });
  return endingPlan(() =>
    makePlan({ curriculum, profile: assumed, progress: NO_PROGRESS, today: session.today }),
  );
}
