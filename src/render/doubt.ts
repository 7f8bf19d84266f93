import type { Minutes } from '../core/minutes.ts';
import { duration, recorded } from './figures.ts';

/** A record that is most likely minutes taken for hours, or has a digit too many. */

const A_DAY = 24 * 60;
/** As often as planned, and as many minutes more. */
const TIMES = 2;
const LEAST_MORE = 120;

/**
 * What is doubtful about hours that were logged, if anything is.
 * @param all that was logged on the topic, these included
 * @param planned for the whole topic
 */
export function doubtOf(spent: Minutes, all: Minutes, planned: Minutes): string | undefined {
  if (spent > A_DAY) return `${recorded(spent)} is more than a day has`;
  const isMuch = (minutes: number) => minutes >= TIMES * planned && minutes - planned >= LEAST_MORE;
  // Of a topic that was over before, each further hour is no news.
  if (!isMuch(all) || (isMuch(all - spent) && !isMuch(spent))) return undefined;
  const sum = all === spent ? recorded(all) : `${recorded(all)} in all`;
  return `${sum} is far more than the ${duration(planned)} planned`;
}

/** Fewer minutes are hardly worth a record, and more are said in hours. */
const FEWEST = 5;
const MOST = 240;

/** How the same number is said where minutes were meant by it. */
export function asMinutes(hours: number): string {
  const plausible = Number.isInteger(hours) && hours >= FEWEST && hours <= MOST;
  return plausible ? `; for minutes say ${hours}m` : '';
}
