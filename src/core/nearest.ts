import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant, or undefined when none is near. Ties go to the earlier one.
 * @param within the greatest number of changed letters; by default a third of the text, at least two
 */
export function nearest(text: string, candidates: Iterable<string>, within?: number): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let least = (within ?? Math.max(2, Math.floor(wanted.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = distance(wanted, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** Up to `count` candidates, the nearest first: those that hold the text, then those that are near in letters. */
export function nearestFew(text: string, candidates: readonly string[], count: number): string[] {
  const wanted = text.toLowerCase();
  const ranked = candidates.map((candidate) => {
    const lower = candidate.toLowerCase();
    const far = distance(wanted, lower);
    return { candidate, far: lower.includes(wanted) ? far - lower.length : far };
  });
  const bound = Math.max(2, Math.floor(wanted.length / 2));
  return ranked
    .filter((each) => each.far <= bound)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map((each) => each.candidate);
}
