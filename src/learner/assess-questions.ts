import {
  type Assessment,
  answerQuestion,
  concludedKnown,
  MOST_QUESTIONS,
  nextQuestion,
} from '../core/assess/assessment.ts';
import type { Answer } from '../core/assess/belief.ts';
import type { PlacedNode } from '../core/assess/result.ts';
import { topicAt } from '../core/curriculum/curriculum.ts';
import { at } from '../core/invariant.ts';
import type { Personalised } from '../core/personalise/personalise.ts';
import type { Topic } from '../core/roadmap/model.ts';
import { wholeHours } from '../render/figures.ts';
import { oneLine } from '../render/harmless.ts';
import type { Choice, Prompter } from '../world.ts';

/**
 * Asks until enough is known of what the learner knows.
 * @returns the topics concluded to be known, by their place in the roadmap
 */
export async function askTopics(
  prompter: Prompter,
  begun: Assessment,
  { curriculum }: Personalised,
): Promise<number[]> {
  let assessment = begun;
  for (;;) {
    const index = nextQuestion(assessment);
    if (index === undefined) return concludedKnown(assessment);
    const node = at(curriculum.roadmap.nodes, at(curriculum.nodeOf, index));
    const topic = topicAt(curriculum, index);
    const answer = await prompter.select<Answer>({
      message: `${assessment.answers.size + 1} of at most ${MOST_QUESTIONS}  ${oneLine(node.title)}: ${oneLine(topic.name)}`,
      choices: answersTo(topic),
      initial: 'unsure',
    });
    assessment = answerQuestion(assessment, index, answer);
  }
}

/** The measure of knowing a topic is its first takeaway, else what it is about. */
function answersTo({ takeaways, description }: Topic): Choice<Answer>[] {
  const [measure = description] = takeaways;
  return [
    { value: 'know', name: 'know it', description: `You could explain, for one: ${oneLine(measure)}` },
    { value: 'unsure', name: 'not sure', description: 'You have met it; it stays in the plan.' },
    { value: 'no', name: 'no', description: 'New to you.' },
  ];
}

/** Lets the learner change what was concluded. */
export async function askKnown(prompter: Prompter, nodes: readonly PlacedNode[]): Promise<Set<Topic>> {
  const choices = nodes.flatMap(({ title, topics }) =>
    topics.map(({ topic, known, saves }) => ({
      value: topic,
      name: `${oneLine(title)}: ${oneLine(topic.name)}${saves > 0 ? `, ${wholeHours(saves)}` : ''}`,
      short: topic.id,
      checked: known,
    })),
  );
  return new Set(
    await prompter.checkbox({ message: 'What you know, ticked; change what is wrong', choices }),
  );
}

export async function askSave(prompter: Prompter, message: string): Promise<boolean> {
  return prompter.confirm({ message, initial: true });
}
