import { at } from '../invariant.ts';
import type { KnowledgeState } from './population.ts';

/** How often people say "know it" of what they do not know, and "no" to what they do. */
const SLIP = 0.1;
const HIT = 1 - SLIP;
/** A weight below this moves no figure that anybody sees. */
const NEGLIGIBLE = 1e-6;

export type Answer = 'know' | 'unsure' | 'no';

/** How likely each of a population's states is, given the answers so far. */
export interface Belief {
  readonly states: readonly KnowledgeState[];
  /** Of each state; they add up to 1. */
  readonly weights: Float64Array;
}

export function evenBelief(states: readonly KnowledgeState[]): Belief {
  return { states, weights: new Float64Array(states.length).fill(1 / states.length) };
}

/**
 * Bayes' rule. States that hold what one knows hold all that it needs, and states that lack a topic lack all that builds
 * on it: so "know it" spreads to ancestors and "no" to descendants, softly, because of the slips. "Not sure" moves none.
 */
export function believe({ states, weights }: Belief, topic: number, answer: Answer): Belief {
  if (answer === 'unsure') return { states, weights };
  const agreeing = answer === 'know' ? 1 : 0;
  const next = weights.map((weight, state) => weight * (at(states, state)[topic] === agreeing ? HIT : SLIP));
  const sum = next.reduce((total, weight) => total + weight, 0);
  return { states, weights: next.map((weight) => weight / sum) };
}

/** Of each topic the probability that it is known. */
export function probabilities({ states, weights }: Belief, topics: readonly number[]): Float64Array {
  const sums = new Float64Array(topics.length);
  for (const [state, weight] of weights.entries()) {
    if (weight < NEGLIGIBLE) continue;
    const known = at(states, state);
    for (let place = 0; place < topics.length; place++)
      if (known[topics[place] ?? -1] === 1) sums[place] = (sums[place] ?? 0) + weight;
  }
  return sums;
}

/**
 * How much an answer about each topic would settle: the sum, over all topics, of the expected fall of p(1 − p), which
 * is cov(known, answer)² ÷ var(answer). Largest where the answer splits what is undecided most evenly.
 * @param topics what may be asked and what is to be settled, as places of the roadmap
 * @returns for each of them, in topics settled
 */
export function settling(belief: Belief, topics: readonly number[]): Float64Array {
  const chance = probabilities(belief, topics);
  const both = jointly(belief, topics);
  const size = topics.length;
  return chance.map((asked, place) => {
    const yes = SLIP + (HIT - SLIP) * asked;
    let sum = 0;
    for (let other = 0; other < size; other++) {
      const pair = at(both, Math.max(place, other) * size + Math.min(place, other));
      const covariance = pair - asked * at(chance, other);
      sum += ((HIT - SLIP) * covariance) ** 2;
    }
    return sum / (yes * (1 - yes));
  });
}

/**
 * Of each pair of topics the probability that both are known: row by row, the place in the row at most the row's own.
 * The one loop that takes time, and so a plain one. Of a state that holds most topics it goes through those that it lacks:
 * both are known as often as 1, less each that is lacking, and more where both are.
 */
function jointly({ states, weights }: Belief, topics: readonly number[]): Float64Array {
  const size = topics.length;
  const both = new Float64Array(size * size);
  const places = new Int32Array(size);
  const lacking = new Float64Array(size);
  let turned = 0;
  for (const [state, weight] of weights.entries()) {
    if (weight < NEGLIGIBLE) continue;
    const known = at(states, state);
    let count = placesOf(places, known, topics, 1);
    if (count > size / 2) {
      count = placesOf(places, known, topics, 0);
      turned += weight;
      for (let one = 0; one < count; one++) lacking[at(places, one)] = at(lacking, at(places, one)) + weight;
    }
    for (let one = 0; one < count; one++) {
      const row = (places[one] ?? 0) * size;
      for (let other = 0; other <= one; other++) {
        const cell = row + (places[other] ?? 0);
        both[cell] = (both[cell] ?? 0) + weight;
      }
    }
  }
  return both.map((sum, cell) => {
    const [row, column] = [Math.floor(cell / size), cell % size];
    return column > row ? 0 : sum + turned - at(lacking, row) - at(lacking, column);
  });
}

/** Writes where among the topics a state says so to the beginning of a list, and gives how many these are. */
function placesOf(list: Int32Array, state: KnowledgeState, topics: readonly number[], says: 0 | 1): number {
  let count = 0;
  for (let place = 0; place < topics.length; place++)
    if (state[topics[place] ?? -1] === says) list[count++] = place;
  return count;
}
