import { EVENT_ID, type Event } from 'js-yaml';

/** Why a text is not YAML that can be read, and where. */
export interface YamlFault {
  readonly reason: string;
  readonly offset: number;
}

/** What js-yaml says of `? [a, b]`. */
export const COMPLEX_KEY = 'object-based map does not support complex keys';

/**
 * The first tag or anchor. js-yaml takes them, and what they stand before is then another value than its author sees:
 * `title: &foo bar` would be "bar".
 */
export function tagOrAnchor(events: readonly Event[]): YamlFault | undefined {
  for (const event of events) {
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE)
      continue;
    if (event.tagStart >= 0) return { reason: 'a tag', offset: event.tagStart };
    if (event.anchorStart >= 0) return { reason: 'an anchor', offset: event.anchorStart - 1 };
  }
  return undefined;
}

/** Where the first key stands that is a list or a mapping itself. */
export function collectionKey(events: readonly Event[]): number | undefined {
  /** Of each collection that is open: whether it is a mapping, and how many values it has so far. */
  const open: { readonly mapping: boolean; values: number }[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const isCollection = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
    const parent = open.at(-1);
    if (isCollection && parent?.mapping && parent.values % 2 === 0) return event.start;
    if (parent) parent.values++;
    if (isCollection) open.push({ mapping: event.type === EVENT_ID.MAPPING, values: 0 });
  }
  return undefined;
}
