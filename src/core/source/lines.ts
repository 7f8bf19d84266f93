import type { Span } from '../diagnostics.ts';
import { firstWhere } from '../halving.ts';

/** A line ends with LF, CRLF or a lone CR, as YAML has it. */
const LINE_END = /\r\n|\n|\r/g;

/** The lines of a text, without their ends. */
export function linesOf(text: string): string[] {
  return text.split(LINE_END);
}

/** Turns offsets into lines and columns. Built once a file, on the first finding. */
export class Lines {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const end = new RegExp(LINE_END); end.test(text); ) starts.push(end.lastIndex);
    this.#starts = starts;
  }

  /** `start` and `end` are offsets in UTF-16 units; the end is exclusive. */
  span(start: number, end: number): Span {
    const from = this.#place(start);
    const to = this.#place(Math.max(start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  #place(offset: number): { line: number; column: number } {
    const line = firstWhere(1, this.#starts.length, (index) => (this.#starts[index] ?? 0) > offset);
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }
}
