import { brief, type Diagnostic, type Related } from '../../core/diagnostics.ts';
import { madeVisible } from '../../core/untidy.ts';
import { fewMarks } from '../harmless.ts';

/** Findings as plain lines: `path:line:col: severity[rule] message`, then the hint and what it clashes with. */
export function formatDiagnostics(list: readonly Diagnostic[]): string {
  return list.map((diagnostic) => `${findingLines(diagnostic).map(shown).join('\n')}\n`).join('');
}

/** With what nobody sees named, and without a thousand marks on one letter. */
export function shown(text: string): string {
  return fewMarks(madeVisible(text));
}

/** What is said of one finding; its texts may still hold what a terminal acts on. */
export function findingLines(diagnostic: Diagnostic): string[] {
  const { severity, rule, message, hint, related = [] } = diagnostic;
  return [
    `${place(diagnostic)}: ${severity}[${rule}] ${brief(message)}`,
    ...(hint === undefined ? [] : [`  hint: ${brief(hint)}`]),
    ...related.map((other) => `  ${place(other)}: note: ${other.message}`),
  ];
}

function place({ path, span }: Pick<Related, 'path' | 'span'>): string {
  return `${path}:${span.line}:${span.column}`;
}
