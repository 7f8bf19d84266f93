import type { Command } from 'commander';
import { beginAssessment } from '../core/assess/assessment.ts';
import { newKnown, placedNodes } from '../core/assess/result.ts';
import { personalise } from '../core/personalise/personalise.ts';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { askKnown, askSave, askTopics } from '../learner/assess-questions.ts';
import { type Learner, openLearner } from '../learner/learner.ts';
import { prompterOf } from '../learner/prompter.ts';
import { assessText } from '../render/assess.ts';
import { count } from '../render/figures.ts';
import { canAsk, type GlobalOptions, openSession, type Session } from '../session.ts';
import { editProfile } from '../store/profile-file.ts';
import { shownPath } from '../store/shown-path.ts';
import type { Prompter, World } from '../world.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command.addHelpText('before', HELP).action(async () => {
    done(await run(openSession(world, command.optsWithGlobals<GlobalOptions>())));
  });
}

const HELP = `  mlpath assess                            asks at most 15 questions
  mlpath plan --known numpy,pandas --save  says it without questions
`;

/** A project or a checkpoint may be left: what one knows is no reason to leave it out. */
const NOTHING_TO_PLACE = 'There is nothing to place: what may be left are projects and checkpoints.';

export async function run(session: Session): Promise<ExitCode> {
  const learner = await openLearner(session);
  const { curriculum, profile, progress } = learner;
  const personalised = personalise(curriculum, profile, progress);
  const assessment = beginAssessment(personalised);
  if (assessment.topics.length === 0) {
    session.out(NOTHING_TO_PLACE);
    return EXIT.fine;
  }
  const prompter = await prompterFor(session);
  const concluded = await askTopics(prompter, assessment, personalised, session.style);
  const nodes = placedNodes(personalised, assessment.topics, concluded);
  session.out(assessText(nodes, session.style));
  const ticked = await askKnown(prompter, nodes, session.style);
  const shown = nodes.flatMap(({ topics }) => topics.map(({ topic }) => topic));
  const known = newKnown(profile.known, shown, ticked, (text) => curriculum.names.byId(text));
  await saveKnown(session, prompter, learner, known);
  return EXIT.fine;
}

async function prompterFor({ world }: Session): Promise<Prompter> {
  if (canAsk(world)) return prompterOf(world);
  throw new UserError('assess asks questions, and there is nobody to ask here', {
    hint: 'mlpath plan --known a,b --save says without questions what you know; mlpath list --topics has the ids',
  });
}

async function saveKnown(
  session: Session,
  prompter: Prompter,
  { place, profile }: Learner,
  known: readonly string[],
): Promise<void> {
  const shown = shownPath(session.world, place.profile);
  const added = known.filter((id) => !profile.known.includes(id)).length;
  const removed = profile.known.filter((id) => !known.includes(id)).length;
  if (added + removed === 0) {
    session.notice(`saved nothing: ${shown} says all that already`);
    return;
  }
  const change = [...(added > 0 ? [`${added} more`] : []), ...(removed > 0 ? [`${removed} fewer`] : [])];
  if (!(await askSave(prompter, `Save ${count(known.length, 'topic')} as known (${change.join(', ')})?`))) {
    session.notice('saved nothing');
    return;
  }
  await editProfile(session.world, place.profile, [['known', known]]);
  session.notice(`saved known in ${shown}`);
  session.notice('hint: mlpath plan prints the plan');
}
