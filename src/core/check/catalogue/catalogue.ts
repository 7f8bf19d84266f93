import { compareText } from '../../diagnostics.ts';
import { LEARNER_RULES } from './learner.ts';
import { LINK_RULES } from './links.ts';
import { PLAN_STOPPERS } from './plan-stoppers.ts';
import { ROADMAP_ADVICE } from './roadmap.ts';
import type { RulePage } from './rule-page.ts';

/** Every rule of `check`, by id. */
export const CATALOGUE: readonly RulePage[] = [
  ...PLAN_STOPPERS,
  ...ROADMAP_ADVICE,
  ...LINK_RULES,
  ...LEARNER_RULES,
].sort((a, b) => compareText(a.id, b.id));

export const RULE_IDS: ReadonlySet<string> = new Set(CATALOGUE.map((rule) => rule.id));

/** Whether a finding of the rule keeps `plan` from using a roadmap, whatever its level in `check`. */
export function stopsPlan(id: string): boolean {
  return PLAN_STOPPERS.some((rule) => rule.id === id);
}
