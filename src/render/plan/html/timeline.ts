import { addDays, LAST_DATE, type PlainDate } from '../../../core/dates.ts';
import { PHASES, type Phase } from '../../../core/roadmap/vocabulary.ts';
import type { NodeSpan } from '../../../core/views/node-spans.ts';
import type { ForecastDates, PageView } from '../../../core/views/page-view.ts';
import { count, longDate, shortDate } from '../../figures.ts';
import { oneLine } from '../../harmless.ts';
import { clip } from '../../layout.ts';
import { widthOf } from '../../width.ts';
import { escaped, html } from './markup.ts';
import { type Mark, makeScale, marksOf, type Scale, WIDTH } from './scale.ts';

const ROW = 21;
const HEAD = 26;
const PHASE = 26;
/** Below the rows, for the words at today and at the finish. */
const FOOT = 22;
/** Of a letter of a label, and the longest label in letters. */
const LETTER = 6.1;
const LONGEST = 46;

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
    ...(view.forecast ? range(view.forecast, scale, height) : []),
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

function axis(marks: readonly Mark[], scale: Scale, height: number): string[] {
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

function nodeRow(span: NodeSpan, y: number, scale: Scale, most: number): string {
  const title = `${oneLine(span.node.title)}: ${shortDate(span.start)} to ${longDate(span.end)}`;
  return [
    `<g class="${span.phase}${span.done ? ' done' : ''}"><title>${escaped(title)}</title>`,
    `<path class="thread" d="M${scale.x(span.start)} ${y + 10.5}H${scale.x(dayAfter(span.end))}"/>`,
    ...cells(span, y, scale, most),
    ...span.milestones.map(({ kind, on }) => {
      const x = scale.x(on);
      if (kind === 'project') return `<path class="project" d="M${x} ${y + 4}l6.5 6.5l-6.5 6.5l-6.5 -6.5z"/>`;
      return `<circle class="checkpoint" cx="${x}" cy="${y + 10.5}" r="4"/>`;
    }),
    label(span, y, scale),
    '</g>',
  ].join('');
}

/** One path for each of four shades. */
function cells({ weeks }: NodeSpan, y: number, scale: Scale, most: number): string[] {
  const shades = new Map<number, string>();
  for (const { start, minutes } of weeks) {
    if (minutes === 0) continue;
    const shade = Math.max(1, Math.ceil((4 * minutes) / most));
    const x = scale.x(start);
    const wide = Math.max(1.5, Math.round((scale.x(plusWeek(start)) - x - 1) * 10) / 10);
    shades.set(shade, `${shades.get(shade) ?? ''}M${x} ${y + 5}h${wide}v11h-${wide}z`);
  }
  return [...shades]
    .sort(([a], [b]) => a - b)
    .map(([shade, path]) => `<path class="s${shade}" d="${path}"/>`);
}

/** Beside the bar where there is room: at its right, else at its left, else upon it. */
function label({ node, start, end, milestones }: NodeSpan, y: number, scale: Scale): string {
  const text = clip(oneLine(node.title), LONGEST, '…');
  const room = widthOf(text) * LETTER + 14;
  const last = milestones.reduce((x, { on }) => Math.max(x, scale.x(on) + 8), scale.x(dayAfter(end)));
  const first = scale.x(start);
  const place =
    last + room <= WIDTH
      ? `x="${last + 7}"`
      : `x="${Math.round(Math.max(first - 7, room))}" text-anchor="end"`;
  return `<text ${place} y="${y + 14.5}">${html(text)}</text>`;
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
function range({ p50, p80, p95 }: ForecastDates, scale: Scale, height: number): string[] {
  const band = (name: string, from: PlainDate, to: PlainDate) =>
    `<path class="${name}" d="M${scale.x(from)} 18H${scale.x(to)}V${height}H${scale.x(from)}z"/>`;
  return [band('likely', p50, p80), band('unlikely', p80, p95)];
}

function dayAfter(day: PlainDate): PlainDate {
  return day < LAST_DATE ? addDays(day, 1) : day;
}

function plusWeek(day: PlainDate): PlainDate {
  return day <= '9999-12-24' ? addDays(day, 7) : LAST_DATE;
}
