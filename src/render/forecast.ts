import type { PlainDate } from '../core/dates.ts';
import type { Dates } from '../core/forecast/finish.ts';
import type { Basis, Forecast } from '../core/forecast/forecast.ts';
import { FEWEST, type Scorecard } from '../core/forecast/score.ts';
import type { Held } from '../core/forecast/wilson.ts';
import { count, longDate, percentText } from './figures.ts';

/** The forecast in words. It speaks of dates and of what they rest on, never of the learner. */

/** The plan's own date and the likely ones, side by side; nothing when nothing is left. */
export function forecastText(finish: PlainDate, forecast: Forecast | undefined): string {
  if (!forecast) return '';
  const { p50, p80, basis } = forecast;
  const odds = `Even odds by ${longDate(p50)}, four in five by ${longDate(p80)}`;
  return `If every estimate and every week held: ${longDate(finish)}. ${odds} (${restsOn(basis)}).`;
}

/** What a forecast rests on, in a few words. */
export function restsOn({ topics: done, over, weeks }: Basis): string {
  const topics = done + over;
  if (topics === 0 && weeks === 0) return 'learners of this subject; none of your own hours yet';
  const own = [...(topics > 0 ? [count(topics, 'topic')] : []), ...(weeks > 0 ? [count(weeks, 'week')] : [])];
  return `learners of this subject, and ${own.join(' and ')} of your own`;
}

export function phaseForecastText({ p50, p80, p95 }: Dates): string {
  return `even odds by ${longDate(p50)}, four in five by ${longDate(p80)}, 19 in 20 by ${longDate(p95)}`;
}

/** What the forecast rests on, what of it is not the learner's own, and what that is worth. */
export function basisText({ topics: done, over, weeks, ownPace, ownWeeks }: Basis): string {
  const topics = done + over;
  const pace =
    topics === 0
      ? 'The pace is that of 583 learners of this subject: no topic of yours is done with its hours known.'
      : `${percentText(ownPace)} of the pace comes from ${count(topics, 'topic')} of yours, the rest from 583 learners of this subject.`;
  const yields =
    weeks === 0
      ? 'What weeks yield is assumed, not measured: one in ten lost, the others 95 % of the plan, give or take 30.'
      : `Of what weeks yield ${percentText(ownWeeks)} comes from ${count(weeks, 'week')} of yours; the rest is assumed: one in ten lost, the others 95 % of the plan.`;
  const caveat =
    ownPace < MOSTLY_OWN
      ? ' Those learners reported their hours themselves, and those who gave up are not among them.'
      : '';
  return `${pace} ${yields}${caveat}`;
}

const MOSTLY_OWN = 0.95;

export function scorecardText({ forecasts, weeks, p50, p80 }: Scorecard): string {
  const each = `one a week for each phase reached since${weeks === undefined ? '' : `, of the newest ${weeks} weeks`}`;
  if (!p50 || !p80) {
    return `Scorecard: ${count(forecasts, 'past forecast')} can be judged so far, ${each}; below ${FEWEST} they say nothing.`;
  }
  return `Scorecard: of ${forecasts} past forecasts, ${each}, the 50 % date held for ${heldText(p50)}, the 80 % date for ${heldText(p80)}. Forecasts of the same phase resemble each other, so the truth may lie farther off than these ranges.`;
}

function heldText({ held, of, low, high }: Held): string {
  return `${held} (${percentText(held / of)}; ${percentText(low)} to ${percentText(high)})`;
}
