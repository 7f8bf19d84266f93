import { type ProgressRecord, readRecord } from './record.ts';

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
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (CONFLICT.test(line)) {
      refusal ??= {
        line: index + 1,
        message: 'a git merge left its conflict markers here',
        hint: CONFLICT_HINT,
      };
      continue;
    }
    const record = readRecord(line);
    if ('problem' in record) unreadable.push({ line: index + 1, message: record.problem });
    else if ('newerFormat' in record) {
      const message = `a record of format ${record.newerFormat}, newer than this mlpath reads`;
      refusal ??= { line: index + 1, message, hint: 'upgrade mlpath; the file is left as it is' };
    } else records.push(record);
  }
  return refusal ? { records, unreadable, refusal } : { records, unreadable };
}

const CONFLICT = /^(<{7} |={7}\s*$|>{7} |\|{7} )/;
const CONFLICT_HINT =
  'keep the lines of both sides, delete the marker lines, and let git merge by union: progress*.jsonl merge=union in .gitattributes';
