import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCurriculum } from '../../../src/core/curriculum/curriculum.ts';
import { minutes, sumMinutes } from '../../../src/core/minutes.ts';
import { makePlan, type Plan } from '../../../src/core/plan.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { fsrsReviewer } from '../../../src/core/review/fsrs.ts';
import { reviewLoad } from '../../../src/core/review/reviews.ts';
import { reviewMinutes } from '../../../src/core/schedule/model.ts';
import { cases } from '../arbitraries.ts';
import { type Case, date, planOf, profileOf, progressOf, roadmapOf } from '../builders.ts';

const reviewing = ({ roadmap, profile, records, today }: Case): Plan => {
  const curriculum = makeCurriculum(roadmap);
  const progress = progressOf(curriculum, records);
  return makePlan({ curriculum, profile, progress, today, reviewer: fsrsReviewer });
};
const sum = (items: readonly { readonly minutes: number }[]) =>
  items.reduce((total, item) => total + item.minutes, 0);
/** A due load of any size, as if many topics had been done. */
const learners = cases();

describe('reviews take of a week', () => {
  test('at most a fifth of its capacity, only what is left of its time, and all that is due in the end', () => {
    fc.assert(
      fc.property(learners, (given) => {
        const { schedule, reviews } = reviewing(given);
        let waiting: number = reviews ? reviewLoad(reviews).due : 0;
        for (const week of schedule.weeks) {
          const booked = sum(week.booked);
          const planned = sum(week.items);
          expect(week.reviewsDue).toBeLessThanOrEqual(
            Math.max(0, Math.floor(week.capacity / 5) - week.reviewed),
          );
          const room = Math.max(0, week.capacity - booked - week.reviewed);
          const share = Math.max(0, Math.floor(week.capacity / 5) - week.reviewed);
          expect(week.reviewsDue).toBe(Math.min(waiting, share, room));
          waiting -= week.reviewsDue;
          // No minute is idle while work is left.
          const free = room - week.reviewsDue;
          if (week !== schedule.weeks.at(-1)) expect(planned).toBe(free);
          else expect(planned).toBeLessThanOrEqual(free);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing for those who do not review: not one thing differs', () => {
    fc.assert(
      fc.property(learners, (given) => {
        // Any record may be the first, and so the start, unless that is stated.
        const stated = { ...given, profile: { ...given.profile, start: TODAY } };
        const plan = planOf(stated);
        expect(plan.reviews).toBeUndefined();
        for (const week of [...plan.schedule.past, ...plan.schedule.weeks])
          expect(reviewMinutes(week)).toBe(0);
        const without = { ...stated, records: given.records.filter((record) => record.kind !== 'review') };
        expect(planOf(without).schedule.weeks).toEqual(plan.schedule.weeks);
      }),
      { numRuns: 100 },
    );
  });

  test('no work: the same topics in the same order, finished no sooner', () => {
    fc.assert(
      fc.property(learners, (given) => {
        const [plain, reviewed] = [planOf(given), reviewing(given)];
        const work = ({ schedule }: Plan) => schedule.slots.map(({ topic, minutes: left }) => [topic, left]);
        expect(work(reviewed)).toEqual(work(plain));
        expect(reviewed.schedule.finish >= plain.schedule.finish).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const TODAY = date('2027-03-10');
const roadmap = roadmapOf([
  {
    topics: [
      ...Array.from({ length: 40 }, (_, index) => ({ id: `old${index}`, minutes: 600 })),
      { id: 'left', minutes: 6000 },
    ],
  },
]);
const done = (index: number): ProgressRecord => ({
  kind: 'done',
  topic: `old${index}`,
  id: `d${index}`,
  instant: 0,
  day: date('2026-11-01'),
  written: date('2026-11-01'),
});
const backlog = { roadmap, profile: profileOf(), today: TODAY };

describe('after a break', () => {
  test('a backlog is spread: 40 topics of 30 minutes take a fifth of each week of 8 h', () => {
    const records = Array.from({ length: 40 }, (_, index) => done(index));
    const { schedule, reviews } = reviewing({ ...backlog, records });
    expect(reviews?.due.length).toBe(40);
    const booked = schedule.weeks.map((week) => week.reviewsDue);
    expect(booked.slice(0, 12)).toEqual(Array(12).fill(96));
    expect(booked.slice(12, 15)).toEqual([48, 0, 0]);
    expect(sumMinutes(schedule.weeks[0]?.items.map((item) => item.minutes) ?? [])).toBe(minutes(384));
  });

  test('doing a review within the share of the week leaves the study of the week as it is', () => {
    const records = Array.from({ length: 3 }, (_, index) => done(index));
    const before = reviewing({ ...backlog, records }).schedule.weeks[0];
    const review = {
      kind: 'review',
      grade: 'good',
      topic: 'old1',
      id: 'r',
      instant: 0,
      day: TODAY,
      written: TODAY,
    } as const;
    const after = reviewing({ ...backlog, records: [...records, review] }).schedule.weeks[0];
    expect(before && reviewMinutes(before)).toBe(90);
    expect(after).toMatchObject({ reviewed: 30, reviewsDue: 60, items: before?.items });
  });

  test('reviews that were done stand in the weeks they were done in', () => {
    const on = date('2027-01-20');
    const review = { kind: 'review', topic: 'old1', id: 'r', instant: 0, day: on, written: on } as const;
    const { schedule } = reviewing({ ...backlog, records: [done(1), review] });
    const weeks = schedule.past.filter((week) => week.reviewed > 0);
    expect(weeks.map((week) => [week.start <= review.day && review.day <= week.end, week.reviewed])).toEqual([
      [true, 30],
    ]);
  });
});
