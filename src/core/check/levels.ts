import { type Diagnostic, SEVERITIES, type Severity } from '../diagnostics.ts';

/** What a rule's findings count as: a severity, or nothing. */
export type Level = 'off' | Severity;
export const LEVELS: readonly Level[] = ['off', ...SEVERITIES.toReversed()];

/** The rules whose level somebody has set. */
export type Levels = ReadonlyMap<string, Level>;

export function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}

/** The findings at the levels that were set, without those of rules that are off. */
export function atLevels(findings: readonly Diagnostic[], levels: Levels): Diagnostic[] {
  return findings.flatMap((finding) => {
    const level = levels.get(finding.rule);
    if (level === undefined) return [finding];
    return level === 'off' ? [] : [{ ...finding, severity: level }];
  });
}
