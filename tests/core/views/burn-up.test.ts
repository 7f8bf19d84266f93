import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate } from '../../../src/core/dates.ts';
import { makeForecast } from '../../../src/core/forecast/forecast.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { burnUp } from '../../../src/core/views/burn-up.ts';
import { baselineOf } from '../builders.ts';
import { day, done, hoursOf, log, planOf, profile, START } from '../forecast/make.ts';

const topics = hoursOf([8, 8, 8, 8, 8, 8]);
const view = (records: readonly ProgressRecord[], today: PlainDate) => {
  const plan = planOf(topics, profile(8), { records, today });
  return burnUp(plan, baselineOf(planOf(topics, profile(8)), START), makeForecast(plan));
};

describe('the burn-up', () => {
  const records = [log('t0', '2026-11-24', 4), done('t0', '2026-11-25'), log('t1', '2026-12-02', 4)];
  const { total, points } = view(records, day('2026-12-08'));

  test('past weeks as they were, then today', () => {
    expect(total).toBe(48 * 60);
    expect(points.slice(0, 3)).toEqual([
      { date: '2026-11-29', planned: 480, done: 480 },
      { date: '2026-12-06', planned: 960, done: 720 },
      { date: '2026-12-08', planned: 960 + Math.round((480 * 2) / 7), done: 720 },
    ]);
  });

  test('a band that widens, stays in order and ends with everything done', () => {
    const ahead = points.slice(3);
    for (const { low = 0, likely = 0, high = 0 } of ahead) {
      expect(720 <= low && low <= likely && likely <= high && high <= total).toBe(true);
    }
    for (const key of ['low', 'likely', 'high'] as const) {
      const list = ahead.map((point) => point[key] ?? 0);
      expect(list).toEqual([...list].sort((a, b) => a - b));
    }
    expect(ahead.at(-1)?.low).toBe(total);
  });

  test('agrees with the dates of the forecast', () => {
    const made = makeForecast(planOf(topics, profile(8), { records, today: day('2026-12-08') }));
    const first = (key: 'low' | 'likely') => points.find((point) => point[key] === total)?.date;
    for (const [key, date] of [
      ['likely', made?.p50],
      ['low', made?.p80],
    ] as const) {
      const end = first(key) ?? START;
      expect(date !== undefined && date <= end && addDays(date, 7) > end).toBe(true);
    }
  });

  test('when nothing is left there is no band', () => {
    const all = topics.map((_, index) => done(`t${index}`, '2026-11-25'));
    const over = view(all, day('2026-11-26'));
    expect(over.points).toEqual([{ date: '2026-11-26', planned: Math.round((480 * 4) / 7), done: 48 * 60 }]);
  });

  test('ends with the calendar', () => {
    const start = day('9999-11-01');
    const late = planOf(topics, profile(8, { start }), { today: start });
    const { points } = burnUp(late, baselineOf(late, start), makeForecast(late));
    expect(points.at(-1)?.date).toBe('9999-12-26');
    expect(points.at(-1)?.low).toBeLessThan(48 * 60);
  });
});
