import type { TopicId } from '../ids.ts';

/** What a text may name a topic by. */
export interface Nameable {
  readonly id: TopicId;
  readonly aliases: readonly string[];
  readonly name: string;
}

/** Finds the topic that a text names: by its id, else an alias, else its exact name in any case. First come, first. */
export class TopicNames {
  readonly #ids = new Map<string, TopicId>();
  readonly #aliases = new Map<string, TopicId>();
  readonly #names = new Map<string, TopicId>();

  constructor(topics: Iterable<Nameable>) {
    for (const topic of topics) {
      setNew(this.#ids, topic.id, topic.id);
      for (const alias of topic.aliases) setNew(this.#aliases, alias, topic.id);
      setNew(this.#names, topic.name.toLowerCase(), topic.id);
    }
  }

  find(text: string): TopicId | undefined {
    return this.byId(text) ?? this.#names.get(text.trim().toLowerCase());
  }

  /** As a record or a profile names a topic: an id, or one that it once had. */
  byId(text: string): TopicId | undefined {
    return this.#ids.get(text) ?? this.#aliases.get(text);
  }
}

function setNew<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
