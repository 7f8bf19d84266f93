import { slug } from '../ids.ts';
import { NearSearch } from '../near-search.ts';
import { didYouMean } from '../nearest.ts';
import { topicNames } from '../roadmap/names.ts';
import type { RuleContext } from '../roadmap/rules/context.ts';
import { TOPIC } from '../roadmap/rules/mappings.ts';

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

/** What progress may be kept under in a file as it is written: the topics too that its schema refused still stand there. */
export function writtenTopicNames(context: RuleContext): string[] {
  const names = topicNames(context.roadmap);
  for (const { shape, value } of context.mappings) {
    if (shape !== TOPIC) continue;
    const aliases: readonly unknown[] = Array.isArray(value['aliases']) ? value['aliases'] : [];
    for (const name of [value['id'] ?? slugOf(value['name']), ...aliases])
      if (typeof name === 'string') names.push(name);
  }
  return names;
}

function slugOf(name: unknown): string | undefined {
  return typeof name === 'string' ? slug(name) : undefined;
}
