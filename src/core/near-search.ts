import { addToGroup } from './groups.ts';
import { lettersBetween, reachOf } from './nearest.ts';

/** A text that may have been meant, and whose it is: one topic goes by several. */
export interface Candidate {
  readonly text: string;
  readonly owner: string;
}

/** Steps of comparison, of a text's length each: well under a second, and far more than any true file asks for. */
const BUDGET = 30_000_000;
/** Longer texts are prose, not slips of the pen. */
const LONGEST = 200;

/**
 * Finds what was likely meant among many candidates, for many texts. Candidates of another length are not looked at,
 * an equal text is looked up once, and when the budget is spent nothing is near any more: a file of 100,000 texts and
 * as many candidates costs no 10,000,000,000 comparisons.
 */
export class NearSearch {
  readonly #candidates: () => Iterable<Candidate>;
  #byLength: Map<number, Entry[]> | undefined;
  readonly #known = new Map<string, readonly Candidate[]>();
  #budget: number;

  /** @param candidates asked for when the first text is looked for: most files have nothing to look for */
  constructor(candidates: () => Iterable<Candidate>, budget = BUDGET) {
    this.#candidates = candidates;
    this.#budget = budget;
  }

  /**
   * The nearest candidate in any case, ties to the earlier one; undefined when none is near.
   * @param within the greatest number of changed letters; by default a third of the text, of a short one less
   * @param except an owner that cannot have been meant
   */
  find(text: string, within?: number, except?: string): string | undefined {
    const wanted = text.trim().toLowerCase();
    const reach = within ?? reachOf(wanted);
    const key = `${reach} ${wanted}`;
    const known = this.#known.get(key) ?? this.#nearestTwo(wanted, reach);
    this.#known.set(key, known);
    return known.find((candidate) => candidate.owner !== except)?.text;
  }

  /** The nearest, and the nearest of another owner: one of them is not the owner that is excepted. */
  #nearestTwo(wanted: string, reach: number): Candidate[] {
    if (wanted.length > LONGEST) return [];
    this.#byLength ??= byLength(this.#candidates());
    const best = new Best(reach);
    const letters = lettersOf(wanted);
    for (let length = wanted.length - reach; length <= wanted.length + reach; length++) {
      for (const entry of this.#byLength.get(length) ?? []) {
        if (this.#budget <= 0) return best.candidates();
        this.#budget -= length * Math.ceil(length / 32) + 1;
        if (atLeast(letters, entry.letters) > reach) continue;
        best.offer(entry, lettersBetween(wanted, entry.lower));
      }
    }
    return best.candidates();
  }
}

function byLength(candidates: Iterable<Candidate>): Map<number, Entry[]> {
  const entries = new Map<number, Entry[]>();
  let order = 0;
  for (const candidate of candidates) {
    const lower = candidate.text.toLowerCase();
    addToGroup(entries, lower.length, { candidate, lower, letters: lettersOf(lower), order: order++ });
  }
  return entries;
}

/** Which letters a text has, a bit for each; those that share a bit count as one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index++) letters |= 1 << text.charCodeAt(index);
  return letters;
}

/** Fewer changes do not make one text of another: each letter that only one of them has takes one. */
function atLeast(a: number, b: number): number {
  return Math.max(bits(a & ~b), bits(b & ~a));
}

function bits(of: number): number {
  let count = 0;
  for (let left = of; left !== 0; left &= left - 1) count++;
  return count;
}

interface Entry {
  readonly candidate: Candidate;
  readonly lower: string;
  readonly letters: number;
  readonly order: number;
}

interface Ranked {
  readonly entry: Entry;
  readonly far: number;
}

class Best {
  readonly #reach: number;
  #first: Ranked | undefined;
  #second: Ranked | undefined;

  constructor(reach: number) {
    this.#reach = reach;
  }

  offer(entry: Entry, far: number): void {
    if (far > this.#reach) return;
    const ranked = { entry, far };
    const owner = (of: Ranked | undefined) => of?.entry.candidate.owner;
    if (isNearer(ranked, this.#first)) {
      if (owner(this.#first) !== owner(ranked)) this.#second = this.#first;
      this.#first = ranked;
    } else if (owner(ranked) !== owner(this.#first) && isNearer(ranked, this.#second)) {
      this.#second = ranked;
    }
  }

  candidates(): Candidate[] {
    return [this.#first, this.#second].flatMap((ranked) => ranked?.entry.candidate ?? []);
  }
}

function isNearer(a: Ranked, b: Ranked | undefined): boolean {
  return b === undefined || a.far < b.far || (a.far === b.far && a.entry.order < b.entry.order);
}
