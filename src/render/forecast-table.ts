import type { Forecast } from '../core/forecast/forecast.ts';
import { columnsOr } from './columns.ts';
import { longDate } from './figures.ts';
import { phaseForecastText } from './forecast.ts';
import { hanging } from './layout.ts';
import type { Style } from './style.ts';

/** The dates of the phases and of the finish, which is the last phase's; in a narrow terminal a sentence for each. */
export function forecastTable({ phases, ...finish }: Forecast, style: Style): string {
  const rows = [
    ...[...phases]
      .slice(0, -1)
      .map(([phase, dates]) => ({ name: phase, paint: style.paint.phase[phase], dates })),
    { name: 'finish', paint: (text: string) => text, dates: finish },
  ];
  return columnsOr(
    () =>
      rows.flatMap(({ name, paint, dates }) => {
        const [first = '', ...rest] = hanging(`${name}: ${phaseForecastText(dates)}`, style.width, 2);
        return [paint(name) + first.slice(name.length), ...rest];
      }),
    rows.map(({ name, paint, dates }) => [paint(name), ...DATES.map((date) => longDate(dates[date]))]),
    style,
    ['done by', 'even odds', 'four in five', '19 in 20'],
  );
}

const DATES = ['p50', 'p80', 'p95'] as const;
