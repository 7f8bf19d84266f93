import { firstWhere } from '../halving.ts';
import { at } from '../invariant.ts';
import { PHASES, type Phase } from './vocabulary.ts';

/** One node: the phase that it states and the full minutes of its required topics. */
export interface PhaseInput {
  readonly stated: Phase | undefined;
  readonly minutes: number;
}

/**
 * A phase for each node, in their order. Where some state one, the others take the previous node's (the first ones
 * foundation). Where none does, the nodes are cut in three.
 */
export function settlePhases(nodes: readonly PhaseInput[]): Phase[] {
  if (nodes.some((node) => node.stated)) {
    let phase: Phase = PHASES[0];
    return nodes.map((node) => {
      phase = node.stated ?? phase;
      return phase;
    });
  }
  const [first, second] = cuts(nodes.map((node) => node.minutes));
  return nodes.map((_, index) => (index < first ? PHASES[0] : index < second ? PHASES[1] : PHASES[2]));
}

/**
 * Foundation 30 : intermediate 45 : production 25, in twentieths. From the 12 to 18 months that one of the source
 * documents states for the whole, of which 6 to 8 intermediate and 3 to 4 production.
 */
const SHARES = [6, 9] as const;
const WHOLE = 20;

/**
 * The two cuts whose three sums come nearest to the shares, by least squares, ties to the earlier cut; no part empty
 * from three nodes on. For a first cut the best second one is the sum nearest to a known figure, found by halving, so
 * a file of many nodes costs O(n log n).
 */
function cuts(minutes: readonly number[]): [first: number, second: number] {
  const count = minutes.length;
  if (count < PHASES.length) return [1, count];
  const sums = [0];
  for (const each of minutes) sums.push(at(sums, sums.length - 1) + each);
  const total = at(sums, count);
  const badness = (first: number, second: number) => {
    const foundation = WHOLE * at(sums, first) - SHARES[0] * total;
    const intermediate = WHOLE * (at(sums, second) - at(sums, first)) - SHARES[1] * total;
    return foundation ** 2 + intermediate ** 2 + (foundation + intermediate) ** 2;
  };
  let best: [number, number] = [1, 2];
  for (let first = 1; first <= count - 2; first++) {
    const ideal = (at(sums, first) + ((SHARES[0] + 2 * SHARES[1]) / WHOLE) * total) / 2;
    for (const second of nearestSums(sums, ideal, first + 1, count - 1)) {
      if (badness(first, second) < badness(...best)) best = [first, second];
    }
  }
  return best;
}

/** The earliest indices of the sum just below and just above `ideal`; only these can be best. */
function nearestSums(sums: readonly number[], ideal: number, low: number, high: number): number[] {
  const firstOf = (least: number) => firstWhere(low, high, (index) => at(sums, index) >= least);
  const above = firstOf(ideal);
  const below = above > low ? firstOf(at(sums, above - 1)) : above;
  return [below, above];
}
