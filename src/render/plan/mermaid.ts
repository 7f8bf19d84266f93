import { dayAfter, type PlainDate } from '../../core/dates.ts';
import type { Plan } from '../../core/plan.ts';
import { PHASES, type Phase } from '../../core/roadmap/vocabulary.ts';
import { type Milestone, type NodeSpan, nodeSpans } from '../../core/views/node-spans.ts';
import { capitalised } from '../figures.ts';
import { itemName } from '../item-text.ts';
import { mermaidText } from './mermaid-text.ts';
import type { PlanOptions } from './options.ts';

/**
 * A gantt chart for Mermaid: a section a phase, a bar a node, and as milestones the projects, the checkpoints and the
 * finish. GitHub draws it from a fenced block.
 */
export function planMermaid(plan: Plan, { weeks }: PlanOptions): string {
  const { today, finish } = plan.schedule;
  const spans = nodeSpans(plan, weeks);
  const lines = [
    `title ${mermaidText(plan.personalised.curriculum.roadmap.title)}`,
    'dateFormat YYYY-MM-DD',
    ...axis(spans.reduce((most, span) => Math.max(most, span.weeks.at(-1)?.number ?? 0), 0)),
    ...PHASES.flatMap((phase) => section(phase, spans, today)),
    'section Finish',
    `Finish :milestone, finish, ${finish}, 0d`,
  ];
  return `${['gantt', ...lines.map((line) => `    ${line}`)].join('\n')}\n`;
}

/** As many marks as can be told apart. */
function axis(weeks: number): string[] {
  if (weeks <= 16) return ['axisFormat %d %b', 'tickInterval 2week', 'weekday monday'];
  return ['axisFormat %b %Y', `tickInterval ${weeks <= 60 ? 2 : 4}month`];
}

function section(phase: Phase, spans: readonly NodeSpan[], today: PlainDate): string[] {
  const own = spans.filter((span) => span.phase === phase);
  if (own.length === 0) return [];
  const name = capitalised(phase);
  return [`section ${name}`, ...own.flatMap((span) => [bar(span, today), ...span.milestones.map(milestone)])];
}

/**
 * The prefix of an id keeps it apart from the words that Mermaid takes for tags. A bar ends before its last day begins:
 * so that is the one after.
 */
function bar({ node, phase, start, end, done }: NodeSpan, today: PlainDate): string {
  const tags = done ? ['done'] : start <= today && today <= end ? ['active'] : [];
  return `${mermaidText(node.title)} :${[...tags, `${phase}-${node.id}`, start, dayAfter(end)].join(', ')}`;
}

function milestone({ topic, name, kind, on, done }: Milestone): string {
  const tags = done ? ['done', 'milestone'] : ['milestone'];
  return `${mermaidText(itemName({ name, kind }))} :${[...tags, `topic-${topic}`, on, '0d'].join(', ')}`;
}
