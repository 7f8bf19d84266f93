import { earlier, later, type PlainDate } from '../../core/dates.ts';
import type { ItemView, PhaseView, PlanView, WeekView } from '../../core/views/plan-view.ts';
import { capitalised } from '../figures.ts';
import { indent, packed } from '../layout.ts';
import type { Painter, Style } from '../style.ts';
import { Canvas } from './canvas.ts';
import { type Days, dayLabels, makeDays } from './days.ts';
import { glyphsOf } from './glyphs.ts';

const NAME = 'intermediate'.length + 2;
/** Wider, the eye loses the row. */
const WIDEST = 120;
/** Of fewer weeks there is nothing to see. */
const FEWEST_WEEKS = 4;

/**
 * The plan at a glance: a row a phase, from its first week to its last and on to its likely dates, with its projects and
 * today. Nothing for a plan that is short or done.
 */
export function strip(view: PlanView, style: Style): string[] {
  const { phases, nextItem, weeks } = view;
  if (!nextItem || weeks < FEWEST_WEEKS) return [];
  const canvas = new Canvas(Math.min(style.width, WIDEST), 1 + phases.length);
  const days = daysOf(view, canvas.width - NAME);
  for (const { column, text } of dayLabels(days)) canvas.write(NAME + column, 0, text, style.paint.dim);
  for (const [index, phase] of phases.entries()) drawPhase(canvas, index + 1, phase, view, days, style);
  const now = days.column(view.today);
  if (now >= 0 && view.today > view.start)
    for (let y = 1; y <= phases.length; y++)
      canvas.put(NAME + now, y, glyphsOf(style).upright, style.paint.warning);
  return [...canvas.lines(), ...legend(view, style)];
}

function daysOf({ phases, start, finish, forecast }: PlanView, columns: number): Days {
  const from = phases.reduce((day, phase) => earlier(day, firstDay(phase)), start);
  return makeDays(from, later(finish, forecast?.p80 ?? finish), columns);
}

function firstDay({ past, start }: PhaseView): PlainDate {
  return past[0]?.start ?? start;
}

function drawPhase(
  canvas: Canvas,
  y: number,
  phase: PhaseView,
  { forecast }: PlanView,
  days: Days,
  style: Style,
): void {
  const { heavy, light, dotted, project } = glyphsOf(style);
  const paint = style.paint.phase[phase.phase];
  const name = capitalised(phase.phase);
  canvas.write(0, y, name, paint);
  const line = (from: PlainDate, to: PlainDate, glyph: string, colour: Painter) => {
    const last = days.column(to);
    for (let x = days.column(from); x <= last; x++) canvas.put(NAME + x, y, glyph, colour);
  };
  const odds = phase.weeks.length > 0 ? forecast?.phases.get(phase.phase) : undefined;
  if (odds) {
    line(phase.finish, odds.p80, dotted, style.paint.dim);
    line(phase.finish, odds.p50, light, style.paint.dim);
  }
  line(firstDay(phase), phase.finish, heavy, paint);
  const isProject = (item: ItemView) => item.kind === 'project' && item.finishes;
  const mark = ({ booked, items, end }: WeekView) => {
    if (booked.some(isProject) || items.some(isProject))
      canvas.put(NAME + days.column(end), y, project, style.paint.strong);
  };
  phase.past.forEach(mark);
  phase.weeks.forEach(mark);
}

/** What the signs mean, as far as they are there. */
function legend({ firstProject, forecast, today, start }: PlanView, style: Style): string[] {
  const { heavy, light, dotted, project, upright } = glyphsOf(style);
  const parts = [
    `${heavy} planned`,
    ...(forecast ? [`${light} even odds`, `${dotted} four in five`] : []),
    ...(firstProject ? [`${project} project`] : []),
    ...(today > start ? [`${upright} today`] : []),
  ];
  const room = Math.min(style.width, WIDEST) - NAME;
  return indent(packed(parts, '   ', room).map(style.paint.dim), NAME);
}
