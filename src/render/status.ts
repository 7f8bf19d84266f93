import type { RecentPace } from '../core/forecast/recent-pace.ts';
import type { Scorecard } from '../core/forecast/score.ts';
import { forecastDocument } from '../core/views/plan-document.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import type { PhaseStatus, StatusView } from '../core/views/status-view.ts';
import { bar } from './chart/bar.ts';
import { columnsOr } from './columns.ts';
import { count, duration, fullDate, percentText, wholeHours } from './figures.ts';
import { fitText } from './fit.ts';
import { NOTHING_TO_STUDY } from './follow.ts';
import { basisText, scorecardText } from './forecast.ts';
import { forecastTable } from './forecast-table.ts';
import { goalText } from './goal.ts';
import { oneLine } from './harmless.ts';
import { indent, padStart, wrap } from './layout.ts';
import { paceText } from './pace.ts';
import type { Style } from './style.ts';
import { widthOf } from './width.ts';

const BAR = 20;
const LEAST_BAR = 5;
/** Between the columns of a small table. */
const GAP = 2;

/** Progress by phase, and how it stands against the plan as it first was. */
export function statusText(view: StatusView, style: Style, scorecard?: Scorecard): string {
  const { paint, width } = style;
  const unknown =
    view.unknown.length > 0 ? [`Recorded, not in this roadmap: ${view.unknown.map(oneLine).join(', ')}`] : [];
  return `${[
    ...wrap(oneLine(view.roadmap.title), width).map(paint.title),
    ...(view.goal ? wrap(goalText(view.goal), width) : []),
    '',
    ...(view.total > 0 ? [phaseTable(view.phases, style), ''] : []),
    ...[
      aheadText(view),
      `${wholeHours(view.logged)} recorded, ${count(view.done, 'topic')} of ${view.total} done`,
      ...(view.pace ? [paceText(view.pace)] : []),
      ...(view.total > 0 ? [finishText(view)] : []),
      ...(view.fit ? [fitText(view.fit, view.forecast)] : []),
      ...unknown,
    ].flatMap((line) => wrap(line, width)),
    ...forecastLines(view, style),
    ...(scorecard ? ['', ...wrap(scorecardText(scorecard), width)] : []),
  ].join('\n')}\n`;
}

function phaseTable(phases: readonly PhaseStatus[], style: Style): string {
  const figures = phases.map((phase) => [
    phase.phase,
    `${phase.done} of ${phase.total} topics`,
    `${wholeHours(phase.minutesDone)} of ${wholeHours(phase.minutesTotal)}`,
    percent(phase),
  ]);
  const taken = [0, 1, 2, 3].reduce((sum, column) => sum + widest(figures, column) + GAP, 0);
  // A bar takes what a narrow terminal leaves, or nothing.
  const cells = Math.min(BAR, style.width - taken);
  const rows = phases.map((phase, index) => {
    const [name = '', ...rest] = figures[index] ?? [];
    const paint = style.paint.phase[phase.phase];
    return [paint(name), ...rest, ...(cells < LEAST_BAR ? [] : [bar(share(phase), cells, paint, style)])];
  });
  return columnsOr(() => phaseList(phases, figures, style), rows, style);
}

/** Two lines a phase: how far it is, and in figures. */
function phaseList(
  phases: readonly PhaseStatus[],
  figures: readonly (readonly string[])[],
  style: Style,
): string[] {
  const nameWidth = widest(figures, 0);
  return phases.flatMap((phase, index) => {
    const [name = '', topics = '', hours = '', percents = ''] = figures[index] ?? [];
    const paint = style.paint.phase[phase.phase];
    const cells = Math.min(BAR, style.width - nameWidth - widthOf(percents) - 2 * GAP);
    const lead = paint(name) + ' '.repeat(nameWidth - widthOf(name) + GAP) + percents;
    return [
      `${lead}${' '.repeat(GAP)}${bar(share(phase), cells, paint, style)}`,
      ...indent(wrap(`${topics}, ${hours}`, style.width - GAP), GAP),
    ];
  });
}

function widest(figures: readonly (readonly string[])[], column: number): number {
  return Math.max(...figures.map((row) => widthOf(row[column] ?? '')));
}

function percent(phase: PhaseStatus): string {
  return padStart(percentText(share(phase)), '100 %'.length);
}

function share({ minutesDone, minutesTotal }: PhaseStatus): number {
  return minutesTotal === 0 ? 1 : minutesDone / minutesTotal;
}

function aheadText({ ahead, done, total }: StatusView): string {
  if (total === 0) return NOTHING_TO_STUDY;
  if (done === total) return 'Everything is done';
  if (ahead.minutes === 0) return 'Just where the plan is';
  const way = ahead.minutes > 0 ? 'Ahead' : 'Behind';
  const weeks = Math.abs(ahead.weeks);
  const by = `${way} by ${duration(Math.abs(ahead.minutes))}`;
  if (weeks === 0) return by;
  const span = `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  // Weeks of the calendar: with time off between they are more than the hours come to.
  return ahead.minutes < 0
    ? `${by}, where the plan was ${span} ago`
    : `${by}, where the plan will be in ${span}`;
}

function finishText({ done, total, finish }: StatusView): string {
  return done === total
    ? `Last record ${fullDate(finish)}`
    : `Finish ${fullDate(finish)} if every estimate and every week holds`;
}

function forecastLines({ forecast }: StatusView, style: Style): string[] {
  if (!forecast) return [];
  return ['', forecastTable(forecast, style), '', ...wrap(basisText(forecast.basis), style.width)];
}

export function statusDocument(view: StatusView, scorecard?: Scorecard): unknown {
  const { today, phases, done, total, logged, ahead, pace, finish, goal, fit, forecast, unknown } = view;
  return {
    schemaVersion: SCHEMA_VERSION,
    today,
    phases: phases.map((phase) => {
      const dates = forecast?.phases.get(phase.phase);
      return forecast && dates ? { ...phase, forecast: forecastDocument(dates, forecast) } : phase;
    }),
    done,
    total,
    loggedMinutes: logged,
    aheadMinutes: ahead.minutes,
    aheadWeeks: ahead.weeks,
    ...(pace ? { pace: paceDocument(pace) } : {}),
    finish,
    ...(goal ? { goal: goal.id } : {}),
    ...(fit ? { deadline: { by: fit.by, fits: fit.fits, spareMinutes: fit.capacity - fit.effort } } : {}),
    ...(forecast ? { forecast: { ...forecastDocument(forecast, forecast), basis: forecast.basis } } : {}),
    ...(scorecard ? { scorecard } : {}),
    unknownTopics: unknown,
  };
}

function paceDocument({ weeks, numbers, until, unknown, spent, planned, topics, ratio }: RecentPace) {
  return {
    weeks,
    weekNumbers: numbers,
    until,
    knownWeeks: weeks - unknown.length,
    ...(spent === undefined ? {} : { minutesPerWeek: spent, plannedMinutesPerWeek: planned }),
    topics,
    ...(ratio === undefined ? {} : { ratio }),
  };
}
