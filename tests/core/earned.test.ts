import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/core/dates.ts';
import { aheadOf } from '../../src/core/earned.ts';
import type { Profile } from '../../src/core/profile/profile.ts';
import type { ProgressRecord } from '../../src/core/progress/record.ts';
import { baselineOf } from './builders.ts';
import { day, done, hoursOf, log, off, planOf, profile, START } from './forecast/make.ts';

/** Three weeks: 8 hours each, unless the profile says otherwise. */
const topics = hoursOf([8, 8, 8]);

function ahead(records: readonly ProgressRecord[], today: PlainDate, more: Partial<Profile> = {}) {
  const mine = profile(8, more);
  const plan = planOf(topics, mine, { records, today });
  return aheadOf(plan.personalised, baselineOf(planOf(topics, mine), START), today);
}

describe('ahead or behind outside of the plan', () => {
  const half = [log('t0', '2026-11-24', 4)];

  test.each([
    ['in its last week', '2026-12-07', 4 * 60 - 16 * 60, -1.5],
    ['once it is over', '2026-12-14', 4 * 60 - 24 * 60, -2.5],
    ['and the weeks go on after that', '2027-02-01', 4 * 60 - 24 * 60, -9.5],
    ['by whole weeks, as within the plan', '2027-02-07', 4 * 60 - 24 * 60, -9.5],
  ])('behind %s', (_, today, minutes, weeks) => {
    expect(ahead(half, day(today))).toEqual({ minutes, weeks });
  });

  test('what is done before the start is ahead by the days until then, too', () => {
    expect(ahead(half, day('2026-11-09'))).toEqual({ minutes: 4 * 60, weeks: 2.5 });
  });

  test('nothing done before the start is on plan', () => {
    expect(ahead([], day('2026-11-09'))).toEqual({ minutes: 0, weeks: 0 });
  });

  test('all that was planned is done, after the end and before it', () => {
    const all = topics.map((_, index) => done(`t${index}`, '2026-11-25'));
    expect(ahead(all, day('2027-02-01'))).toEqual({ minutes: 0, weeks: 0 });
    expect(ahead(all, day('2026-12-07'))).toEqual({ minutes: 8 * 60, weeks: 1 });
  });

  test('on plan in time off is neither ahead in hours nor in weeks', () => {
    const timeOff = [off('2026-11-30..2026-12-13')];
    expect(ahead([done('t0', '2026-11-25')], day('2026-12-03'), { timeOff })).toEqual({
      minutes: 0,
      weeks: 0,
    });
  });
});

test('what an accepted plan took for done, and is not any more, is to be done again', () => {
  const records = [done('t0', '2026-11-25')];
  const today = day('2026-11-30');
  const accepted = baselineOf(planOf(topics, profile(8), { records, today }), today);
  const now = (later: readonly ProgressRecord[]) =>
    aheadOf(planOf(topics, profile(8), { records: later, today }).personalised, accepted, today);
  expect(now(records)).toEqual({ minutes: 0, weeks: 0 });
  expect(now([])).toEqual({ minutes: -8 * 60, weeks: 0 });
  expect(now([done('t1', '2026-11-30')])).toEqual({ minutes: 0, weeks: 0 });
});

test('behind in hours is never ahead in weeks, before the start either', () => {
  const today = day('2026-11-12');
  const accepted = baselineOf(
    planOf(topics, profile(8), { records: [done('t0', '2026-11-12')], today }),
    START,
  );
  const current = planOf(topics, profile(8), { records: [], today }).personalised;
  expect(aheadOf(current, accepted, today)).toEqual({ minutes: -8 * 60, weeks: 0 });
});
