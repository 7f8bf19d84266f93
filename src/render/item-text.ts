import type { Minutes } from '../core/minutes.ts';
import type { ItemView } from '../core/views/plan-view.ts';
import { capitalised, duration, hourFigure } from './figures.ts';
import { oneLine } from './harmless.ts';

/** A project or checkpoint says so, unless its name does already. */
export function itemName({ name, kind }: Pick<ItemView, 'name' | 'kind'>): string {
  const plain = oneLine(name);
  if (kind === 'topic' || plain.toLowerCase().startsWith(kind)) return plain;
  return `${capitalised(kind)}: ${plain}`;
}

/** `4 h`; over several weeks `8 of 14 h`, then `last 6 h`; with `~` where the hours are assumed. */
export function partText({
  minutes,
  of,
  finishes,
  assumed,
}: Pick<ItemView, 'minutes' | 'of' | 'finishes' | 'assumed'>): string {
  const about = assumed ? '~' : '';
  if (minutes === of) return about + duration(minutes);
  return finishes ? `last ${duration(minutes)}` : partOf(minutes, of, about);
}

/** What was recorded of it: `4 h logged`, `4 h, done`; `done` where nobody said how long it took. */
export function recordedText({ minutes, finishes }: Pick<ItemView, 'minutes' | 'finishes'>): string {
  if (!finishes) return `${duration(minutes)} logged`;
  return minutes > 0 ? `${duration(minutes)}, done` : 'done';
}

const SHORT = 120;

/** `8 of 14 h`; of short topics in minutes; `3 h less 4 min` where rounding would hide the difference. */
function partOf(minutes: Minutes, of: Minutes, about = ''): string {
  if (of < SHORT) return `${minutes} of ${about}${of} min`;
  const [some, whole] = [hourFigure(minutes), hourFigure(of)];
  return some === whole ? `${about}${whole} h less ${of - minutes} min` : `${some} of ${about}${whole} h`;
}
