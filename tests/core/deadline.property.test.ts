import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCurriculum } from '../../src/core/curriculum/curriculum.ts';
import { addDays } from '../../src/core/dates.ts';
import { fitOf } from '../../src/core/deadline.ts';
import { makePlan } from '../../src/core/plan.ts';
import { reviewMinutes } from '../../src/core/schedule/model.ts';
import { cases } from './arbitraries.ts';
import { progressOf } from './builders.ts';

test('the minutes up to a day are those of each week up to it, less what has happened in it', () => {
  fc.assert(
    fc.property(cases(), fc.integer({ min: -20, max: 600 }), ({ roadmap, profile, records, today }, days) => {
      const curriculum = makeCurriculum(roadmap);
      const plan = makePlan({ curriculum, profile, progress: progressOf(curriculum, records), today });
      const { calendar, currentWeek, weeks } = plan.schedule;
      const by = addDays(today, days);
      let free = 0;
      for (let number = currentWeek; number <= calendar.weekOf(by); number++) {
        const week = weeks.find((each) => each.number === number);
        const taken = week
          ? reviewMinutes(week) + week.booked.reduce((sum, item) => sum + item.minutes, 0)
          : 0;
        const whole = calendar.week(number);
        free += Math.max(0, (by < whole.end ? calendar.capacityUntil(number, by) : whole.capacity) - taken);
      }
      expect(fitOf(plan, by).capacity).toBe(free);
    }),
    { numRuns: 300 },
  );
});
