import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../core/diagnostics.ts';

/**
 * A name for each finding that stays when lines are put above it: from its file, rule and message, and how many of the
 * same came before. Services tell by it what is new.
 */
export function fingerprints(findings: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ path, rule, message }) => {
    const text = JSON.stringify([path.replaceAll('\\', '/'), rule, message]);
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return createHash('sha256').update(`${text} ${before}`).digest('hex').slice(0, 32);
  });
}
