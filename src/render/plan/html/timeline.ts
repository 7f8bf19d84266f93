import { dayAfter, earlier, later, type PlainDate } from '../../../core/dates.ts';
import type { Dates } from '../../../core/forecast/finish.ts';
import { PHASES, type Phase } from '../../../core/roadmap/vocabulary.ts';
import type { NodeSpan } from '../../../core/views/node-spans.ts';
import type { PageView } from '../../../core/views/page-view.ts';
import type { DateMark } from '../../date-marks.ts';
import { capitalised, count, longDate, shortDate } from '../../figures.ts';
import { oneLine } from '../../harmless.ts';
import { escaped } from './markup.ts';
import { makeScale, marksOf, type Scale, WIDTH } from './scale.ts';
import { nodeRow } from './timeline-row.ts';

const ROW = 24;
/** Above the rows: the axis, and two lines for the words at today and at the finish. */
const HEAD = 52;
const AXIS = 20;
const PHASE = 28;
const FOOT = 8;

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
    return row.kind === 'phase' ? phaseHead(row, top, scale) : nodeRow(row.span, top, scale, most);
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
  readonly end: PlainDate;
  /** How many nodes. */
  readonly rows: number;
}
type Row = PhaseRow | { readonly kind: 'node'; readonly span: NodeSpan };

function rowsOf(spans: readonly NodeSpan[]): Row[] {
  return PHASES.flatMap((phase): Row[] => {
    const own = spans.filter((span) => span.phase === phase);
    if (own.length === 0) return [];
    return [
      {
        kind: 'phase',
        phase,
        start: own.map((span) => span.start).reduce(earlier),
        end: own.map((span) => span.end).reduce(later),
        rows: own.length,
      },
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
    return `<path class="${name}" d="M${x} ${AXIS}V${height}"/><text class="${name}" x="${x}" y="12">${text}</text>`;
  });
}

/** Its name where it begins, unless that is too far to the right, upon a wash as long as the phase. */
function phaseHead({ phase, start, end, rows }: PhaseRow, y: number, scale: Scale): string {
  const name = capitalised(phase);
  const first = scale.x(start);
  const wide = Math.round((scale.x(dayAfter(end)) - first) * 10) / 10;
  const x = Math.max(2, Math.min(first, WIDTH - 90));
  return [
    `<g class="${phase}"><rect class="wash" x="${first - 6}" y="${y + 4}" width="${wide + 12}" height="${PHASE + rows * ROW - 4}" rx="6"/>`,
    `<text class="phase" x="${x}" y="${y + 20}">${name}</text></g>`,
  ].join('');
}

/** Today's word stands on the first line, the finish's on the second: they may be near each other. */
function marks({ plan, spans }: PageView, scale: Scale, height: number): string[] {
  const { today, finish, nextItem, forecast } = plan;
  const mark = (name: string, x: number, line: number, text: string, atEnd: boolean) =>
    `<g class="${name}"><path d="M${x} ${AXIS}V${height}"/><text x="${atEnd ? x - 5 : x + 5}" y="${AXIS + 12 + 14 * line}"${atEnd ? ' text-anchor="end"' : ''}>${text}</text></g>`;
  const shown = (day: PlainDate) => day >= scale.from && day <= scale.to;
  const drawn: string[] = [];
  if (shown(today)) drawn.push(mark('today', scale.x(today), 0, 'today', scale.x(today) > WIDTH - 60));
  if (spans.length === 0 || !nextItem || !shown(finish)) return drawn;
  const end = scale.x(dayAfter(finish));
  drawn.push(mark('finish', end, 1, `finish ${longDate(finish)}`, end > FINISH_ROOM));
  const likely = forecast ? scale.x(forecast.p50) : WIDTH;
  const until = forecast && forecast.p80 > scale.to ? `, to ${longDate(forecast.p80)}` : '';
  const word = `likely finish${until}`;
  if (end > FINISH_ROOM && likely + word.length * LETTER < WIDTH)
    drawn.push(`<text class="likely-word" x="${likely + 5}" y="${AXIS + 26}">${word}</text>`);
  return drawn;
}

/** What the finish's word takes, and a bold letter of the other's. */
const FINISH_ROOM = 130;
const LETTER = 7;

/** From even odds to nineteen in twenty, darker up to four in five; at the right edge what goes on beyond it is cut. */
function range({ p50, p80, p95 }: Dates, scale: Scale, height: number): string[] {
  const x = (day: PlainDate) => (day > scale.to ? WIDTH : scale.x(day));
  const band = (name: string, from: number, to: number) =>
    from < to ? [`<path class="${name}" d="M${from} ${AXIS}H${to}V${height}H${from}z"/>`] : [];
  return [...band('likely', x(p50), x(p80)), ...band('unlikely', x(p80), x(p95))];
}
