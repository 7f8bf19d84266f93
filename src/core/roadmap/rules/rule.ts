import type { Diagnostic, Severity } from '../../diagnostics.ts';
import type { Source } from '../../source/source.ts';
import type { Path } from '../../source/yaml.ts';
import type { RuleContext } from './context.ts';

/** What a rule may know beside the file. */
export interface RuleSettings {
  readonly shippedTopics: ShippedTopics;
  /** Links that no rule is to speak of. */
  ignoresLink(url: string): boolean;
}

export const NO_SETTINGS: RuleSettings = { shippedTopics: new Map(), ignoresLink: () => false };

/** The ids that topics of the shipped roadmaps state, and whose they are. */
export type ShippedTopics = ReadonlyMap<string, { readonly name: string; readonly roadmap: string }>;

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
  /** One finding of this rule and `plan` refuses the file. */
  readonly stopsPlan: boolean;
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
