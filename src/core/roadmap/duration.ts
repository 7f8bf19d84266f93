import { DAYS_IN_WEEK } from '../dates.ts';
import { fromHours, type Minutes } from '../minutes.ts';

/** Low and high as minutes of effort; equal unless the text gave a range. */
export interface DurationRange {
  readonly low: Minutes;
  readonly high: Minutes;
}

export const DURATION_FORMS = '90 minutes, 1 hour, 1.5h, 10 days, 2 weeks, 1-2 weeks, 3 months';

const FORM = /^(\d+(?:\.\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*(h|minutes?|hours?|days?|weeks?|months?)$/i;
/** A topic of more is a typing error, and sums of such figures would leave the whole numbers. */
export const MOST_HOURS = 10_000;

/**
 * Reads a duration. Minutes and hours are effort; days, weeks and months are calendar time in which one studies
 * `pace` hours a week: a day is a seventh of a week, a month 52/12 weeks.
 * @param pace hours a week
 * @returns undefined for any other form, for nothing at all and for more than MOST_HOURS
 */
export function parseDuration(text: string, pace: number): DurationRange | undefined {
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [, first = '', second = first, unit = ''] = match;
  const hours = hoursOf(unit.toLowerCase(), pace);
  const low = Number(first) * hours;
  const high = Number(second) * hours;
  if (!(low > 0 && high > 0 && low <= MOST_HOURS && high <= MOST_HOURS)) return undefined;
  return { low: fromHours(low), high: fromHours(high) };
}

function hoursOf(unit: string, pace: number): number {
  if (unit.startsWith('minute')) return 1 / 60;
  if (unit.startsWith('day')) return pace / DAYS_IN_WEEK;
  if (unit.startsWith('week')) return pace;
  if (unit.startsWith('month')) return (pace * 52) / 12;
  return 1;
}
