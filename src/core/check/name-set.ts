import { NearSearch } from '../near-search.ts';
import { didYouMean } from '../nearest.ts';

/** Names of one kind, from everywhere that they may come from. */
export class NameSet {
  readonly #names = new Set<string>();
  /** Not among the names yet: when no profile and no progress is checked, nobody asks for any. */
  #added: (readonly string[])[] = [];
  #search: NearSearch | undefined;

  add(names: readonly string[]): void {
    this.#added.push(names);
    this.#search = undefined;
  }

  has(name: string): boolean {
    return this.#all().has(name);
  }

  #all(): ReadonlySet<string> {
    for (const names of this.#added) for (const name of names) this.#names.add(name);
    this.#added = [];
    return this.#names;
  }

  /** `did you mean "…"?`, when one is near. */
  hint(name: string): string | undefined {
    this.#search ??= new NearSearch(() => [...this.#all()].map((text) => ({ text, owner: text })));
    return didYouMean(this.#search.find(name));
  }
}
