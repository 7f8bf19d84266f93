import { addDays, DAYS_IN_WEEK, dayAfter, LAST_DATE, type PlainDate } from '../../../core/dates.ts';
import type { NodeSpan } from '../../../core/views/node-spans.ts';
import { longDate, shortDate } from '../../figures.ts';
import { oneLine } from '../../harmless.ts';
import { clip } from '../../layout.ts';
import { widthOf } from '../../width.ts';
import { escaped, html } from './markup.ts';
import { type Scale, WIDTH } from './scale.ts';

/** Of a letter of a label, and the longest label in letters. */
const LETTER = 6.7;
const LONGEST = 46;

/**
 * A node's row: a thread from its first day to its last, a cell for each week, its milestones, its name.
 * @param y the top of the row
 * @param most the minutes of the fullest cell of all
 */
export function nodeRow(span: NodeSpan, y: number, scale: Scale, most: number): string {
  const title = `${oneLine(span.node.title)}: ${shortDate(span.start)} to ${longDate(span.end)}`;
  return [
    `<g class="${span.phase}${span.done ? ' done' : ''}"><title>${escaped(title)}</title>`,
    `<path class="thread" d="M${scale.x(span.start)} ${y + 12}H${scale.x(dayAfter(span.end))}"/>`,
    ...cells(span, y, scale, most),
    ...span.milestones.map(({ kind, on }) => {
      const x = scale.x(on);
      if (kind === 'project')
        return `<path class="project" d="M${x} ${y + 5.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z"/>`;
      return `<circle class="checkpoint" cx="${x}" cy="${y + 12}" r="4"/>`;
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
    shades.set(shade, `${shades.get(shade) ?? ''}M${x} ${y + 6}h${wide}v12h-${wide}z`);
  }
  return [...shades]
    .sort(([a], [b]) => a - b)
    .map(([shade, path]) => `<path class="s${shade}" d="${path}"/>`);
}

/** Beside the bar where there is room: at its right, else at its left, else upon it. One that is done is ticked. */
function label({ node, start, end, milestones, done }: NodeSpan, y: number, scale: Scale): string {
  const text = clip(oneLine(node.title), LONGEST, '…');
  const room = widthOf(text) * LETTER + 14 + (done ? TICK : 0);
  const last = milestones.reduce((x, { on }) => Math.max(x, scale.x(on) + 8), scale.x(dayAfter(end)));
  const first = scale.x(start);
  const atRight = last + room <= WIDTH;
  const x = Math.round(atRight ? last + 8 : Math.max(first - 8, room));
  const tick = done
    ? `<use href="#tick" x="${atRight ? x : x - 11}" y="${y + 6.5}" width="11" height="11"/>`
    : '';
  const place = atRight ? `x="${done ? x + TICK : x}"` : `x="${done ? x - TICK : x}" text-anchor="end"`;
  return `${tick}<text ${place} y="${y + 16}">${html(text)}</text>`;
}

/** The room of a tick. */
const TICK = 15;

function plusWeek(day: PlainDate): PlainDate {
  return day <= '9999-12-24' ? addDays(day, DAYS_IN_WEEK) : LAST_DATE;
}
