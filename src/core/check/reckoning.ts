import { brief, type Diagnostic } from '../diagnostics.ts';
import { RULE_IDS } from './catalogue/catalogue.ts';
import { atLevels, type Levels } from './levels.ts';
import type { Suppression } from './suppression-index.ts';
import { suppress } from './suppressions.ts';

/** How the findings of a run are to be taken. */
export interface Reckoning {
  readonly levels: Levels;
  /** Rules that this run did not look for: their suppressions may stay unused. */
  readonly notRun: ReadonlySet<string>;
}

/** The findings of one file as they are to be told: without those that a comment or an option silences. */
export function reckon(
  path: string,
  findings: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  { levels, notRun }: Reckoning,
): Diagnostic[] {
  const wanted = findings.filter(({ rule }) => levels.get(rule) !== 'off');
  const ran = (rule: string) => levels.get(rule) !== 'off' && !notRun.has(rule);
  const left = atLevels(suppress(path, wanted, suppressions, { known: RULE_IDS, ran }), levels);
  return left.map(shortened);
}

function shortened(finding: Diagnostic): Diagnostic {
  const { message, hint } = finding;
  if (brief(message) === message && (hint === undefined || brief(hint) === hint)) return finding;
  return { ...finding, message: brief(message), ...(hint === undefined ? {} : { hint: brief(hint) }) };
}
