import type { Change } from '../core/changes/changes.ts';
import type { Falls } from '../core/changes/falls.ts';
import type { PhaseChange } from '../core/changes/phase-ends.ts';
import type { Cause } from '../core/changes/steps.ts';
import { capitalised, longDate, shortDate } from './figures.ts';
import { itemName } from './item-text.ts';
import { clip, hanging, indent, padEnd } from './layout.ts';
import type { Painter, Style } from './style.ts';

const DATE = 11;
const CAUSE = 'profile changed'.length;
const GAP = 2;
const WIDEST_NAME = 60;
/** Below it a name says too little: each then has a line for itself. */
const LEAST_NAME = 24;

interface Row {
  readonly name: string;
  readonly paint: Painter;
  readonly from: string;
  readonly to: string;
  /** In words. */
  readonly cause: string;
}

/** The ends of the phases, then the topics, under a heading; in a narrow terminal two lines each. */
export function changesTable(
  phases: readonly PhaseChange[],
  changes: readonly Change[],
  style: Style,
): string[] {
  const rows = [...phases.map((phase) => phaseRow(phase, style)), ...changes.map(topicRow)];
  if (rows.length === 0) return [];
  const nameWidth = Math.min(WIDEST_NAME, style.width - 2 * DATE - CAUSE - 3 * GAP);
  if (nameWidth < LEAST_NAME) return ['', ...rows.flatMap((row) => listed(row, style))];
  const gap = ' '.repeat(GAP);
  const line = (name: string, from: string, to: string, cause: string, paint: Painter) => {
    const cell = padEnd(clip(name, nameWidth, style.symbols.ellipsis), nameWidth);
    return [paint(cell), padEnd(from, DATE), padEnd(to, DATE), cause].join(gap);
  };
  return [
    '',
    style.paint.dim(line('', 'was until', 'now until', 'because', plain)),
    ...rows.map(({ name, from, to, cause, paint }) => line(name, from, to, cause, paint)),
  ];
}

function listed({ name, from, to, cause, paint }: Row, { width, symbols }: Style): string[] {
  const moved = hanging(`${from} ${symbols.arrow} ${to}, ${cause}`, width - GAP, GAP);
  return [...hanging(name, width, GAP).map(paint), ...indent(moved, GAP)];
}

function plain(text: string): string {
  return text;
}

function phaseRow({ phase, from, to, cause }: PhaseChange, { paint }: Style): Row {
  const name = capitalised(phase);
  return {
    name,
    paint: paint.phase[phase],
    from: longDate(from),
    to: longDate(to),
    cause: causeWords(cause),
  };
}

function topicRow(change: Change): Row {
  const [from, to] = days(change.from, change.to);
  return { name: itemName(change), paint: plain, from, to, cause: causeWords(change.cause) };
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

/** `taken off`, a word of the document, could be read as a topic that was removed. */
export function causeWords(cause: Cause): string {
  return cause === 'taken off' ? 'time off' : cause;
}
