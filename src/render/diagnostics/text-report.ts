import type { Diagnostic, Severity } from '../../core/diagnostics.ts';
import type { Paint, Painter } from '../style.ts';
import { excerpt } from './excerpt.ts';
import { type CheckReport, closingCount, type ReportSetting } from './report.ts';
import { findingLines, formatDiagnostics, shown } from './text.ts';

/** The findings as lines, and a count to close with; in a terminal with the line that each is about. */
export function textReport(report: CheckReport, setting: ReportSetting): string {
  const { findings } = report;
  const list = setting.terminal
    ? findings.map((finding) => `${atTerminal(finding, setting)}\n`).join('\n')
    : formatDiagnostics(findings);
  return `${list}${findings.length > 0 ? '\n' : ''}${setting.style.paint.strong(closingCount(report))}\n`;
}

function atTerminal(finding: Diagnostic, setting: ReportSetting): string {
  const { path, span, severity, rule, message } = finding;
  const { paint } = setting.style;
  const at = paint.strong(shown(`${path}:${span.line}:${span.column}:`));
  const first = `${at} ${painters(paint)[severity](`${severity}[${rule}]`)} ${shown(message)}`;
  const [, ...rest] = findingLines(finding).map(shown);
  const line = setting.line(path, span.line);
  return [
    first,
    ...(line === undefined ? [] : excerpt(line, span, setting.style, painters(paint)[severity])),
    ...rest,
  ].join('\n');
}

function painters(paint: Paint): Readonly<Record<Severity, Painter>> {
  return { error: paint.error, warning: paint.warning, info: paint.code };
}
