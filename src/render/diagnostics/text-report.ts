import type { Diagnostic, Severity } from '../../core/diagnostics.ts';
import type { Paint, Painter } from '../style.ts';
import { excerpt } from './excerpt.ts';
import { type CheckReport, closingCount, type ReportSetting } from './report.ts';
import { findingLines, shown } from './text.ts';

/** The findings as lines, and a count to close with; in a terminal with the line that each is about. */
export function textReport(report: CheckReport, setting: ReportSetting): string {
  const { findings } = report;
  const list = findings
    .map((finding) => `${findingText(finding, setting)}\n`)
    .join(setting.terminal ? '\n' : '');
  return `${list}${findings.length > 0 ? '\n' : ''}${setting.style.paint.strong(closingCount(report))}\n`;
}

function findingText(finding: Diagnostic, setting: ReportSetting): string {
  const { path, span, severity, rule } = finding;
  const { paint } = setting.style;
  const [head = '', ...rest] = findingLines(finding).map(shown);
  // The place and the rule are painted; what they are followed by is the message.
  const place = shown(`${path}:${span.line}:${span.column}:`);
  const kind = `${severity}[${rule}]`;
  const message = head.slice(`${place} ${kind}`.length);
  const line = setting.terminal ? setting.line(path, span.line) : undefined;
  return [
    `${paint.strong(place)} ${painters(paint)[severity](kind)}${message}`,
    ...(line === undefined ? [] : excerpt(line, span, setting.style, painters(paint)[severity])),
    ...rest,
  ].join('\n');
}

function painters(paint: Paint): Readonly<Record<Severity, Painter>> {
  return { error: paint.error, warning: paint.warning, info: paint.code };
}
