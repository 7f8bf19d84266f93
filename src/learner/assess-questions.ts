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
import { duration } from '../render/figures.ts';
import { oneLine } from '../render/harmless.ts';
import { clipWords } from '../render/layout.ts';
import type { Style } from '../render/style.ts';
import { widthOf } from '../render/width.ts';
import type { Choice, Prompter } from '../world.ts';

/**
 * Asks until enough is known of what the learner knows.
 * @returns the topics concluded to be known, by their place in the roadmap
 */
export async function askTopics(
  prompter: Prompter,
  begun: Assessment,
  { curriculum }: Personalised,
  style: Style,
): Promise<number[]> {
  let assessment = begun;
  for (;;) {
    const index = nextQuestion(assessment);
    if (index === undefined) return concludedKnown(assessment);
    const node = at(curriculum.roadmap.nodes, at(curriculum.nodeOf, index));
    const topic = topicAt(curriculum, index);
    const answer = await prompter.select<Answer>({
      message: question(assessment.answers.size + 1, node.title, topic.name, style),
      choices: answersTo(topic),
      initial: 'unsure',
    });
    assessment = answerQuestion(assessment, index, answer);
  }
}

/** On one line with the mark before it and the answer behind it; the area goes first where that is too long. */
function question(number: number, area: string, name: string, { width, symbols }: Style): string {
  const head = `${number} of at most ${MOST_QUESTIONS}  `;
  const room = width - '? '.length - head.length - ' not sure'.length - 1;
  const whole = `${oneLine(area)}: ${oneLine(name)}`;
  return head + (widthOf(whole) <= room ? whole : clipWords(oneLine(name), room, symbols.ellipsis));
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
export async function askKnown(
  prompter: Prompter,
  nodes: readonly PlacedNode[],
  { width, symbols }: Style,
): Promise<Set<Topic>> {
  const room = width - ' ◯ '.length - 1;
  const choice = (text: string, hours: string) =>
    clipWords(text, room - hours.length, symbols.ellipsis) + hours;
  const choices = nodes.flatMap(({ title, topics }) =>
    topics.map(({ topic, known, saves }) => ({
      value: topic,
      name: choice(`${oneLine(title)}: ${oneLine(topic.name)}`, saves > 0 ? `, ${duration(saves)}` : ''),
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
