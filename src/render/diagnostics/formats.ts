import { type Diagnostic, SEVERITIES, type Span } from '../../core/diagnostics.ts';
import { count } from '../figures.ts';
import { jsonText } from '../json.ts';
import type { Style } from '../style.ts';
import { formatDiagnostics } from './text.ts';

/** What a check found in how many files. */
export interface CheckReport {
  readonly findings: readonly Diagnostic[];
  readonly files: number;
  /** Files of a folder that were not mlpath's. */
  readonly skipped: number;
}

export const CHECK_FORMATS = { text, json } as const satisfies Readonly<
  Record<string, (report: CheckReport, style: Style) => string>
>;
export type CheckFormat = keyof typeof CHECK_FORMATS;
export const CHECK_FORMAT_NAMES = Object.keys(CHECK_FORMATS).filter(isCheckFormat);

function isCheckFormat(name: string): name is CheckFormat {
  return Object.hasOwn(CHECK_FORMATS, name);
}

/** The findings as lines, and a count to close with. */
function text({ findings, files, skipped }: CheckReport, { paint }: Style): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [count(number, severity)];
  });
  const passed = skipped > 0 ? `; ${count(skipped, 'other file')} skipped` : '';
  const closing = `${count(files, 'file')}: ${counts.length > 0 ? counts.join(', ') : 'no findings'}${passed}`;
  return `${formatDiagnostics(findings)}${findings.length > 0 ? '\n' : ''}${paint.strong(closing)}\n`;
}

function json({ findings, files }: CheckReport): string {
  const number = (severity: Diagnostic['severity']) =>
    findings.filter((each) => each.severity === severity).length;
  const document = {
    schemaVersion: 1,
    files,
    errors: number('error'),
    warnings: number('warning'),
    infos: number('info'),
    findings: findings.map(({ path, span, severity, rule, message, hint, related }) => ({
      path,
      ...place(span),
      severity,
      rule,
      message,
      ...(hint === undefined ? {} : { hint }),
      related: (related ?? []).map((each) => ({
        path: each.path,
        line: each.span.line,
        column: each.span.column,
        message: each.message,
      })),
    })),
  };
  return jsonText(document);
}

function place({ line, column, endLine, endColumn }: Span): Span {
  return { line, column, endLine, endColumn };
}
