import { BEYOND, type Change, type ExplainedChanges } from '../core/changes/changes.ts';
import { foremost } from '../core/changes/foremost.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import { causeWords, changesTable } from './changes-table.ts';
import { count, duration, fullDate, longDate } from './figures.ts';
import { hanging, wrap } from './layout.ts';
import type { Style } from './style.ts';

const MOST_OVERRUNS = 5;
/** Topics, unless all are asked for: a screen of them with what stands around. */
const MOST_TOPICS = 12;

export interface ChangesOptions {
  /** Every topic that moved, not only those that matter most. */
  readonly all?: boolean | undefined;
}

/** What moved, from when to when and why: a line a topic, then what the causes rest on. */
export function changesText(
  view: ExplainedChanges,
  style: Style,
  { all = false }: ChangesOptions = {},
): string {
  const { paint, width } = style;
  const { changes, since, finish } = view;
  const moved =
    finish.from === finish.to
      ? `the finish stays ${fullDate(finish.to)}`
      : `finish ${fullDate(finish.from)} ${style.symbols.arrow} ${fullDate(finish.to)}`;
  const head = `Since ${fullDate(since)}: ${count(changes.length, 'topic')} moved, ${moved}`;
  const shown = all ? changes : foremost(changes, MOST_TOPICS);
  return `${[
    ...wrap(head, width).map(paint.title),
    ...changesTable(view.phases, shown, style),
    ...moreText(changes, shown).flatMap((text) => hanging(text, width, 2).map(paint.dim)),
    ...notes(view).flatMap((note) => ['', ...hanging(note, width, 2)]),
  ].join('\n')}\n`;
}

/** `and 131 more topics (started late 120, time off 11): --all`. */
function moreText(changes: readonly Change[], shown: readonly Change[]): string[] {
  if (shown.length === changes.length) return [];
  const there = new Set(shown);
  const causes = new Map<string, number>();
  for (const change of changes) {
    const cause = causeWords(change.cause);
    if (!there.has(change)) causes.set(cause, (causes.get(cause) ?? 0) + 1);
  }
  const sorted = [...causes].sort(([, a], [, b]) => b - a);
  const figures =
    sorted.length === 1
      ? (sorted[0]?.[0] ?? '')
      : sorted.map(([cause, topics]) => `${cause} ${topics}`).join(', ');
  return [`and ${count(changes.length - shown.length, 'more topic')} (${figures}): --all`];
}

function notes({ overruns, unknown, since }: ExplainedChanges): string[] {
  const shown = overruns.slice(0, MOST_OVERRUNS);
  const times = shown.map(
    ({ topic, spent, planned }) => `${topic} ${duration(spent)} instead of ${duration(planned)}`,
  );
  return [
    ...(times.length > 0 ? [`Took more or less than planned: ${times.join(', ')}`] : []),
    ...(unknown.length > 0
      ? [`The ${unknown.join(' and ')} of ${longDate(since)}: unknown (no history); taken as today's`]
      : []),
  ];
}

export function changesDocument({
  since,
  today,
  finish,
  changes,
  overruns,
  unknown,
}: ExplainedChanges): unknown {
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
