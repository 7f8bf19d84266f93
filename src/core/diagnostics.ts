/** From the most to the least serious; the order in which a summary names them. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Related {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

/** One thing that is wrong, at one place, with what to do about it. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly Related[];
}

/** A file may hold a text of megabytes, and its findings quote what they are about. */
const LONGEST_TEXT = 1000;

/** A message or a hint, cut where it goes on for longer than anyone reads. */
export function brief(text: string): string {
  // The cut may leave half of a character that takes two units.
  return text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Source order: by file, then by place, then by rule, so that the same input always lists the same way. */
export function sortDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  return [...list].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.span.line - b.span.line ||
      a.span.column - b.span.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** By UTF-16 units: the same order in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
