import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCurriculum } from '../../../src/core/curriculum/curriculum.ts';
import { mondayOnOrBefore } from '../../../src/core/dates.ts';
import { finishDay, makeBaseline, makePlan } from '../../../src/core/plan.ts';
import { NO_PROGRESS } from '../../../src/core/progress/fold.ts';
import { cases } from '../arbitraries.ts';
import { type Case, date, planOf, progressOf } from '../builders.ts';
import { holder } from '../hold.ts';
import {
  dateOf,
  dayNumber,
  mondayIs0,
  recorded,
  remainingMinutes,
  startDay,
  sum,
  weekOf,
} from '../oracle.ts';

const RUNS = { numRuns: 200 };

/** The plan, and for each of its weeks the minutes that the calendar and the records leave free. */
function planned(given: Case) {
  const { schedule } = planOf(given);
  const start = startDay(given);
  const current = Math.max(1, Math.floor((dayNumber(given.today) - start) / 7) + 1);
  const booked = recorded(given, current);
  const free = (number: number) => {
    const { minutes } = weekOf(given.profile, start, number);
    const spent = number === current ? [...(booked.get(number)?.values() ?? [])] : [];
    return Math.max(0, minutes - sum(spent.map((item) => item.minutes)));
  };
  return { given, schedule, start, current, booked, free, left: remainingMinutes(given) };
}

const hold = holder(cases(), planned);

test('every topic with work left is planned once and whole', () => {
  hold(({ schedule, left }) => {
    const items = schedule.weeks.flatMap((week) => week.items);
    const minutes = new Map<number, number>();
    const finished = new Set<number>();
    const afterTheirEnd: number[] = [];
    for (const item of items) {
      if (finished.has(item.topic)) afterTheirEnd.push(item.topic);
      minutes.set(item.topic, (minutes.get(item.topic) ?? 0) + item.minutes);
      if (item.finishes) finished.add(item.topic);
    }
    expect(afterTheirEnd).toEqual([]);
    expect(items.filter((item) => item.minutes <= 0)).toEqual([]);
    expect(minutes).toEqual(left);
    expect(finished).toEqual(new Set(left.keys()));
    expect(schedule.slots.map((slot) => slot.topic)).toEqual([...finished]);
    expect(schedule.slots.map((slot) => slot.minutes)).toEqual([...finished].map((topic) => left.get(topic)));
  }, RUNS);
});

test('no week holds more than is free in it, and none but the last holds less', () => {
  hold(({ schedule, free }) => {
    const held = (week: (typeof schedule.weeks)[number]) => sum(week.items.map((item) => item.minutes));
    expect(schedule.weeks.filter((week) => held(week) > free(week.number))).toEqual([]);
    expect(schedule.weeks.slice(0, -1).filter((week) => held(week) < free(week.number))).toEqual([]);
    const last = schedule.weeks.at(-1);
    if (last) expect(last.items.length).toBeGreaterThan(0);
  }, RUNS);
});

test('the finish is the end of the first week by which the free minutes reach the work', () => {
  hold(({ schedule, start, current, free, left }) => {
    let open = sum([...left.values()]);
    if (open === 0) return;
    let number = current;
    for (open -= free(number); open > 0; open -= free(number)) number++;
    expect(schedule.finish).toBe(dateOf(start + 7 * number - 1));
    expect(schedule.weeks.length).toBe(number - current + 1);
  }, RUNS);
});

test('with nothing left there are no weeks, and the finish is the day of the last record or the start', () => {
  fc.assert(
    fc.property(cases(), (given) => {
      const everything = given.roadmap.topics.map((topic) => topic.id);
      const done = { ...given, profile: { ...given.profile, known: everything } };
      const { schedule, start } = planned(done);
      expect(schedule.weeks).toEqual([]);
      expect(schedule.slots).toEqual([]);
      const { topics } = planOf(done).personalised.progress;
      const days = [...topics.values()].flatMap(({ logs, done }) => [...logs, ...(done ? [done] : [])]);
      const last = Math.max(start, ...days.map((each) => dayNumber(each.on)));
      expect(schedule.finish).toBe(dateOf(last));
    }),
    { numRuns: 100 },
  );
});

test('a topic that fits in the rest of a week is not split, and one that does not fills the week', () => {
  hold(({ schedule, free, left }) => {
    for (const week of schedule.weeks) {
      let rest = free(week.number);
      const wrong = week.items.filter((item) => {
        const fits = (left.get(item.topic) ?? 0) <= rest;
        const fills = item.minutes === rest;
        rest -= item.minutes;
        return !item.finishes && (fits || !fills);
      });
      expect(wrong).toEqual([]);
    }
  }, RUNS);
});

