import { inlineList, inlineMapping, NotPlain, plainValue, TYPED_KEY } from './plain-scalar.ts';

/** Deeper than any roadmap; js-yaml has the last word on what is deeper. */
const DEEPEST = 20;
/** Characters that YAML forbids or that need more than is read here: tabs, CR, marks of byte order, surrogates. */
const ODD = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const DOCUMENT_LINE = /^(?:---|\.\.\.)/m;

const SPACE = 32;
const LINE_BREAK = 10;
const HASH = 35;
const HYPHEN = 45;
const COLON = 58;

/**
 * Reads the YAML that roadmaps are nearly all written in: mappings and lists by indentation, texts of one line or in
 * blocks, short lists and mappings in brackets. It makes no events and takes a small part of js-yaml's time.
 * @returns undefined for anything else, whether it is YAML or not: then js-yaml has the last word. What is returned is
 * what js-yaml returns with its core schema (held to it by a property test)
 */
export function readPlainYaml(text: string): { readonly value: unknown } | undefined {
  if (ODD.test(text) || DOCUMENT_LINE.test(text)) return undefined;
  try {
    return { value: new PlainReader(text).read() };
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

class PlainReader {
  readonly #text: string;
  /** Of the next character to read: the start of a line, or the content of the line that was moved to. */
  #at = 0;
  /** The column of the content at `#at`; -1 at the end of the text. */
  #column = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    this.#nextContent();
    if (this.#column !== 0 || this.#isEntry()) throw new NotPlain();
    // Nothing is left when this is read: the first content behind it would have a column below 0.
    return this.#mapping(0);
  }

  /** Moves from the start of a line to the next content that is no comment. */
  #nextContent(): void {
    const text = this.#text;
    for (let start = this.#at; start < text.length; ) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      const first = text.charCodeAt(at);
      if (first !== LINE_BREAK && first !== HASH && at < text.length) {
        this.#at = at;
        this.#column = at - start;
        return;
      }
      start = this.#lineEnd(at) + 1;
    }
    this.#at = text.length;
    this.#column = -1;
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #isEntry(at = this.#at): boolean {
    return this.#text.charCodeAt(at) === HYPHEN && this.#isGap(at + 1);
  }

  #isGap(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === SPACE || code === LINE_BREAK || at >= this.#text.length;
  }

  /** Where the colon of a key at `start` stands, or -1 when no plain key begins there. */
  #keyEnd(start: number): number {
    let at = start;
    for (let code = this.#text.charCodeAt(at); isKeyCode(code, at > start); )
      code = this.#text.charCodeAt(++at);
    return at > start && this.#text.charCodeAt(at) === COLON && this.#isGap(at + 1) ? at : -1;
  }

  #mapping(column: number): Record<string, unknown> {
    if (++this.#depth > DEEPEST) throw new NotPlain();
    const mapping: Record<string, unknown> = {};
    while (this.#column === column) {
      const colon = this.#keyEnd(this.#at);
      if (colon < 0) throw new NotPlain();
      const key = this.#text.slice(this.#at, colon);
      if (TYPED_KEY.test(key) || Object.hasOwn(mapping, key)) throw new NotPlain();
      mapping[key] = this.#value(colon + 1, column, true);
    }
    if (this.#column > column) throw new NotPlain();
    this.#depth--;
    return mapping;
  }

  #list(column: number): unknown[] {
    if (++this.#depth > DEEPEST) throw new NotPlain();
    const list: unknown[] = [];
    while (this.#column === column && this.#isEntry()) {
      const start = this.#afterSpaces(this.#at + 1);
      if (this.#isEntry(start)) throw new NotPlain();
      if (this.#keyEnd(start) < 0) list.push(this.#value(start, column, false));
      else {
        this.#column = column + start - this.#at;
        this.#at = start;
        list.push(this.#mapping(this.#column));
      }
    }
    if (this.#column > column) throw new NotPlain();
    this.#depth--;
    return list;
  }

  #afterSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /**
   * What stands behind a key or a hyphen, on its line or below it. Leaves the reader at the next content.
   * @param column of the collection that the value is in
   */
  #value(from: number, column: number, ofKey: boolean): unknown {
    const start = this.#afterSpaces(from);
    const lineEnd = this.#lineEnd(start);
    if (start >= lineEnd) return this.#below(lineEnd, column, ofKey);
    const first = this.#text[start];
    if (first === '|' || first === '>') return this.#block(start, lineEnd, column);
    let end = lineEnd;
    while (this.#text.charCodeAt(end - 1) === SPACE) end--;
    const written = this.#text.slice(start, end);
    this.#at = lineEnd + 1;
    this.#nextContent();
    if (first === '[') return inlineList(written);
    return first === '{' ? inlineMapping(written) : plainValue(written);
  }

  #below(lineEnd: number, column: number, ofKey: boolean): unknown {
    this.#at = lineEnd + 1;
    this.#nextContent();
    const entry = this.#isEntry();
    if (this.#column > column) return entry ? this.#list(this.#column) : this.#mapping(this.#column);
    return ofKey && this.#column === column && entry ? this.#list(column) : null;
  }

  /** A block of text whose first line has content, and whose header says no more than how it ends. */
  #block(start: number, headerEnd: number, column: number): string {
    const text = this.#text;
    const header = text.slice(start, headerEnd);
    const folded = header === '>' || header === '>-';
    if (!folded && header !== '|' && header !== '|-') throw new NotPlain();
    const indent = this.#afterSpaces(headerEnd + 1) - headerEnd - 1;
    if (indent <= column) throw new NotPlain();
    const lines = this.#blockLines(headerEnd + 1, indent);
    // More indented lines do not fold.
    if (folded && lines.some((each) => each.startsWith(' '))) throw new NotPlain();
    const block = folded ? fold(lines) : lines.join('\n');
    return header.endsWith('-') ? block : `${block}\n`;
  }

  /** Without their indentation; the blank ones at the end are left out. Leaves the reader at the next content. */
  #blockLines(from: number, indent: number): string[] {
    const text = this.#text;
    const lines: string[] = [];
    let line = from;
    let last = 0;
    for (; line < text.length; line = this.#lineEnd(line) + 1) {
      const content = this.#afterSpaces(line);
      const end = this.#lineEnd(content);
      const depth = content - line;
      if (content === end) {
        if (depth > indent || last === 0) throw new NotPlain();
        lines.push('');
        continue;
      }
      if (depth < indent) break;
      last = lines.push(text.slice(line + indent, end));
    }
    if (last === 0) throw new NotPlain();
    this.#at = line;
    this.#nextContent();
    return last < lines.length ? lines.slice(0, last) : lines;
  }
}

/** A line break becomes a space, and one with blank lines behind it as many line breaks as there are of them. */
function fold(lines: readonly string[]): string {
  let folded = '';
  let gap = '';
  for (const line of lines) {
    if (line === '') gap = gap === ' ' ? '\n' : `${gap}\n`;
    else {
      folded += gap + line;
      gap = ' ';
    }
  }
  return folded;
}

function isKeyCode(code: number, inside: boolean): boolean {
  const lower = code | 32;
  if ((lower >= 97 && lower <= 122) || code === 95) return true;
  return inside && ((code >= 48 && code <= 57) || code === HYPHEN);
}
