import type { Dates } from '../core/forecast/finish.ts';
import type { Forecast } from '../core/forecast/forecast.ts';
import { columns } from './columns.ts';
import { longDate } from './figures.ts';
import type { Style } from './style.ts';

/** The dates of the phases and of the finish, which is the last phase's. */
export function forecastTable({ phases, ...finish }: Forecast, style: Style): string {
  const row = (name: string, { p50, p80, p95 }: Dates) => [name, ...[p50, p80, p95].map(longDate)];
  const earlier = [...phases].slice(0, -1);
  const rows = earlier.map(([phase, dates]) => row(style.paint.phase[phase](phase), dates));
  return columns([...rows, row('finish', finish)], style, [
    'done by',
    'even odds',
    'four in five',
    '19 in 20',
  ]);
}
