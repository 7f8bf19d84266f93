import type { PhaseView, PlanView, WeekView } from '../../core/views/plan-view.ts';
import { strip } from '../chart/strip.ts';
import { capitalised, count, fullDate, longDate, wholeHours } from '../figures.ts';
import { forecastText, phaseForecastText } from '../forecast.ts';
import { oneLine } from '../harmless.ts';
import { clip, hanging, indent, spread, wrap } from '../layout.ts';
import type { Style } from '../style.ts';
import { widthOf } from '../width.ts';
import { footer } from './footer.ts';
import { lastShown, type PlanOptions } from './options.ts';
import { profileLine } from './profile-line.ts';
import { type WeekColumns, weekColumns, weekLines } from './week-lines.ts';

/** The plan as it is read in a terminal: a header, a section of weeks for each phase, what was left out, the finish. */
export function planTable(view: PlanView, style: Style, options: PlanOptions = {}): string {
  const overview = strip(view, style);
  const parts = [header(view, style), ...(overview.length > 0 ? [['', ...overview]] : [])];
  const last = lastShown(view, options);
  const shownOf = ({ weeks }: PhaseView) => weeks.filter((week) => week.number <= last);
  const pastOf = ({ past }: PhaseView) => (options.past ? past.map(happened) : []);
  const columns = weekColumns(view.phases.flatMap((phase) => [...pastOf(phase), ...shownOf(phase)]));
  const folded = (phase: PhaseView) => (options.past ? [] : foldedPast(phase, style, columns));
  const today = view.effort > 0 ? view.today : undefined;
  for (const phase of view.phases) {
    const shown = shownOf(phase);
    const nothing = phase.weeks.length === 0 && !options.past && !hasPast(phase);
    if (nothing || (shown.length === 0 && phase.weeks.length > 0)) continue;
    parts.push(
      [''],
      [
        ...sectionHead(view, phase, style),
        ...folded(phase),
        ...weekLines([...pastOf(phase), ...shown], today, style, columns),
      ],
    );
  }
  const hidden = view.weeks - (options.weeks ?? view.weeks);
  if (hidden > 0)
    parts.push(['', style.paint.dim(`${style.symbols.ellipsis} and ${count(hidden, 'more week')}`)]);
  parts.push([''], footer(view, style));
  return `${parts.flat().join('\n')}\n`;
}

function header(view: PlanView, style: Style): string[] {
  const { paint, width } = style;
  const title = oneLine(view.roadmap.title);
  const span = `${fullDate(view.start)} to ${fullDate(view.finish)}`;
  const sums = [leftText(view), ...(view.saved > 0 ? [`${wholeHours(view.saved)} saved`] : [])];
  return [
    ...paintLeft(wrapLeft(title, span, style), title, paint.title),
    ...wrapLeft(profileLine(view), sums.join(', '), style),
    ...wrap(forecastText(view.finish, view.forecast), width).filter((line) => line !== ''),
  ];
}

/** `99 weeks, 790 h`; once something lies behind, `97 weeks, 773 h left`: the dates are of the whole plan, these are not. */
export function leftText({ phases, weeks, effort }: PlanView): string {
  if (weeks === 0) return 'nothing left';
  const left = `${count(weeks, 'week')}, ${wholeHours(effort)}`;
  return phases.some(hasPast) ? `${left} left` : left;
}

function hasPast({ past }: PhaseView): boolean {
  return past.some((week) => week.items.length > 0);
}

/** Left and right on one line where they fit, else the left one wrapped and the right one below it. */
function wrapLeft(left: string, right: string, { width, symbols }: Style): string[] {
  if (widthOf(left) + 2 + widthOf(right) <= width) return [spread(left, right, width)];
  return [...wrap(left, width).map((line) => clip(line, width, symbols.ellipsis)), right];
}

function paintLeft(lines: string[], text: string, paint: (text: string) => string): string[] {
  const [first = '', ...rest] = lines;
  return first.startsWith(text)
    ? [paint(text) + first.slice(text.length), ...rest]
    : lines.map((line, i) => (i < lines.length - 1 ? paint(line) : line));
}

function sectionHead(view: PlanView, phase: PhaseView, style: Style): string[] {
  const { paint, width } = style;
  const name = capitalised(phase.phase);
  const size =
    phase.weeks.length === 0 ? 'done' : `${count(phase.weeks.length, 'week')}, ${wholeHours(phase.minutes)}`;
  const span = `${longDate(phase.start)} to ${longDate(phase.finish)}, ${size}`;
  const inferred = phase.inferred ? ' (inferred)' : '';
  const title = `${name}${inferred}`;
  const [head = '', ...rest] =
    widthOf(span) > width ? [title, ...wrap(span, width)] : spread(title, span, width).split('\n');
  const lines = [paint.phase[phase.phase](name) + head.slice(name.length), ...rest];
  return [...lines, ...oddsLines(view, phase, style)];
}

/** A week gone by has nothing planned any more: its items are what was recorded. */
export function happened(week: WeekView): WeekView {
  return { ...week, items: [], booked: week.items };
}

/** The phase's likely dates, unless they are those of the whole plan. */
function oddsLines({ forecast }: PlanView, { phase, weeks }: PhaseView, { paint, width }: Style): string[] {
  const dates = forecast && forecast.phases.size > 1 ? forecast.phases.get(phase) : undefined;
  return dates && weeks.length > 0 ? wrap(phaseForecastText(dates), width).map(paint.dim) : [];
}

/** What lies behind, in one line: it happened, and `--past` shows it. */
function foldedPast({ past }: PhaseView, style: Style, columns: WeekColumns): string[] {
  const items = past.flatMap((week) => week.items);
  if (items.length === 0) return [];
  const done = items.filter((item) => item.finishes).length;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const figures = [`${count(done, 'topic')} done`, ...(minutes > 0 ? [wholeHours(minutes)] : [])];
  const text = `behind you: ${figures.join(', ')} (--past shows the weeks)`;
  const margin = columns.number + 2;
  return indent(hanging(text, style.width - margin, 2).map(style.paint.dim), margin);
}
