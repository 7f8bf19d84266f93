import { type Diagnostic, SEVERITIES, type Severity } from '../../core/diagnostics.ts';
import { count } from '../figures.ts';
import type { Style } from '../style.ts';

/** What a check found in how many files. */
export interface CheckReport {
  readonly findings: readonly Diagnostic[];
  readonly files: number;
  /** Files of a folder that were not mlpath's. */
  readonly skipped: number;
}

/** Where a report is read, and what can be shown of the files there. */
export interface ReportSetting {
  readonly style: Style;
  /** A person reads it, at a terminal. */
  readonly terminal: boolean;
  /** Of mlpath. */
  readonly version: string;
  /** A line of a file by its shown path, from 1, without its line break. */
  line(path: string, line: number): string | undefined;
  /** A file's path from the root of its repository, with slashes: what the services that show findings know it by. */
  repositoryPath(path: string): string;
}

/** `3 files: 1 error, 2 warnings`. */
export function closingCount({ findings, files, skipped }: CheckReport): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const number = numberOf(findings, severity);
    return number === 0 ? [] : [count(number, severity)];
  });
  const passed = skipped > 0 ? `; ${count(skipped, 'other file')} skipped` : '';
  return `${count(files, 'file')}: ${counts.length > 0 ? counts.join(', ') : 'no findings'}${passed}`;
}

export function numberOf(findings: readonly Diagnostic[], severity: Severity): number {
  return findings.filter((each) => each.severity === severity).length;
}
