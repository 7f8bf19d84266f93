import { BEYOND, type Change, type Changes } from '../core/changes/changes.ts';
import type { Falls } from '../core/changes/steps.ts';
import { SCHEMA_VERSION } from '../core/views/plan-document.ts';
import { count, duration, fullDate, longDate, shortDate } from './figures.ts';
import { oneLine } from './harmless.ts';
import { clip, indent, padEnd, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** What of the day that is compared with could not be known. */
export type Unknown = readonly ('profile' | 'roadmap')[];

const DATE = 11;
const CAUSE = 'profile changed'.length;
const MOST_OVERRUNS = 5;

/** What moved, from when to when and why: a line a topic, then what the causes rest on. */
export function changesText(view: Changes & { readonly unknown: Unknown }, style: Style): string {
  const { paint, width } = style;
  const { changes, since, finish } = view;
  const moved =
    finish.from === finish.to
      ? `the finish stays ${fullDate(finish.to)}`
      : `finish ${fullDate(finish.from)} ${style.symbols.arrow} ${fullDate(finish.to)}`;
  const head = `Since ${fullDate(since)}: ${count(changes.length, 'topic')} moved, ${moved}`;
  const nameWidth = Math.max(10, Math.min(60, width - 2 * DATE - CAUSE - 6));
  const row = (name: string, from: string, to: string, cause: string) =>
    `${padEnd(clip(name, nameWidth, style.symbols.ellipsis), nameWidth)}  ${padEnd(from, DATE)}  ${padEnd(to, DATE)}  ${cause}`;
  const rows = changes.map(({ name, from, to, cause }) => row(oneLine(name), ...days(from, to), cause));
  return `${[
    ...wrap(head, width).map(paint.title),
    ...(rows.length > 0 ? ['', paint.dim(row('', 'was until', 'now until', 'because')), ...rows] : []),
    ...notes(view).flatMap((note) => ['', ...hanging(note, width)]),
  ].join('\n')}\n`;
}

/** The last days; where that stays the first ones, without the year, which is the other's or the one before. */
function days(from: Falls | undefined, to: Falls | undefined): readonly [string, string] {
  if (from?.start && to?.start && from.finish === to.finish)
    return [`from ${shortDate(from.start)}`, `from ${shortDate(to.start)}`];
  return [day(from), to?.done ? longDate(to.done) : day(to)];
}

function day(falls: Falls | undefined): string {
  return falls ? longDate(falls.finish) : 'not planned';
}

function notes({ overruns, unknown, since }: Changes & { readonly unknown: Unknown }): string[] {
  const shown = overruns.slice(0, MOST_OVERRUNS);
  const times = shown.map(
    ({ topic, spent, planned }) => `${topic} ${duration(spent)} instead of ${duration(planned)}`,
  );
  return [
    ...(times.length > 0 ? [`Took another time than planned: ${times.join(', ')}`] : []),
    ...(unknown.length > 0
      ? [`The ${unknown.join(' and ')} of ${longDate(since)}: unknown (no history); taken as today's`]
      : []),
  ];
}

function hanging(text: string, width: number): string[] {
  const [first = '', ...rest] = wrap(text, width - 2);
  return [first, ...indent(rest, 2)];
}

export function changesDocument({
  since,
  today,
  finish,
  changes,
  overruns,
  unknown,
}: Changes & { readonly unknown: Unknown }): unknown {
  return {
    schemaVersion: SCHEMA_VERSION,
    since,
    today,
    finish,
    changes: changes.map(({ topic, name, from, to, cause, moves }: Change) => ({
      topic,
      name,
      from: from ?? null,
      to: to ?? null,
      cause,
      causes: moves.map(({ cause: each, days }) => ({
        cause: each,
        days: Math.abs(days) < BEYOND / 2 ? Math.round(days * 10) / 10 : null,
      })),
    })),
    overruns: overruns.map(({ topic, planned, spent }) => ({
      topic,
      plannedMinutes: planned,
      spentMinutes: spent,
    })),
    unknown: unknown.map((what) => ({ what, reason: 'unknown (no history)' })),
  };
}
