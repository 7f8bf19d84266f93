import { slug } from '../ids.ts';
import { isMapping } from '../source/mapping.ts';

/**
 * What the nodes and topics are called that their schemas refused. They are reported already; that something else
 * names them is not a second mistake.
 */
export class RefusedNames {
  readonly #names = new Set<string>();

  addNode(node: unknown): void {
    if (!isMapping(node)) return;
    this.#add(node['id'], node['title']);
    if (Array.isArray(node['topics'])) for (const topic of node['topics']) this.addTopic(topic);
  }

  addTopic(topic: unknown): void {
    if (!isMapping(topic)) return;
    this.#add(topic['id'], topic['name']);
    if (Array.isArray(topic['aliases'])) for (const alias of topic['aliases']) this.#add(alias, undefined);
  }

  has(text: string): boolean {
    return this.#names.has(text.trim().toLowerCase());
  }

  #add(id: unknown, name: unknown): void {
    if (typeof id === 'string') this.#names.add(id.toLowerCase());
    if (typeof name !== 'string') return;
    this.#names.add(name.toLowerCase());
    this.#names.add(slug(name));
  }
}
