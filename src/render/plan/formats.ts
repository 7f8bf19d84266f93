import type { Plan } from '../../core/plan.ts';
import { planDocument } from '../../core/views/plan-document.ts';
import { planView } from '../../core/views/plan-view.ts';
import { jsonText } from '../json.ts';
import type { Style } from '../style.ts';
import { planMarkdown } from './markdown.ts';
import { type PlanOptions, planTable } from './table.ts';

/** A plan as text. Deterministic: the same plan, style and options are the same bytes. */
export type PlanRenderer = (plan: Plan, style: Style, options: PlanOptions) => string;

export const PLAN_FORMATS = {
  table: (plan, style, options) => planTable(planView(plan), style, options),
  json: (plan) => jsonText(planDocument(plan)),
  markdown: (plan, _style, options) => planMarkdown(planView(plan), options),
} as const satisfies Readonly<Record<string, PlanRenderer>>;
export type PlanFormat = keyof typeof PLAN_FORMATS;

export const PLAN_FORMAT_NAMES = Object.keys(PLAN_FORMATS).filter(isPlanFormat);

export function isPlanFormat(name: string): name is PlanFormat {
  return Object.hasOwn(PLAN_FORMATS, name);
}

/** The format that a file's name asks for: a table where it has no ending, none where no format has it. */
export function formatOfFile(file: string): PlanFormat | undefined {
  const ending = /\.([^./\\]*)$/.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined) return 'table';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
}

const ENDINGS: Readonly<Record<string, PlanFormat>> = {
  txt: 'table',
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
};

export const PLAN_ENDINGS = Object.keys(ENDINGS).map((ending) => `.${ending}`);
