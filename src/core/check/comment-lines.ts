import { linesOf } from '../source/lines.ts';

/** First and last line, from 1. */
export type LineRange = readonly [first: number, last: number];

const BLOCK_HEADER = /(?:^|[\s:-])[|>][-+\d]*[ \t]*(?:[ \t]#.*)?$/;

/** Which lines a comment of a text speaks of. */
export class CommentLines {
  readonly #lines: readonly string[];
  /** For each line the next one from it on that is neither blank nor a comment. */
  readonly #content: readonly number[];
  readonly #blocks = new Map<number, LineRange>();

  constructor(text: string) {
    this.#lines = linesOf(text);
    const content = new Array<number>(this.#lines.length + 1);
    content[this.#lines.length] = this.#lines.length;
    for (let index = this.#lines.length - 1; index >= 0; index--) {
      content[index] = /^[ \t]*(#|$)/.test(this.#lines[index] ?? '') ? (content[index + 1] ?? index) : index;
    }
    this.#content = content;
  }

  /**
   * The comment's own line when something stands before it, else the next one with content; and where that line opens
   * a block of text (`|` or `>`), the block too, which has no room for comments.
   * @param line of the comment, from 1
   * @param column of its `#`, from 1
   * @param first line of the value that it stands behind
   */
  of(line: number, column: number, first: number): LineRange {
    const own = this.#lines[line - 1] ?? '';
    if (!/^[ \t]*#/.test(own))
      return first < line ? [first, line] : this.#withBlock(line, own.slice(0, column - 1));
    const next = this.#content[line] ?? line;
    return next >= this.#lines.length ? [line, line] : this.#withBlock(next + 1, this.#lines[next] ?? '');
  }

  /** Comments may stand above each other in any number, and all of them speak of one block: it is measured once. */
  #withBlock(line: number, code: string): LineRange {
    const known = this.#blocks.get(line);
    if (known) return known;
    const range = this.#measure(line, code);
    this.#blocks.set(line, range);
    return range;
  }

  #measure(line: number, code: string): LineRange {
    if (!BLOCK_HEADER.test(code)) return [line, line];
    const depth = indentation(code);
    let last = line;
    for (let index = line; index < this.#lines.length; index++) {
      const text = this.#lines[index] ?? '';
      if (text.trim() === '') continue;
      if (indentation(text) <= depth) break;
      last = index + 1;
    }
    return [line, last];
  }
}

function indentation(text: string): number {
  return text.length - text.trimStart().length;
}
