import type { Plan } from '../../src/core/plan.ts';
import {
  PLAN_FORMAT_NAMES,
  PLAN_FORMATS,
  type PlanFormat,
  type PlanRenderer,
} from '../../src/render/plan/formats.ts';
import type { PlanOptions } from '../../src/render/plan/options.ts';
import { makeStyle } from '../../src/render/style.ts';

const RENDERERS = new Map<PlanFormat, PlanRenderer>();
for (const name of PLAN_FORMAT_NAMES) RENDERERS.set(name, await PLAN_FORMATS[name]());

/** A plan in a format as it is written to a file. */
export function text(plan: Plan, format: PlanFormat, options: PlanOptions = {}): string {
  const style = makeStyle({ width: 80, colour: false, ascii: false });
  return RENDERERS.get(format)?.(plan, style, options) ?? '';
}
