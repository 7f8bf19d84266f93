import type { Diagnostic, Severity } from '../../diagnostics.ts';
import type { Source } from '../../source/source.ts';
import type { Path } from '../../source/yaml.ts';
import type { RuleContext } from './context.ts';

/** Something that a rule found, by its path in the file. */
export interface Finding {
  readonly at: Path;
  readonly part?: 'key' | 'value';
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly { readonly at: Path; readonly message: string }[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  find(context: RuleContext): Iterable<Finding>;
}

export function runRules(rules: readonly Rule[], context: RuleContext): Diagnostic[] {
  return rules.flatMap((rule) =>
    [...rule.find(context)].map((finding) => diagnostic(rule, finding, context.source)),
  );
}

function diagnostic(rule: Rule, finding: Finding, source: Source): Diagnostic {
  const { hint, related } = finding;
  return {
    rule: rule.id,
    severity: rule.severity,
    path: source.path,
    span: source.locate(finding.at, finding.part),
    message: finding.message,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined
      ? {}
      : {
          related: related.map(({ at, message }) => ({
            path: source.path,
            span: source.locate(at),
            message,
          })),
        }),
  };
}
