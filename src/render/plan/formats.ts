import type { Plan } from '../../core/plan.ts';
import { planView } from '../../core/views/plan-view.ts';
import { jsonText } from '../json.ts';
import type { Style } from '../style.ts';
import type { PlanOptions } from './options.ts';

/** A plan as text. Deterministic: the same plan, style and options are the same bytes. */
export type PlanRenderer = (plan: Plan, style: Style, options: PlanOptions) => string;

/** Each is loaded when it is asked for. */
export const PLAN_FORMATS = {
  table: async () => {
    const { planTable } = await import('./table.ts');
    return (plan, style, options) => planTable(planView(plan), style, options);
  },
  json: async () => {
    const { planDocument } = await import('../../core/views/plan-document.ts');
    return (plan, _style, { weeks }) => jsonText(planDocument(plan, weeks));
  },
  markdown: async () => {
    const { planMarkdown } = await import('./markdown.ts');
    return (plan, _style, options) => planMarkdown(planView(plan), options);
  },
  csv: async () => {
    const { planCsv } = await import('./csv.ts');
    return (plan, _style, options) => planCsv(plan, options);
  },
  ics: async () => {
    const { planIcs } = await import('./ics/ics.ts');
    return (plan, _style, options) => planIcs(plan, options);
  },
  html: async () => {
    const { planPage } = await import('./html/page.ts');
    return (plan, _style, options) => planPage(plan, options);
  },
  mermaid: async () => {
    const { planMermaid } = await import('./mermaid.ts');
    return (plan, _style, options) => planMermaid(plan, options);
  },
} as const satisfies Readonly<Record<string, () => Promise<PlanRenderer>>>;
export type PlanFormat = keyof typeof PLAN_FORMATS;

export const PLAN_FORMAT_NAMES = Object.keys(PLAN_FORMATS).filter(isPlanFormat);

function isPlanFormat(name: string): name is PlanFormat {
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
  csv: 'csv',
  ics: 'ics',
  html: 'html',
  htm: 'html',
  mmd: 'mermaid',
  mermaid: 'mermaid',
};

export const PLAN_ENDINGS = Object.keys(ENDINGS).map((ending) => `.${ending}`);
