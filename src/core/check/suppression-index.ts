import type { Diagnostic, Span } from '../diagnostics.ts';
import { addToGroup } from '../groups.ts';
import { firstWhere } from '../halving.ts';
import type { LineRange } from './comment-lines.ts';

/** A rule that a comment in the file silences, and where. */
export interface Suppression {
  /** Empty when the comment names none. */
  readonly rule: string;
  /** The word is not the one that silences, and was likely meant to be. */
  readonly slip?: { readonly word: string; readonly meant: string };
  /** In the whole file when absent. */
  readonly lines?: LineRange;
  /** Of the rule's id in the comment. */
  readonly span: Span;
}

/** Finds the comments that silence a finding, and keeps count of those that did. */
export class SuppressionIndex {
  readonly used = new Set<Suppression>();
  readonly #ofFile = new Map<string, Suppression[]>();
  readonly #ofLines = new Map<string, Suppression[]>();
  /** First lines of what comments speak of. Two of these ranges are the same or apart, since a block holds no comment. */
  readonly #starts: readonly number[];

  constructor(suppressions: readonly Suppression[]) {
    const starts = new Set<number>();
    for (const each of suppressions) {
      if (!each.lines) addToGroup(this.#ofFile, each.rule, each);
      else {
        addToGroup(this.#ofLines, `${each.rule} ${each.lines[0]}`, each);
        starts.add(each.lines[0]);
      }
    }
    this.#starts = [...starts].sort((a, b) => a - b);
  }

  covers({ rule, span }: Diagnostic): boolean {
    const near = this.#ofLines.get(`${rule} ${this.#startBefore(span.line)}`) ?? [];
    const covering = [
      ...(this.#ofFile.get(rule) ?? []),
      ...near.filter(({ lines }) => lines && span.line <= lines[1]),
    ];
    for (const each of covering) this.used.add(each);
    return covering.length > 0;
  }

  #startBefore(line: number): number | undefined {
    return this.#starts[firstWhere(0, this.#starts.length, (index) => (this.#starts[index] ?? 0) > line) - 1];
  }
}
