import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, earlier, later } from '../../src/core/dates.ts';
import { makeForecast } from '../../src/core/forecast/forecast.ts';
import { burnUp } from '../../src/core/views/burn-up.ts';
import { planView } from '../../src/core/views/plan-view.ts';
import { bar } from '../../src/render/chart/bar.ts';
import { burnUpChart } from '../../src/render/chart/burn-up.ts';
import { dayLabels, makeDays } from '../../src/render/chart/days.ts';
import { strip } from '../../src/render/chart/strip.ts';
import { makeStyle, type Style } from '../../src/render/style.ts';
import { widthOf } from '../../src/render/width.ts';
import { cases } from '../core/arbitraries.ts';
import { baselineOf, date, planOf } from '../core/builders.ts';
import { FLAGSHIP, LEARNER } from './html/plans.ts';

/** The charts of the terminal: what they show is what the plan says, at any width, with and without colour. */

const plain = (width: number, ascii = false) => makeStyle({ width, colour: false, ascii });
const painted = (width: number) => makeStyle({ width, colour: true, ascii: false });
const withoutColour = (text: string) => text.replaceAll(/\u001b\[\d+(;\d+)*m/g, '');

const baseline = baselineOf(planOf({ ...LEARNER, records: [] }), date('2026-11-23'));
const chartOf = (style: Style) =>
  burnUpChart(burnUp(planOf(LEARNER), baseline, makeForecast(planOf(LEARNER))), style);
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';

describe('a bar', () => {
  const shown = (share: number, cells: number, ascii = false) =>
    bar(share, cells, (text) => text, plain(80, ascii));

  test('is as long as what is done', () => {
    expect([0, 0.001, 0.3, 0.5, 0.99, 1].map((share) => shown(share, 10))).toEqual([
      '──────────',
      '╾─────────',
      '━━━───────',
      '━━━━━─────',
      '━━━━━━━━━╾',
      '━━━━━━━━━━',
    ]);
    expect([0, 0.001, 0.3, 0.99, 1].map((share) => shown(share, 10, true))).toEqual([
      '----------',
      '=---------',
      '===-------',
      '=========-',
      '==========',
    ]);
  });
});

describe('the strip of a plan', () => {
  test('of the flagship at 80 columns', () => {
    expect(strip(planView(FLAGSHIP), plain(80))).toEqual([
      '              Nov 2026          2028     Jul     2029    Jul      2030    Jul',
      'Foundation    ━━━━◆◆━━━━──┄┄┄┄┄┄┄',
      'Intermediate           ━◆━━◆━━━◆━━━──────┄┄┄┄┄┄┄┄┄┄┄┄┄┄',
      'Production                        ━◆◆━━━━━━◆━━━━──────────┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄',
      '              ━ planned   ─ even odds   ┄ four in five   ◆ project',
    ]);
  });

  test('each row is drawn where its phase lies', () => {
    fc.assert(
      fc.property(cases(), fc.integer({ min: 40, max: 200 }), (given, width) => {
        const view = planView(planOf(given));
        const rows = strip(view, plain(width)).slice(1);
        if (rows.length === 0) return;
        const firsts = view.phases.map(({ past, start }) => past[0]?.start ?? start);
        const from = firsts.reduce(earlier, view.start);
        const days = makeDays(
          from,
          later(view.finish, view.forecast?.p80 ?? view.finish),
          Math.min(width, 120) - 14,
        );
        for (const [index, { finish }] of view.phases.entries()) {
          const cells = rows[index]?.slice(14) ?? '';
          const [first, last] = [days.column(firsts[index] ?? from), days.column(finish)];
          expect(cells.slice(0, first)).toMatch(/^[ │]*$/);
          expect(cells.slice(first, last + 1)).toMatch(/^[━◆│]+$/);
          expect(cells.slice(first, last + 1).length).toBe(last + 1 - first);
          expect(cells.slice(last + 1)).toMatch(/^[─│]*[┄│]*( *│)?$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the burn-up', () => {
  test('of a plan begun', () => {
    expect(chartOf(plain(60)).split('\n')).toEqual([
      '38 h │                       ░░░░░░░░••••••••••·····•••••••',
      '     │                    ░░░░░░•••••░░░░░·····',
      '     │                 ░░░░░••••░░░░░░░···',
      '     │               ░░░••••░░░░░░░░···',
      '     │             ░░•••░░░░░░  ····',
      '19 h │           ••••░░░    ····',
      '     │    ▁▂▄▅▆▇▇        ···',
      '     │▃▄▆▇███████    ····',
      '     │███████████····',
      '     │████████···',
      '   0 └──────────────────────────────────────────────────────',
      '      29 Nov 2026    13 Dec         27 Dec         10 Jan',
      '      █ done   · planned   • even odds',
      '      ░ four in five to one in five',
      '',
    ]);
  });

  test('in ASCII', () => {
    expect(chartOf(plain(60, true)).split('\n').slice(4, 13)).toEqual([
      '     |             ::ooo::::::  ....',
      '19 h |           oooo:::    ....',
      '     |       ####        ...',
      '     | ##########    ....',
      '     |###########....',
      '     |########...',
      '   0 +------------------------------------------------------',
      '      29 Nov 2026    13 Dec         27 Dec         10 Jan',
      '      # done   . planned   o even odds',
    ]);
  });
});

test('at any width, of any plan: no line wider, nothing but colour in the colours, nothing but ASCII in ASCII', () => {
  fc.assert(
    fc.property(cases(), fc.integer({ min: 40, max: 200 }), (given, width) => {
      const plan = planOf(given);
      const progress = burnUp(
        plan,
        baselineOf(planOf({ ...given, records: [] }), plan.schedule.calendar.start),
        makeForecast(plan),
      );
      const draw = (style: Style) =>
        `${strip(planView(plan), style).join('\n')}\n${burnUpChart(progress, style)}`;
      const text = draw(plain(width));
      for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(text).not.toMatch(/ $/m);
      expect(withoutColour(draw(painted(width)))).toBe(text);
      expect(draw(plain(width, true))).toMatch(/^[\n -~]*$/);
      // Each word of the axis is whole.
      for (const word of text.match(/[A-Z][a-z]+(?= |$)/gm) ?? [])
        expect(word).toMatch(new RegExp(`^(${MONTHS}|Foundation|Intermediate|Production)$`));
    }),
    { numRuns: 100 },
  );
});

test('the year of each day on an axis is plain: it is its own, or that of the label before it', () => {
  const days = fc
    .tuple(
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 30, max: 120 }),
    )
    .map(([first, length, columns]) => {
      const from = addDays(date('2024-01-01'), first);
      return makeDays(from, addDays(from, length), columns);
    });
  fc.assert(
    fc.property(days, (axis) => {
      let year = '';
      for (const { column, text } of dayLabels(axis)) {
        year = /\d{4}$/.exec(text)?.[0] ?? year;
        // The first label is of the first day, and a week's has its day.
        if (column === 0 || /^\d+ \w{3}$/.test(text)) continue;
        const month = MONTHS.split('|').indexOf(text.slice(0, 3)) + 1;
        const day = `${year}-${String(month || 1).padStart(2, '0')}-01`;
        expect(axis.column(date(day)), text).toBe(column);
      }
      expect(year).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

test('years have the room of an axis before months', () => {
  const labels = (from: string, to: string, columns: number) =>
    dayLabels(makeDays(date(from), date(to), columns)).map((label) => label.text);
  expect(labels('2026-11-23', '2030-10-01', 66)).toEqual([
    'Nov 2026',
    '2028',
    'Jul',
    '2029',
    'Jul',
    '2030',
    'Jul',
  ]);
  expect(labels('2026-11-23', '2031-10-01', 100)).toContain('Jul 2027');
});
