import type { Fit } from '../core/deadline.ts';
import type { Dates } from '../core/forecast/finish.ts';
import { fullDate, wholeHours } from './figures.ts';

/** Whether a plan is done by the date to be done by; and when it is likely to be, where the one says more than the other. */
export function fitText({ by, fits, capacity, effort }: Fit, forecast: Dates | undefined): string {
  if (!fits) return `Not done by ${fullDate(by)}: ${wholeHours(effort - capacity)} too many`;
  const spare = `Done by ${fullDate(by)}: it fits, with ${wholeHours(capacity - effort)} to spare`;
  if (!forecast || forecast.p80 <= by) return spare;
  const odds =
    forecast.p50 <= by
      ? `four in five only by ${fullDate(forecast.p80)}`
      : `even odds only by ${fullDate(forecast.p50)}`;
  return `${spare}, if every estimate and every week holds; ${odds}`;
}
