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
  /** What forbids to go on: conflict markers, or a record of a newer format. */
  readonly refusal?: LineProblem & { readonly hint: string };
}

/** Reads a progress file line by line. A torn or foreign line costs that line only. */
export function readProgress(text: string): ReadProgress {
  const records: ProgressRecord[] = [];
  const unreadable: LineProblem[] = [];
  let refusal: ReadProgress['refusal'];
  for (const each of progressLines(text)) {
    if (each.kind === 'record') {
      records.push(each.record);
      continue;
    }
    const { kind, line, message } = each;
    if (kind === 'unreadable') unreadable.push({ line, message });
    else refusal ??= { line, message, hint: REFUSAL_HINTS[kind] };
  }
  return refusal ? { records, unreadable, refusal } : { records, unreadable };
}
