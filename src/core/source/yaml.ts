import { CORE_SCHEMA, constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { oneValueTooMany } from './most-values.ts';
import { findPlace, type Path, type Place, type Range, readPlaces } from './places.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { COMPLEX_KEY, collectionKey, tagOrAnchor, type YamlFault } from './refused.ts';

export interface YamlDocument {
  readonly value: unknown;
  /** Where a value stands, or its key; for a path that is not there, the nearest part of it that is. */
  locate(path: Path, part: 'key' | 'value'): Range;
  /** Where keys and values that are no collections stand, in the order of the text. What is outside may be a comment. */
  scalars(): readonly Range[];
}

/** Deeper nesting than any roadmap has. The parser recurses, so this is also what keeps the stack. */
const MAX_DEPTH = 100;

/**
 * Reads one YAML document (1.2, core schema: dates stay text, `yes` is text, aliases are refused). Places are read only
 * when the first is asked for, from the text again: most files have no finding, and the events of a large one are
 * most of what it takes to read it.
 */
export function parseYaml(text: string): YamlDocument | YamlFault {
  const end = oneValueTooMany(text);
  if (end !== undefined) return { reason: 'too many values', offset: end };
  const read = readPlainYaml(text) ?? construct(text);
  if ('reason' in read) return read;
  let root: Place | undefined;
  return {
    value: read.value,
    locate(path, part) {
      root ??= readPlaces(parseEvents(text, { maxDepth: MAX_DEPTH }), text);
      return findPlace(root, path, part);
    },
    scalars() {
      return parseEvents(text, { maxDepth: MAX_DEPTH }).flatMap((event) =>
        event.type === EVENT_ID.SCALAR && event.valueStart >= 0
          ? [{ start: event.valueStart, end: event.valueEnd }]
          : [],
      );
    },
  };
}

function construct(text: string): { readonly value: unknown } | YamlFault {
  let events: Event[] = [];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    const [value] = documents;
    if (documents.length === 0) return { reason: 'empty', offset: 0 };
    if (documents.length > 1) return { reason: 'several documents', offset: secondDocument(text, events) };
    return tagOrAnchor(events) ?? { value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // Such a key has no mark.
    const offset = error.reason === COMPLEX_KEY ? (collectionKey(events) ?? 0) : (error.mark?.position ?? 0);
    // An alias's mark is its name; its author looks for the asterisk.
    return { reason: error.reason, offset: text[offset - 1] === '*' ? offset - 1 : offset };
  }
}

/** Where the second document begins: at its line `---`, or at what stands in it when it has none. */
function secondDocument(text: string, events: readonly Event[]): number {
  let documents = 0;
  let end = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) documents++;
    const start = startOf(event);
    if (documents === 1) end = Math.max(end, start, event.type === EVENT_ID.SCALAR ? event.valueEnd : 0);
    else if (documents === 2 && start >= 0) return separator(text.slice(0, start), end) ?? start;
  }
  return separator(text, end) ?? end;
}

function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : -1;
}

function separator(text: string, from: number): number | undefined {
  // A block of text ends after its line break: the line `---` may begin right here.
  const line = /^---(?=\s|$)/gm;
  line.lastIndex = from;
  return line.exec(text)?.index;
}
