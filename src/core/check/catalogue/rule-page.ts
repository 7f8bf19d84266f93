import type { Severity } from '../../diagnostics.ts';
import type { FileKind } from '../file-kind.ts';

/** What is said of a rule wherever it is listed: its page, the SARIF log, the help. */
export interface RulePage {
  readonly id: string;
  readonly severity: Severity;
  /** Where a profile is stricter: what it does not know, it cannot plan with. */
  readonly inProfile?: Severity;
  readonly in: readonly FileKind[];
  /** What is wrong, in half a sentence. */
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  /** The flag that it takes for the rule to be looked for. */
  readonly flag?: string;
}
