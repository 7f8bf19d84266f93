import {
  COLLECTION_STYLE_BLOCK,
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_SINGLE_QUOTED,
  YAMLException,
} from 'js-yaml';

/** Keys and list indices from the document's root to a value. */
export type Path = readonly (string | number)[];

/** Offsets in UTF-16 units; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface YamlDocument {
  readonly value: unknown;
  /** Where a value stands, or its key; for a path that is not there, the nearest part of it that is. */
  locate(path: Path, part: 'key' | 'value'): Range;
}

/** Why a text is not YAML that can be read, and where. */
export interface YamlFault {
  readonly reason: string;
  readonly offset: number;
}

type Event = ReturnType<typeof parseEvents>[number];

/** Deeper nesting than any roadmap has. The parser recurses, so this is also what keeps the stack. */
const MAX_DEPTH = 100;

/** Reads one YAML document (1.2, core schema: dates stay text, `yes` is text, aliases are refused). */
export function parseYaml(text: string): YamlDocument | YamlFault {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    const [value] = documents;
    if (documents.length === 0) return { reason: 'empty', offset: 0 };
    if (documents.length > 1) return { reason: 'several documents', offset: secondDocument(text, events) };
    let root: Place | undefined;
    return {
      value,
      locate(path, part) {
        root ??= places(events, text);
        return find(root, path, part);
      },
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { reason: error.reason, offset: error.mark?.position ?? 0 };
  }
}

/** A value's place, and the places of what is in it. */
interface Place extends Range {
  readonly key: Range | undefined;
  readonly children: Map<string | number, Place>;
}

function find(root: Place, path: Path, part: 'key' | 'value'): Range {
  let place = root;
  for (const [depth, step] of path.entries()) {
    const child = place.children.get(step);
    // A list item's place is the nearest thing to the key that it has not.
    if (!child) return depth === 0 ? { start: root.start, end: root.start } : (place.key ?? place);
    place = child;
  }
  return part === 'key' ? (place.key ?? place) : place;
}

/** Walks the events once, in step with the structure that they describe. */
function places(events: readonly Event[], text: string): Place {
  let next = 1; // after the document's own event
  const read = (key: Range | undefined): Place => {
    const event = events[next++];
    const children = new Map<string | number, Place>();
    if (event?.type === EVENT_ID.SCALAR) {
      if (event.valueStart < 0) return { ...(key ?? { start: 0, end: 0 }), key, children };
      const quoted = event.style === SCALAR_STYLE_DOUBLE_QUOTED || event.style === SCALAR_STYLE_SINGLE_QUOTED;
      const quote = quoted ? 1 : 0;
      return { start: event.valueStart - quote, end: event.valueEnd + quote, key, children };
    }
    if (event?.type === EVENT_ID.MAPPING) {
      while (events[next]?.type !== EVENT_ID.POP) {
        const name = read(undefined);
        const range = { start: name.start, end: name.end };
        children.set(keyText(text.slice(range.start, range.end)), read(range));
      }
      next++;
    } else if (event?.type === EVENT_ID.SEQUENCE) {
      while (events[next]?.type !== EVENT_ID.POP) children.set(children.size, read(undefined));
      next++;
    }
    const start = event && 'start' in event ? event.start : 0;
    const block = event && 'style' in event && event.style === COLLECTION_STYLE_BLOCK;
    // A block collection begins a line below its key; the key is where a reader looks.
    return block && key ? { ...key, key, children } : { start, end: start + 1, key, children };
  };
  return read(undefined);
}

/** The name that a key's text stands for. Escapes in double-quoted keys stay as written: nobody's key has one. */
function keyText(written: string): string {
  return /^(["']).*\1$/s.test(written) ? written.slice(1, -1) : written;
}

function secondDocument(text: string, events: readonly Event[]): number {
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) documents++;
    else if (documents === 2 && 'start' in event) return lineStart(text, event.start - 1);
    else if (documents === 2 && 'valueStart' in event) return lineStart(text, event.valueStart - 1);
  }
  return 0;
}

function lineStart(text: string, offset: number): number {
  return Math.max(0, text.lastIndexOf('\n---', Math.max(0, offset)) + 1);
}
