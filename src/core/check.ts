import type { Diagnostic } from './diagnostics.ts';
import { readProfile } from './profile/read.ts';
import { readProgress } from './progress/read.ts';
import { checkRoadmap } from './roadmap/check.ts';
import type { ShippedTopics } from './roadmap/rules/rule.ts';

export type FileKind = 'roadmap' | 'profile' | 'progress';

/**
 * Everything that is wrong with one file, in no particular order.
 * @param path as it is to be shown
 * @param text without a byte-order mark
 */
export function checkText(kind: FileKind, path: string, text: string, shipped: ShippedTopics): Diagnostic[] {
  switch (kind) {
    case 'roadmap':
      return checkRoadmap(path, text, shipped);
    case 'profile': {
      const read = readProfile(path, text);
      return 'findings' in read ? [...read.findings] : [];
    }
    case 'progress':
      return checkProgress(path, text);
  }
}

function checkProgress(path: string, text: string): Diagnostic[] {
  const { unreadable, refusal } = readProgress(text);
  const at = (line: number) => ({ path, span: { line, column: 1, endLine: line, endColumn: 2 } });
  const lines = unreadable.map(({ line, message }): Diagnostic => {
    const hint = 'mlpath passes this line over; mend it or delete it';
    return { ...at(line), rule: 'unreadable-line', severity: 'warning', message, hint };
  });
  if (!refusal) return lines;
  const { line, message, hint } = refusal;
  return [...lines, { ...at(line), rule: 'unusable-progress', severity: 'error', message, hint }];
}

/** Whether a text looks like a roadmap: a top-level `nodes:`, in Markdown within the front matter, even if it does not parse. */
export function looksLikeRoadmap(path: string, text: string): boolean {
  const nodes = /^nodes:/m.exec(text);
  if (!nodes) return false;
  if (/\.ya?ml$/i.test(path)) return true;
  if (!text.startsWith('---')) return false;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = 3;
  const end = closing.exec(text);
  return end === null || nodes.index < end.index;
}
