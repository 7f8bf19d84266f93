import { CONFLICT_MESSAGE, isConflictMarker } from '../source/conflict.ts';
import { readRecord } from './read-record.ts';
import type { ProgressRecord } from './record.ts';

/** What one line of a progress file says, or what is wrong with it. */
export type ProgressLine = { readonly line: number; readonly text: string } & LineContent;
type LineContent =
  | { readonly kind: 'record'; readonly record: ProgressRecord }
  | { readonly kind: 'unreadable' | 'conflict' | 'newer-format'; readonly message: string };

/** The lines of a progress file that are not blank, in their order. */
export function* progressLines(text: string): Iterable<ProgressLine> {
  let number = 1;
  for (let start = 0; start < text.length; number++) {
    // One at a time: a list of the millions of lines that a file of something else may have takes more room than it does.
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    // A byte-order mark stands at the start of each file that a shell of Windows added, or git merged.
    const marked = line.replace(/^\uFEFF+/, '');
    if (marked.trim() !== '') yield { line: number, text: marked.replace(/\r$/, ''), ...contentOf(marked) };
    start += line.length + 1;
  }
}

function contentOf(line: string): LineContent {
  if (isConflictMarker(line)) return { kind: 'conflict', message: CONFLICT_MESSAGE };
  const record = readRecord(line);
  if ('problem' in record) return { kind: 'unreadable', message: record.problem };
  if (!('newerFormat' in record)) return { kind: 'record', record };
  return {
    kind: 'newer-format',
    message: `a record of format ${record.newerFormat}, newer than this mlpath reads`,
  };
}

export const REFUSAL_HINTS = {
  conflict:
    'keep the lines of both sides, delete the marker lines, and let git merge by union: progress*.jsonl merge=union in .gitattributes',
  'newer-format': 'upgrade mlpath; the file is left as it is',
} as const;
