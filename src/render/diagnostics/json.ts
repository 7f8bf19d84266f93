import type { Span } from '../../core/diagnostics.ts';
import { SCHEMA_VERSION } from '../../core/views/schema-version.ts';
import { jsonText } from '../json.ts';
import { type CheckReport, numberOf } from './report.ts';

/** mlpath's own document, for scripts. */
export function jsonReport({ findings, files }: CheckReport): string {
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    files,
    errors: numberOf(findings, 'error'),
    warnings: numberOf(findings, 'warning'),
    infos: numberOf(findings, 'info'),
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
  });
}

function place({ line, column, endLine, endColumn }: Span): Span {
  return { line, column, endLine, endColumn };
}
