import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOf, nearChanceOf } from '../../../src/core/forecast/finish.ts';
import { makeModel } from '../../../src/core/forecast/forecast.ts';
import { workOf } from '../../../src/core/forecast/work.ts';
import { hoursOf, planOf, profile } from './make.ts';

const hours = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 });

/** Of what a chart shows with a row for a tenth of the work, nobody sees three parts in a hundred. */
test('the closed form says what the integral says, after four weeks within three hundredths', () => {
  fc.assert(
    fc.property(
      hours,
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 4, max: 80 }),
      (list, week, weeks) => {
        const model = makeModel(planOf(hoursOf(list), profile(week)));
        const work = workOf(model.pieces, model.pace);
        const reach = model.ahead.reach(weeks * 7 - 1);
        const exact = chanceOf(work, model.weeks)(reach);
        expect(Math.abs(nearChanceOf(work, model.weeks)(reach) - exact)).toBeLessThan(0.03);
      },
    ),
  );
});
