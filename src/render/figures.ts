import { daysBetween, type PlainDate, WEEKDAYS, weekdayIndex } from '../core/dates.ts';
import { at } from '../core/invariant.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `8`, `7.5`, `0.3`: hours with at most one decimal. */
export function hourFigure(minutes: number): string {
  const tenths = Math.round(minutes / 6) / 10;
  // Less than a tenth is still something.
  return String(tenths === 0 && minutes > 0 ? 0.1 : tenths);
}

/** `8 h`, `7.5 h`; below an hour `45 min`. */
export function duration(minutes: number): string {
  return belowAnHour(minutes) ?? `${hourFigure(minutes)} h`;
}

/** `5.25`: hours to the hundredth, as they are recorded. */
function exactFigure(minutes: number): string {
  return String(Math.round((minutes * 100) / 60) / 100);
}

/** `5.25 h`: what was recorded, where `duration` says what is planned; below an hour `45 min`. */
export function recorded(minutes: number): string {
  return belowAnHour(minutes) ?? `${exactFigure(minutes)} h`;
}

/** `612 h`: for sums, where tenths are noise; below an hour `45 min`. */
export function wholeHours(minutes: number): string {
  return belowAnHour(minutes) ?? `${Math.round(minutes / 60)} h`;
}

/** `1.5`, `15m`: hours as `log` takes them. */
export function typedHours(minutes: number): string {
  const below = belowAnHour(minutes);
  return below === undefined ? exactFigure(minutes) : below.replace(' min', 'm');
}

/** Whole minutes; less than one is still something. */
function belowAnHour(minutes: number): string | undefined {
  const whole = Math.max(1, Math.round(minutes));
  return minutes > 0 && whole < 60 ? `${whole} min` : undefined;
}

/** `3 %`: rounded, but all of it only when it is all, and nothing only when it is nothing. */
export function percentText(share: number): string {
  const whole = Math.round(share * 100);
  if (whole === 0 && share > 0) return '<1 %';
  return `${whole === 100 && share < 1 ? 99 : whole} %`;
}

/** `23 Nov`. */
export function shortDate(date: PlainDate): string {
  return `${Number(date.slice(8))} ${at(MONTHS, Number(date.slice(5, 7)) - 1)}`;
}

/** `23 Nov 2026`. */
export function longDate(date: PlainDate): string {
  return `${shortDate(date)} ${date.slice(0, 4)}`;
}

/** `Mon 23 Nov 2026`. */
export function fullDate(date: PlainDate): string {
  const day = at(WEEKDAYS, weekdayIndex(date));
  return `${capitalised(day)} ${longDate(date)}`;
}

/** `10 to 13 Dec`, `30 Dec to 2 Jan`, `5 Dec`: days in order, runs of them joined. */
export function dayRuns(days: readonly PlainDate[]): string {
  const runs: { from: PlainDate; to: PlainDate }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && daysBetween(last.to, day) === 1) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs
    .map(({ from, to }) => {
      if (from === to) return shortDate(from);
      const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : shortDate(from);
      return `${first} to ${shortDate(to)}`;
    })
    .join(', ');
}

/** `Foundation`: a word of the format, its first letter a capital. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `1 week`, `3 weeks`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
