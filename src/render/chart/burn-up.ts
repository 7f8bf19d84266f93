import { at } from '../../core/invariant.ts';
import type { BurnUp, BurnUpPoint } from '../../core/views/burn-up.ts';
import { wholeHours } from '../figures.ts';
import { indent, packed, padStart } from '../layout.ts';
import type { Style } from '../style.ts';
import { Canvas } from './canvas.ts';
import { type Days, dayLabels, makeDays } from './days.ts';
import { type Glyphs, glyphsOf } from './glyphs.ts';
import { type Line, lineOf } from './line.ts';

const HEIGHT = 10;
/** Wider, the eye loses the line. */
const WIDEST = 110;
/** Of fewer days there is nothing to see. */
const FEWEST_POINTS = 3;

/**
 * Work done over time, below the plan's line, and what is likely to come: done as an area, the plan as dots, the forecast
 * as a band with its middle. Nothing where a curve would have no length.
 */
export function burnUpChart({ total, points }: BurnUp, style: Style): string {
  if (points.length < FEWEST_POINTS || total === 0) return '';
  const most = Math.max(total, ...points.map(({ planned = 0, done = 0 }) => Math.max(planned, done)));
  const [top, middle] = [wholeHours(most), wholeHours(most / 2)];
  const wide = Math.max(top.length, middle.length);
  const margin = wide + 2;
  const canvas = new Canvas(Math.min(style.width, WIDEST) - margin, HEIGHT);
  const days = makeDays(at(points, 0).date, at(points, points.length - 1).date, canvas.width);
  draw(canvas, points, days, most, style);
  const { upright, corner, across } = glyphsOf(style);
  const scale = canvas.lines().map((line, y) => {
    const label = y === 0 ? top : y === HEIGHT / 2 ? middle : '';
    return `${style.paint.dim(`${padStart(label, wide)} ${upright}`)}${line}`;
  });
  const axis = style.paint.dim(`${padStart('0', wide)} ${corner}${across.repeat(canvas.width)}`);
  return `${[...scale, axis, ...below(days, margin, points, style)].join('\n')}\n`;
}

/** Later ones cover earlier ones: what is done is certain, and the plan is measured against all of it. */
function draw(canvas: Canvas, points: readonly BurnUpPoint[], days: Days, most: number, style: Style): void {
  const { paint } = style;
  const glyphs = glyphsOf(style);
  const height = (minutes: number) => (minutes / most) * HEIGHT;
  const row = (minutes: number) => HEIGHT - Math.max(1, Math.ceil(height(minutes) - 1e-9));
  const line = (value: (point: BurnUpPoint) => number | undefined) => lineOf(points, value, days);
  const today = points.findLast((point) => point.done !== undefined);
  // The band opens from where things stand today.
  const ahead = (key: 'low' | 'likely' | 'high') =>
    line((point) => (point === today ? point.done : point[key]));
  const [low, likely, high] = [ahead('low'), ahead('likely'), ahead('high')];
  const [done, planned] = [line((point) => point.done), line((point) => point.planned)];
  for (let x = 0; x < canvas.width; x++) {
    const [bottom, top, middle] = [low(x), high(x), likely(x)];
    if (bottom !== undefined && top !== undefined)
      for (let y = row(top); y <= row(bottom); y++) canvas.put(x, y, glyphs.shade, paint.warning);
    if (middle !== undefined) canvas.put(x, row(middle), glyphs.point, paint.warning);
    area(canvas, x, height(done(x) ?? 0), glyphs, style);
    const plan = planned(x);
    if (plan !== undefined && plan > 0 && !isOver(planned, x, most)) canvas.put(x, row(plan), glyphs.dot);
  }
}

/** Once all is planned the line would only repeat the upper edge. */
function isOver(planned: Line, x: number, most: number): boolean {
  return x > 0 && (planned(x - 1) ?? 0) >= most;
}

function area(canvas: Canvas, x: number, height: number, { levels }: Glyphs, { paint }: Style): void {
  // Little is still something.
  const steps = height > 0 ? Math.max(1, Math.round(height * levels.length)) : 0;
  for (let y = 0; y * levels.length < steps; y++) {
    const level = Math.min(levels.length, steps - y * levels.length);
    canvas.put(x, HEIGHT - 1 - y, at(levels, level - 1), paint.good);
  }
}

/** The days, and what the signs mean as far as they are there. */
function below(days: Days, margin: number, points: readonly BurnUpPoint[], style: Style): string[] {
  const { paint } = style;
  const { levels, dot, point, shade } = glyphsOf(style);
  const labels = new Canvas(days.columns, 1);
  for (const { column, text } of dayLabels(days)) labels.write(column, 0, text);
  const band = points.some((each) => each.low !== undefined);
  const legend = [
    `${at(levels, levels.length - 1)} done`,
    `${dot} planned`,
    ...(band ? [`${point} even odds`, `${shade} four in five to one in five`] : []),
  ];
  const lines = [...labels.lines(), ...packed(legend, '   ', days.columns)];
  return indent(lines, margin).map(paint.dim);
}
