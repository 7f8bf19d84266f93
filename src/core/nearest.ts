import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a person most likely meant, or undefined when none is near. Ties go to the earlier one.
 * @param within the greatest number of changed letters; by default a third of the text, of a short one less
 */
export function nearest(text: string, candidates: Iterable<string>, within?: number): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let least = (within ?? reachOf(wanted)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = lettersBetween(wanted, candidate.toLowerCase());
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

/** How many letters were changed, left out or added; two neighbours that changed places are one slip. */
export function lettersBetween(a: string, b: string): number {
  return isSwap(a, b) ? 1 : distance(a, b);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let first = 0;
  while (a[first] === b[first]) first += 1;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

/** How many letters of a text may be changed by default. Short ones are near to each other by chance. */
export function reachOf(text: string): number {
  if (text.length < SHORTEST) return 0;
  return text.length < LONG ? 1 : Math.max(2, Math.floor(text.length / 3));
}

const SHORTEST = 3;
const LONG = 5;

/** The hint that names what was likely meant; undefined when nothing is near. */
export function didYouMean(near: string | undefined): string | undefined {
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

/** The one candidate that begins with a text: `hours` is short for `hoursPerWeek`, and far from it in letters. */
export function longerOf(text: string, candidates: readonly string[]): string | undefined {
  const begin = text.toLowerCase();
  const [only, ...others] =
    begin.length < SHORTEST ? [] : candidates.filter((each) => each.toLowerCase().startsWith(begin));
  return others.length === 0 ? only : undefined;
}

/** The same for a key of a mapping: one that it has already would then stand there twice. */
export function keyMeant(near: string | undefined, mapping: object): string | undefined {
  return near !== undefined && Object.hasOwn(mapping, near)
    ? `"${near}" is there already: keep one of the two`
    : didYouMean(near);
}

/** Up to `count` candidates, the nearest first: those that hold the text, then those that are near in letters. */
export function nearestFew(text: string, candidates: readonly string[], count: number): string[] {
  const wanted = text.toLowerCase();
  const ranked = candidates.map((candidate) => {
    const lower = candidate.toLowerCase();
    const far = lettersBetween(wanted, lower);
    return { candidate, far: lower.includes(wanted) ? far - lower.length : far };
  });
  const bound = Math.max(2, Math.floor(wanted.length / 2));
  return ranked
    .filter((each) => each.far <= bound)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map((each) => each.candidate);
}