test('weeks are numbered from the start, seven days each, and the current one holds today', () => {
  hold(({ given, schedule, start, current }) => {
    expect(schedule.currentWeek).toBe(current);
    expect(schedule.calendar.start).toBe(dateOf(start));
    const all = [...schedule.past, ...schedule.weeks];
    expect(all.map((week) => [week.number, week.start, week.end])).toEqual(
      all.map((_, index) => [index + 1, dateOf(start + 7 * index), dateOf(start + 7 * index + 6)]),
    );
    const now = schedule.weeks[0];
    if (now && schedule.calendar.start <= given.today) {
      expect(now.start <= given.today && given.today <= now.end).toBe(true);
    }
  }, RUNS);
});

test('each week has the capacity and the days off that its seven days have', () => {
  hold(({ given, schedule, start }) => {
    const others = Array.from({ length: 12 }, (_, index) => schedule.calendar.week(9 * index - 40));
    const weeks = [...schedule.past, ...schedule.weeks, ...others];
    expect(weeks.map((week) => [week.capacity, week.timeOff])).toEqual(
      weeks.map((week) => {
        const { minutes, off } = weekOf(given.profile, start, week.number);
        return [minutes, off.map(dateOf)];
      }),
    );
  }, RUNS);
});

test('the week of a day is the one whose seven days hold it', () => {
  fc.assert(
    fc.property(cases(), fc.integer({ min: -800, max: 800 }), (given, offset) => {
      const { schedule, start } = planned(given);
      const number = schedule.calendar.weekOf(date(dateOf(start + offset)));
      expect(7 * (number - 1) <= offset && offset < 7 * number).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('what is recorded stands in its week: past weeks as they were, this week off its capacity', () => {
  hold(({ schedule, current, booked }) => {
    const asMap = (items: (typeof schedule.past)[number]['items']) =>
      new Map(items.map(({ topic, minutes, finishes }) => [topic, { minutes, finishes }]));
    const none = new Map();
    expect(schedule.past.map((week) => [asMap(week.items), week.booked])).toEqual(
      schedule.past.map((week) => [booked.get(week.number) ?? none, []]),
    );
    expect(schedule.weeks.map((week) => asMap(week.booked))).toEqual(
      schedule.weeks.map(({ number }) => (number === current ? booked.get(current) : undefined) ?? none),
    );
  }, RUNS);
});

test('a topic starts on the first day of its first week and finishes on the last day of its last', () => {
  hold(({ schedule }) => {
    const { slots, weeks } = schedule;
    expect(slots.map((slot) => [slot.start, slot.finish])).toEqual(
      slots.map(({ topic }) => {
        const own = weeks.filter((week) => week.items.some((item) => item.topic === topic));
        return [own[0]?.start, own.at(-1)?.end];
      }),
    );
    expect(slots.at(-1)?.finish ?? schedule.finish).toBe(schedule.finish);
  }, RUNS);
});

test('week 1 begins as stated, else on the Monday of the first record, else on the coming Monday', () => {
  hold(({ given, schedule, start }) => {
    expect(schedule.calendar.start).toBe(dateOf(start));
    if (given.profile.start) expect(schedule.calendar.start).toBe(given.profile.start);
    else expect(mondayIs0(start)).toBe(0);
  }, RUNS);
});

test('the same inputs give the same bytes, whatever the order of the records, and are left untouched', () => {
  fc.assert(
    fc.property(
      cases().chain((given) =>
        fc.record({
          given: fc.constant(given),
          shuffled: fc.shuffledSubarray([...given.records], { minLength: given.records.length }),
        }),
      ),
      ({ given, shuffled }) => {
        const before = JSON.stringify(given);
        const plan = planOf(given);
        const written = JSON.stringify([plan.personalised.decisions, plan.schedule]);
        expect(JSON.stringify(given)).toBe(before);
        const again = planOf({ ...structuredClone(given), records: shuffled });
        expect(JSON.stringify([again.personalised.decisions, again.schedule])).toBe(written);
      },
    ),
    { numRuns: 150 },
  );
});

test('the baseline is the plan from the start with nothing done', () => {
  fc.assert(
    fc.property(cases(), (given) => {
      const curriculum = makeCurriculum(given.roadmap);
      const progress = progressOf(curriculum, given.records);
      const start = date(dateOf(startDay(given)));
      const { profile, today } = given;
      const baseline = makeBaseline({ curriculum, profile, progress, today });
      const fresh = makePlan({
        curriculum,
        profile: { ...profile, start },
        progress: NO_PROGRESS,
        today: start,
      });
      const weeks = fresh.schedule.weeks.map(({ start, end, items }) => ({
        start,
        end,
        minutes: sum(items.map((item) => item.minutes)),
      }));
      expect(baseline.weeks).toEqual(weeks);
      if (!profile.start && progress.firstDay) expect(start).toBe(mondayOnOrBefore(progress.firstDay));
    }),
    { numRuns: 100 },
  );
});

test('the last day alone is the last day of the plan', () => {
  hold(({ given, schedule }) => {
    const curriculum = makeCurriculum(given.roadmap);
    const progress = progressOf(curriculum, given.records);
    expect(finishDay({ ...given, curriculum, progress })).toBe(schedule.finish);
  }, RUNS);
});
