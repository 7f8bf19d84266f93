import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { earlier, later } from '../../src/core/dates.ts';
import { makeForecast } from '../../src/core/forecast/forecast.ts';
import { burnUp } from '../../src/core/views/burn-up.ts';
import { planView } from '../../src/core/views/plan-view.ts';
import { bar } from '../../src/render/chart/bar.ts';
import { burnUpChart } from '../../src/render/chart/burn-up.ts';
import { makeDays } from '../../src/render/chart/days.ts';
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
      '              Nov 2026  Jul     2028     Jul     2029    Jul      2030    Jul',
      'Foundation    ━━━━◆◆━━━━──┄┄┄┄┄┄┄',
      'Intermediate           ━◆━◆━━━━◆━━━──────┄┄┄┄┄┄┄┄┄┄┄┄┄┄',
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
