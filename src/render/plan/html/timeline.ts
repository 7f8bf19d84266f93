import type { PlainDate } from '../../../core/dates.ts';
import type { Dates } from '../../../core/forecast/finish.ts';
import { PHASES, type Phase } from '../../../core/roadmap/vocabulary.ts';
import type { NodeSpan } from '../../../core/views/node-spans.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import type { DateMark } from '../../date-marks.ts';
import { count, longDate, shortDate } from '../../figures.ts';
import { oneLine } from '../../harmless.ts';
import { escaped } from './markup.ts';
import { makeScale, marksOf, type Scale, WIDTH } from './scale.ts';
import { dayAfter, nodeRow } from './timeline-row.ts';

const ROW = 21;
const HEAD = 26;
const PHASE = 26;
/** Below the rows, for the words at today and at the finish. */
const FOOT = 22;

/**
 * The plan at a glance: a row a node, by phase, with a cell for each week that is darker the more hours it has; a diamond
 * for a project, a ring for a checkpoint, lines for today and the finish, and a band for the finish's range.
 */
export function timeline(view: PageView): string {
  const scale = makeScale(view);
  const rows = rowsOf(view.spans);
  const height = HEAD + rows.reduce((sum, row) => sum + (row.kind === 'phase' ? PHASE : ROW), 0) + FOOT;
  const most = Math.max(1, ...view.spans.flatMap((span) => span.weeks.map((week) => week.minutes)));
  let y = HEAD;
  const drawn = rows.map((row) => {
    const top = y;
    y += row.kind === 'phase' ? PHASE : ROW;
    return row.kind === 'phase' ? phaseLabel(row, top, scale) : nodeRow(row.span, top, scale, most);
  });
  return [
    `<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-text">`,
    `<title id="timeline-title">Timeline</title>`,
    `<desc id="timeline-text">${escaped(inWords(view))}</desc>`,
    ...axis(marksOf(scale, view.plan.start), scale, height),
    ...(view.plan.forecast ? range(view.plan.forecast, scale, height) : []),
    ...marks(view, scale, height),
    ...drawn,
    '</svg>',
  ].join('\n');
}

interface PhaseRow {
  readonly kind: 'phase';
  readonly phase: Phase;
  readonly start: PlainDate;
}
type Row = PhaseRow | { readonly kind: 'node'; readonly span: NodeSpan };

function rowsOf(spans: readonly NodeSpan[]): Row[] {
  return PHASES.flatMap((phase): Row[] => {
    const own = spans.filter((span) => span.phase === phase);
    const [first] = own;
    if (!first) return [];
    return [
      { kind: 'phase', phase, start: first.start },
      ...own.map((span): Row => ({ kind: 'node', span })),
    ];
  });
}

/** What the picture says, for those who do not see it. */
function inWords({ plan, spans }: PageView): string {
  const nodes = spans.map(
    ({ node, start, end }) => `${oneLine(node.title)}: ${shortDate(start)} to ${longDate(end)}`,
  );
  return `${count(plan.weeks, 'week')}, ${longDate(plan.start)} to ${longDate(plan.finish)}. ${nodes.join('. ')}.`;
}

function axis(marks: readonly DateMark[], scale: Scale, height: number): string[] {
  return marks.map(({ day, label: text, year }) => {
    const x = scale.x(day);
    const name = year ? 'year' : 'month';
    return `<path class="${name}" d="M${x} 18V${height}"/><text class="${name}" x="${x}" y="12">${text}</text>`;
  });
}

/** Where the phase begins, unless that is too far to the right. */
function phaseLabel({ phase, start }: PhaseRow, y: number, scale: Scale): string {
  const name = phase.charAt(0).toUpperCase() + phase.slice(1);
  const x = Math.min(scale.x(start), WIDTH - 90);
  return `<path class="rule" d="M0 ${y + 0.5}H${WIDTH}"/><text class="${phase} phase" x="${x}" y="${y + 17}">${name}</text>`;
}

function marks({ plan, spans }: PageView, scale: Scale, height: number): string[] {
  const { today, finish, nextItem } = plan;
  const mark = (name: string, day: PlainDate, text: string) => {
    const x = scale.x(day);
    const end = x > WIDTH / 2;
    return `<g class="${name}"><path d="M${x} 18V${height}"/><text x="${end ? x - 4 : x + 4}" y="${height - 6}"${end ? ' text-anchor="end"' : ''}>${text}</text></g>`;
  };
  const shown = (day: PlainDate) => day >= scale.from && day <= scale.to;
  return [
    ...(shown(today) ? [mark('today', today, 'today')] : []),
    ...(spans.length > 0 && nextItem && shown(finish)
      ? [mark('finish', dayAfter(finish), `finish ${longDate(finish)}`)]
      : []),
  ];
}

/** From even odds to nineteen in twenty, darker up to four in five. */
function range({ p50, p80, p95 }: Dates, scale: Scale, height: number): string[] {
  const band = (name: string, from: PlainDate, to: PlainDate) =>
    `<path class="${name}" d="M${scale.x(from)} 18H${scale.x(to)}V${height}H${scale.x(from)}z"/>`;
  return [band('likely', p50, p80), band('unlikely', p80, p95)];
}
