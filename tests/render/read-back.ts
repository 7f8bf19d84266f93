import type { Plan } from '../../src/core/plan.ts';
import { PLAN_FORMATS, type PlanFormat } from '../../src/render/plan/formats.ts';
import type { PlanOptions } from '../../src/render/plan/table.ts';
import { makeStyle } from '../../src/render/style.ts';

/** A plan in a format as it is written to a file. */
export function text(plan: Plan, format: PlanFormat, options: PlanOptions = {}): string {
  return PLAN_FORMATS[format](plan, makeStyle({ width: 80, colour: false, ascii: false }), options);
}
