import { progressLines, REFUSAL_HINTS } from './lines.ts';
import type { ProgressRecord } from './record.ts';

/** Something about one line of a progress file. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export interface ReadProgress {
  readonly records: readonly ProgressRecord[];
  /** Lines that say nothing, and are passed over with a warning. */
  readonly unreadable: readonly LineProblem[];
  /** How many more of these there are: a file of something else is all such lines. */
  readonly more?: number;
  /** What forbids to go on: conflict markers, or a record of a newer format. */
  readonly refusal?: LineProblem & { readonly hint: string };
}

const MOST_KEPT = 1_000;

/** Reads a progress file line by line. A torn or foreign line costs that line only. */
export function readProgress(text: string): ReadProgress {
  const records: ProgressRecord[] = [];
  const unreadable: LineProblem[] = [];
  let more = 0;
  let refusal: ReadProgress['refusal'];
  for (const each of progressLines(text)) {
    if (each.kind === 'record') {
      records.push(each.record);
      continue;
    }
    const { kind, line, message } = each;
    if (kind !== 'unreadable') refusal ??= { line, message, hint: REFUSAL_HINTS[kind] };
    else if (unreadable.length < MOST_KEPT) unreadable.push({ line, message });
    else more++;
  }
  return { records, unreadable, ...(more > 0 ? { more } : {}), ...(refusal ? { refusal } : {}) };
}
