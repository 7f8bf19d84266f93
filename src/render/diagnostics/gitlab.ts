import type { Severity } from '../../core/diagnostics.ts';
import { jsonText } from '../json.ts';
import { fingerprints } from './fingerprints.ts';
import type { CheckReport, ReportSetting } from './report.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** A code quality report of GitLab, which its merge requests show. */
export function gitlabReport({ findings }: CheckReport, setting: ReportSetting): string {
  const names = fingerprints(findings);
  return jsonText(
    findings.map(({ path, span, severity, rule, message, hint }, index) => ({
      description: hint === undefined ? message : `${message} (${hint})`,
      check_name: rule,
      fingerprint: names[index],
      severity: SEVERITY[severity],
      location: { path: setting.repositoryPath(path), lines: { begin: span.line, end: span.endLine } },
    })),
  );
}
