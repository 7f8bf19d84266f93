import type { Diagnostic, Severity } from '../../diagnostics.ts';
import { diagnosticOf, type Finding } from '../../source/finding.ts';
import type { RuleContext } from './context.ts';

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  find(context: RuleContext): Iterable<Finding>;
}

export function runRules(rules: readonly Rule[], context: RuleContext): Diagnostic[] {
  return rules.flatMap(({ id, severity, find }) =>
    Array.from(find(context), (finding) => diagnosticOf(context.source, id, severity, finding)),
  );
}
