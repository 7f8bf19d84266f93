import type { TopicId } from '../ids.ts';
import { at } from '../invariant.ts';

/** What a text may name a topic by. */
export interface Nameable {
  readonly id: TopicId;
  readonly aliases: readonly string[];
  readonly name: string;
}

/**
 * Finds the topic that a text names: by its id, else an alias, else its exact name in any case. First come, first. Letters
 * with marks are the same letters in either form of Unicode: keyboards and files of one machine may differ in it.
 */
export class TopicNames {
  readonly #topics: readonly Nameable[];
  readonly #ids = new Map<string, TopicId>();
  readonly #aliases = new Map<string, TopicId>();
  /** Made for the first text that is no id: most runs have none. */
  #names: Map<string, TopicId> | undefined;

  constructor(topics: readonly Nameable[]) {
    this.#topics = topics;
    for (let index = 0; index < topics.length; index++) {
      const { id, aliases } = at(topics, index);
      setNew(this.#ids, id, id);
      for (let former = 0; former < aliases.length; former++) setNew(this.#aliases, at(aliases, former), id);
    }
  }

  find(text: string): TopicId | undefined {
    return this.#asWritten(text) ?? this.#inAnotherForm(text);
  }

  #asWritten(text: string): TopicId | undefined {
    return this.byId(text) ?? this.#byName(text.trim().toLowerCase());
  }

  #inAnotherForm(text: string): TopicId | undefined {
    const others = ['NFC', 'NFD'].map((form) => text.normalize(form)).filter((other) => other !== text);
    return others.map((other) => this.#asWritten(other)).find((found) => found !== undefined);
  }

  #byName(name: string): TopicId | undefined {
    if (!this.#names) {
      this.#names = new Map();
      for (const topic of this.#topics) setNew(this.#names, topic.name.toLowerCase(), topic.id);
    }
    return this.#names.get(name);
  }

  /** As a record or a profile names a topic: an id, or one that it once had. */
  byId(text: string): TopicId | undefined {
    return this.#ids.get(text) ?? this.#aliases.get(text);
  }
}

function setNew<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
