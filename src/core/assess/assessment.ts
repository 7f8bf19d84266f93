import { topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import type { Personalised } from '../personalise/personalise.ts';
import { type Answer, type Belief, believe, evenBelief, probabilities, settling } from './belief.ts';
import { population } from './population.ts';
import { terrainOf } from './terrain.ts';

export const MOST_QUESTIONS = 15;
/** What is called known is so for at least this share of those who answered so. */
const SURE_ENOUGH = 0.6;
/**
 * By how much the answers have to raise the odds of it, besides: a topic that most are assumed to know, and that no answer
 * speaks for, stays in the plan.
 */
const SPOKEN_FOR = 2;
/** Asking ends early when fewer than this share of the topics is expected to be misplaced. */
const FEW_MISPLACED = 0.01;
/** The topics that are looked at when a question is chosen: the most undecided. Their square is what it costs. */
const MOST_LOOKED_AT = 400;

/** A placement under way. */
export interface Assessment {
  /** The topics that are to be placed, as places of the roadmap: those of the plan, but no projects and checkpoints. */
  readonly topics: readonly number[];
  readonly belief: Belief;
  readonly answers: ReadonlyMap<number, Answer>;
}

/**
 * Nobody needs to be asked about what the plan leaves out, nor about what only doing shows.
 * @param states how many states of knowledge are weighed against each other, at most
 */
export function beginAssessment(personalised: Personalised, states?: number): Assessment {
  const { curriculum, decisions } = personalised;
  const topics = [...decisions.keys()].filter(
    (topic) => at(decisions, topic).kind === 'study' && topicAt(curriculum, topic).kind === 'topic',
  );
  return { topics, belief: evenBelief(population(terrainOf(personalised), states)), answers: new Map() };
}

export function answerQuestion(assessment: Assessment, topic: number, answer: Answer): Assessment {
  return {
    topics: assessment.topics,
    belief: believe(assessment.belief, topic, answer),
    answers: new Map(assessment.answers).set(topic, answer),
  };
}

/** The topic to ask about next; undefined when enough is asked, or little is undecided. */
export function nextQuestion({ topics, belief, answers }: Assessment): number | undefined {
  if (answers.size >= MOST_QUESTIONS) return undefined;
  const open = topics.filter((topic) => !answers.has(topic));
  const chances = probabilities(belief, open);
  const misplaced = chances.reduce((sum, chance) => sum + Math.min(chance, 1 - chance), 0);
  if (misplaced < FEW_MISPLACED * topics.length) return undefined;
  const looked = mostUndecided(open, chances);
  const gains = settling(belief, looked);
  return looked[gains.reduce((best, gain, place) => (gain > at(gains, best) ? place : best), 0)];
}

/** In the order of the roadmap. */
function mostUndecided(topics: readonly number[], chances: Float64Array): number[] {
  const doubt = (place: number) => Math.abs(at(chances, place) - 0.5);
  const places = [...topics.keys()].sort((a, b) => doubt(a) - doubt(b) || a - b).slice(0, MOST_LOOKED_AT);
  return places.sort((a, b) => a - b).map((place) => at(topics, place));
}

/** The topics concluded to be known. What the learner said of a topic itself stands, whatever the rest suggests. */
export function concludedKnown({ topics, belief, answers }: Assessment): number[] {
  const chances = probabilities(belief, topics);
  const assumed = probabilities(evenBelief(belief.states), topics);
  return topics.filter((topic, place) => {
    const answer = answers.get(topic);
    if (answer !== undefined) return answer === 'know';
    const chance = at(chances, place);
    return chance >= SURE_ENOUGH && odds(chance) >= SPOKEN_FOR * odds(at(assumed, place));
  });
}

function odds(chance: number): number {
  return chance / (1 - chance);
}
