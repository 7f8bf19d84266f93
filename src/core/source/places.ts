import {
  COLLECTION_STYLE_BLOCK,
  EVENT_ID,
  type Event,
  getScalarValue,
  load,
  type MappingEvent,
  SCALAR_STYLE_DOUBLE_QUOTED,
  SCALAR_STYLE_FOLDED_BLOCK,
  SCALAR_STYLE_LITERAL_BLOCK,
  SCALAR_STYLE_PLAIN,
  SCALAR_STYLE_SINGLE_QUOTED,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';

/** Keys and list indices from the document's root to a value. */
export type Path = readonly (string | number)[];

/** Offsets in UTF-16 units; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value's place, and the places of what is in it. */
export interface Place extends Range {
  readonly key: Range | undefined;
  readonly children: ReadonlyMap<string | number, Place>;
}

/** Most values are texts: a map for each would be most of the memory. */
const NO_CHILDREN: Place['children'] = new Map();

/** Where each value of the first document was written. */
export function readPlaces(events: readonly Event[], text: string): Place {
  return new PlaceReader(events, text).read();
}

/** Where a value stands, or its key; for a path that is not there, the nearest part of it that is. */
export function findPlace(root: Place, path: Path, part: 'key' | 'value'): Range {
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
class PlaceReader {
  readonly #events: readonly Event[];
  readonly #text: string;
  #next = 1; // after the document's own event
  /** How far the text is read: an empty list entry, of which the events say nothing, lies beyond. */
  #reached = 0;

  constructor(events: readonly Event[], text: string) {
    this.#events = events;
    this.#text = text;
  }

  read(): Place {
    return this.#value(undefined, { start: 0, end: 0 });
  }

  /** @param empty the place of a value that was left out */
  #value(key: Range | undefined, empty: Range): Place {
    const event = this.#events[this.#next++];
    if (event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE) {
      return this.#collection(event, key);
    }
    const range = event?.type === EVENT_ID.SCALAR ? scalarRange(event, this.#text) : undefined;
    if (range) this.#reached = range.end;
    const { start, end } = range ?? empty;
    return { start, end, key, children: NO_CHILDREN };
  }

  #collection(event: MappingEvent | SequenceEvent, key: Range | undefined): Place {
    this.#reached = event.start;
    const children = event.type === EVENT_ID.MAPPING ? this.#pairs() : this.#entries(event.start);
    // A block collection begins a line below its key; the key is where a reader looks.
    const { start, end } =
      key && event.style === COLLECTION_STYLE_BLOCK ? key : { start: event.start, end: event.start + 1 };
    return { start, end, key, children };
  }

  #pairs(): Map<string, Place> {
    const children = new Map<string, Place>();
    while (this.#inside()) {
      const name = keyName(this.#events[this.#next], this.#text);
      const { start, end } = this.#value(undefined, { start: this.#reached, end: this.#reached });
      children.set(name, this.#value({ start, end }, { start, end }));
    }
    this.#next++;
    return children;
  }

  #entries(start: number): Map<number, Place> {
    const children = new Map<number, Place>();
    while (this.#inside()) {
      const empty = isEmptyScalar(this.#events[this.#next]);
      const hyphen = empty ? this.#hyphen(children.size === 0 ? start : undefined) : { start, end: start };
      if (empty) this.#reached = hyphen.end;
      children.set(children.size, this.#value(undefined, hyphen));
    }
    this.#next++;
    return children;
  }

  /** The hyphen of an entry with nothing after it. */
  #hyphen(first: number | undefined): Range {
    const next = /[\r\n][ ]*-(?=\s|$)/g;
    next.lastIndex = this.#reached;
    const match = first === undefined ? next.exec(this.#text) : null;
    const start = match ? match.index + match[0].length - 1 : (first ?? this.#reached);
    return { start, end: start + 1 };
  }

  #inside(): boolean {
    const event = this.#events[this.#next];
    return event !== undefined && event.type !== EVENT_ID.POP;
  }
}

function isEmptyScalar(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0;
}

/** Of a quoted text with its quotes, of a block of text without the blanks around it. */
function scalarRange({ valueStart, valueEnd, style }: ScalarEvent, text: string): Range | undefined {
  if (valueStart < 0) return undefined;
  if (style === SCALAR_STYLE_DOUBLE_QUOTED || style === SCALAR_STYLE_SINGLE_QUOTED) {
    return { start: valueStart - 1, end: valueEnd + 1 };
  }
  if (style !== SCALAR_STYLE_LITERAL_BLOCK && style !== SCALAR_STYLE_FOLDED_BLOCK) {
    return { start: valueStart, end: valueEnd };
  }
  const written = text.slice(valueStart, valueEnd);
  const content = written.trim();
  const start = valueStart + (content === '' ? 0 : written.indexOf(content));
  return { start, end: start + content.length };
}

/** Keys that YAML reads as another type than text, and JavaScript as the text of that value. */
const TYPED_KEY = /^(?:[-+]?\.?\d.*|[-+]?\.(?:inf|nan)|~|null|true|false)$/i;

function keyName(event: Event | undefined, text: string): string {
  if (event?.type !== EVENT_ID.SCALAR) return '';
  if (event.valueStart < 0) return 'null';
  const name = getScalarValue(text, event);
  return event.style === SCALAR_STYLE_PLAIN && TYPED_KEY.test(name) ? String(load(name)) : name;
}
