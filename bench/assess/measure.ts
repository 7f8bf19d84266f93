import {
  type Assessment,
  answerQuestion,
  concludedKnown,
  MOST_QUESTIONS,
  nextQuestion,
} from '../../src/core/assess/assessment.ts';
import { type Random, seeded } from '../../src/core/assess/random.ts';
import type { Learner, LearnerKind } from './learners.ts';

/** How often a simulated learner's answer is the wrong one. */
const SLIP = 0.1;

export interface Placement {
  /** Shares of the topics to place, 0 to 1, the mean over the learners. */
  readonly right: number;
  /** Called known, and not. */
  readonly wronglyKnown: number;
  /** To be studied, and known. */
  readonly wronglyOpen: number;
  /** What the learners knew. */
  readonly known: number;
  readonly questions: number;
}

/** Picks the topic to ask about, or ends. */
export type Questioner = (assessment: Assessment, random: Random) => number | undefined;

export const QUESTIONERS: Readonly<Record<'nothing' | 'random' | 'assess', Questioner>> = {
  nothing: () => undefined,
  random: ({ topics, answers }, random) => {
    if (answers.size >= MOST_QUESTIONS) return undefined;
    const open = topics.filter((topic) => !answers.has(topic));
    return open[Math.floor(random() * open.length)];
  },
  assess: nextQuestion,
};

/**
 * Places simulated learners, and compares with what they know.
 * @param empty an assessment in which nothing was asked
 */
export function measure(
  empty: Assessment,
  kind: LearnerKind,
  questioner: Questioner,
  { learners, seed }: { learners: number; seed: number },
): Placement {
  const sums = { right: 0, wronglyKnown: 0, wronglyOpen: 0, known: 0, questions: 0 };
  for (let index = 0; index < learners; index++) {
    const random = seeded(seed * 1_000_003 + index);
    const learner = kind(random);
    const placed = place(empty, learner, questioner, random);
    const called = new Set(concludedKnown(placed));
    const share = 1 / (placed.topics.length * learners);
    for (const topic of placed.topics) {
      const is = learner.has(topic);
      const said = called.has(topic);
      sums.known += is ? share : 0;
      sums.right += is === said ? share : 0;
      sums.wronglyKnown += said && !is ? share : 0;
      sums.wronglyOpen += is && !said ? share : 0;
    }
    sums.questions += placed.answers.size / learners;
  }
  return sums;
}

function place(empty: Assessment, learner: Learner, questioner: Questioner, random: Random): Assessment {
  let assessment = empty;
  for (;;) {
    const topic = questioner(assessment, random);
    if (topic === undefined) return assessment;
    const slips = random() < SLIP;
    assessment = answerQuestion(assessment, topic, learner.has(topic) !== slips ? 'know' : 'no');
  }
}
