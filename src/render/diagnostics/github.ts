import type { Diagnostic, Severity } from '../../core/diagnostics.ts';
import { madeVisible } from '../../core/untidy.ts';
import { type CheckReport, closingCount, numberOf, type ReportSetting } from './report.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** Annotations of a kind that a step shows. */
const SHOWN = 10;

/** Workflow commands of GitHub Actions: each finding is shown at its line of a pull request. The count is for the log. */
export function githubReport(report: CheckReport, setting: ReportSetting): string {
  const { findings } = report;
  const commands = findings.map((finding) => `${command(finding, setting)}\n`).join('');
  const hidden = (['error', 'warning', 'info'] as const).some((each) => numberOf(findings, each) > SHOWN);
  const note = hidden ? ` (GitHub shows ${SHOWN} of each kind at their lines; all stand in this log)` : '';
  return `${commands}${closingCount(report)}${note}\n`;
}

function command({ path, span, severity, rule, message, hint }: Diagnostic, setting: ReportSetting): string {
  const { line, column, endLine, endColumn } = span;
  const properties = [
    `file=${property(setting.repositoryPath(path))}`,
    `line=${line}`,
    `col=${column}`,
    // Columns count only where the finding ends on its line.
    ...(endLine === line ? [`endColumn=${endColumn}`] : [`endLine=${endLine}`]),
    `title=${property(`mlpath: ${rule}`)}`,
  ];
  const text = [message, ...(hint === undefined ? [] : [`hint: ${hint}`])].map(madeVisible).join('\n');
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(madeVisible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
