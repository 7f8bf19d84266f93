import { SCHEMA_VERSION } from '../core/views/plan-document.ts';
import type { PhaseStatus, StatusView } from '../core/views/status-view.ts';
import { count, fullDate, hourFigure, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { wrap } from './layout.ts';
import { smallTable } from './small-table.ts';
import type { Style } from './style.ts';

const BAR = 20;

/** Progress by phase, and how it stands against the plan as it first was. */
export function statusText(view: StatusView, style: Style): string {
  const { paint, width } = style;
  const rows = view.phases.map((phase) => [
    paint.phase[phase.phase](phase.phase),
    `${phase.done} of ${phase.total} topics`,
    `${wholeHours(phase.minutesDone)} of ${wholeHours(phase.minutesTotal)}`,
    bar(phase, style),
  ]);
  const unknown =
    view.unknown.length > 0
      ? [`Done elsewhere, not in this roadmap: ${view.unknown.map(oneLine).join(', ')}`]
      : [];
  return `${[
    paint.title(oneLine(view.roadmap.title)),
    '',
    smallTable(rows, style),
    '',
    aheadText(view),
    `${wholeHours(view.logged)} recorded, ${count(view.done, 'topic')} of ${view.total} done`,
    finishText(view),
    ...unknown.flatMap((line) => wrap(line, width)),
  ].join('\n')}\n`;
}

function bar({ minutesDone, minutesTotal }: PhaseStatus, { paint }: Style): string {
  const share = minutesTotal === 0 ? 1 : minutesDone / minutesTotal;
  const full = Math.floor(share * BAR);
  return `[${paint.good('#'.repeat(full))}${'.'.repeat(BAR - full)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

function aheadText({ ahead, done, total }: StatusView): string {
  if (done === total) return 'Everything is done';
  if (ahead.minutes === 0) return 'Just where the plan is';
  const way = ahead.minutes > 0 ? 'Ahead' : 'Behind';
  const weeks = Math.abs(ahead.weeks);
  return `${way} by ${hourFigure(Math.abs(ahead.minutes))} h${weeks > 0 ? `, ${weeks} ${weeks === 1 ? 'week' : 'weeks'}` : ''} of the plan`;
}

function finishText({ done, total, finish }: StatusView): string {
  return done === total
    ? `Last record ${fullDate(finish)}`
    : `Finish ${fullDate(finish)} if every estimate and every week holds`;
}

export function statusDocument(view: StatusView): unknown {
  const { today, phases, done, total, logged, ahead, finish, unknown } = view;
  return {
    schemaVersion: SCHEMA_VERSION,
    today,
    phases,
    done,
    total,
    loggedMinutes: logged,
    aheadMinutes: ahead.minutes,
    aheadWeeks: ahead.weeks,
    finish,
    unknownTopics: unknown,
  };
}
