import { describe, expect, test } from 'vitest';
import { minutes } from '../../../src/core/minutes.ts';
import { studyDays, weekly } from '../../../src/core/profile/parse.ts';
import type { Profile } from '../../../src/core/profile/profile.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { EndlessPlanError } from '../../../src/core/schedule/schedule.ts';
import { date, planOf, profileOf, roadmapOf, studyOrder, type TopicDraft } from '../builders.ts';

const MONDAY = date('2026-11-23');

function schedule(
  topics: readonly TopicDraft[],
  profile: Partial<Profile> = {},
  records: readonly ProgressRecord[] = [],
  today = MONDAY,
) {
  const given = { roadmap: roadmapOf([{ topics }]), profile: profileOf({ start: MONDAY, ...profile }) };
  return planOf({ ...given, records, today }).schedule;
}

const log = (id: string, topic: string, hours: number, on: string): ProgressRecord => ({
  kind: 'log',
  id,
  topic,
  instant: Date.parse(on),
  day: date(on),
  written: date(on),
  minutes: minutes(hours * 60),
});
const done = (id: string, topic: string, on: string): ProgressRecord => ({
  kind: 'done',
  id,
  topic,
  instant: Date.parse(on),
  day: date(on),
  written: date(on),
});

/** `2026-11-23 480: 0 480` is a week, its capacity, and the minutes of topic 0. */
const lines = (weeks: ReturnType<typeof schedule>['weeks']) =>
  weeks.map((week) =>
    [`${week.start} ${week.capacity}:`, ...week.items.map((item) => `${item.topic} ${item.minutes}`)].join(
      ' ',
    ),
  );

describe('weeks', () => {
  test('14 hours and 6 hours at 8 hours a week', () => {
    const { weeks, finish } = schedule([
      { id: 'a', minutes: 840 },
      { id: 'b', minutes: 360 },
    ]);
    expect(lines(weeks)).toEqual([
      '2026-11-23 480: 0 480',
      '2026-11-30 480: 0 360 1 120',
      '2026-12-07 480: 1 240',
    ]);
    expect(weeks[2]?.end).toBe('2026-12-13');
    expect(finish).toBe('2026-12-13');
  });

  test('time off takes a seventh for each of its days, rounded down, and may take all', () => {
    const timeOff = [
      { from: date('2026-11-25'), to: date('2026-11-25') },
      { from: date('2026-11-29'), to: date('2026-12-06') },
    ];
    const { weeks } = schedule([{ id: 'a', minutes: 600 }], { timeOff });
    expect(lines(weeks)).toEqual(['2026-11-23 342: 0 342', '2026-11-30 0:', '2026-12-07 480: 0 258']);
    expect(weeks[0]?.timeOff).toEqual(['2026-11-25', '2026-11-29']);
  });

  test('days off that are named twice count once', () => {
    const timeOff = [
      { from: date('2026-11-24'), to: date('2026-11-26') },
      { from: date('2026-11-25'), to: date('2026-11-25') },
    ];
    expect(schedule([{ id: 'a', minutes: 60 }], { timeOff }).weeks[0]?.capacity).toBe(274);
  });

  test('with study days only these can be taken off', () => {
    const capacity = studyDays({ tue: 1.5, thu: 1.5, sat: 4 });
    const off = (day: string) => [{ from: date(day), to: date(day) }];
    const capacityWith = (day: string) =>
      schedule([{ id: 'a' }], { capacity, timeOff: off(day) }).weeks[0]?.capacity;
    expect(capacityWith('2026-11-23')).toBe(420);
    expect(capacityWith('2026-11-24')).toBe(330);
    expect(capacityWith('2026-11-28')).toBe(180);
  });

  test('study days keep their weekday when weeks begin on a Thursday', () => {
    const start = date('2026-11-26');
    const timeOff = [{ from: date('2026-12-01'), to: date('2026-12-01') }];
    const { weeks } = schedule(
      [{ id: 'a', minutes: 60 }],
      { start, timeOff, capacity: studyDays({ tue: 1, thu: 2 }) },
      [],
      start,
    );
    expect(weeks[0]?.capacity).toBe(120);
  });

  test('hours change with the week that begins on the date or after it; the first figure holds before it too', () => {
    const steps = [
      { from: date('2026-12-01'), minutes: minutes(100) },
      { from: date('2026-12-07'), minutes: minutes(200) },
      { from: date('2026-12-16'), minutes: minutes(300) },
    ];
    const { weeks } = schedule([{ id: 'a', minutes: 1100 }], { capacity: { kind: 'weekly', steps } });
    expect(weeks.map((week) => week.capacity)).toEqual([100, 100, 200, 200, 300, 300]);
  });

  test('30 December 2011, which Samoa left out, is a day like any other', () => {
    const start = date('2011-12-26');
    const timeOff = [{ from: date('2011-12-30'), to: date('2011-12-30') }];
    const { weeks } = schedule(
      [{ id: 'a', minutes: 600 }],
      { start, timeOff, capacity: studyDays({ thu: 1, fri: 2, sat: 3 }) },
      [],
      start,
    );
    expect(weeks.map((week) => [week.start, week.capacity])).toEqual([
      ['2011-12-26', 240],
      ['2012-01-02', 360],
    ]);
    expect(weeks[0]?.timeOff).toEqual(['2011-12-30']);
  });
});

describe('what happened', () => {
  const topics = [
    { id: 'a', minutes: 600 },
    { id: 'b', minutes: 600 },
  ];

  test('past weeks keep it, and the current one has what its records leave', () => {
    const records = [log('1', 'a', 7, '2026-11-24'), log('2', 'a', 2, '2026-12-02')];
    const { past, weeks, currentWeek } = schedule(topics, {}, records, date('2026-12-03'));
    expect(currentWeek).toBe(2);
    expect(past.map((week) => week.items)).toEqual([[{ topic: 0, minutes: 420, finishes: false }]]);
    expect(weeks[0]?.booked).toEqual([{ topic: 0, minutes: 120, finishes: false }]);
    // 9 of 10 hours are logged: one is left, and five more fit in the week.
    expect(lines(weeks)).toEqual(['2026-11-30 480: 0 60 1 300', '2026-12-07 480: 1 300']);
  });

  test('days gone by take nothing from the current week', () => {
    const { weeks } = schedule(topics, {}, [], date('2026-11-29'));
    expect(lines(weeks)[0]).toBe('2026-11-23 480: 0 480');
  });

  test('more than the week holds leaves nothing of it', () => {
    const { weeks } = schedule(topics, {}, [log('1', 'a', 9, '2026-11-24')]);
    expect(lines(weeks)).toEqual(['2026-11-23 480:', '2026-11-30 480: 0 60 1 420', '2026-12-07 480: 1 180']);
  });

  test('of a topic that took longer than planned a tenth is left', () => {
    const { slots } = schedule(topics, {}, [log('1', 'a', 30, '2026-11-24')]);
    expect(slots.map((slot) => slot.minutes)).toEqual([60, 600]);
  });

  test('the hours of a done are the total: what no log accounts for lies on its day', () => {
    const total: ProgressRecord = {
      ...done('2', 'a', '2026-12-02'),
      kind: 'done',
      topic: 'a',
      minutes: minutes(500),
    };
    const records = [log('1', 'a', 2, '2026-11-24'), total];
    const { past, weeks } = schedule(topics, {}, records, date('2026-12-03'));
    expect(past[0]?.items).toEqual([{ topic: 0, minutes: 120, finishes: false }]);
    expect(weeks[0]?.booked).toEqual([{ topic: 0, minutes: 380, finishes: true }]);
    expect(lines(weeks)[0]).toBe('2026-11-30 480: 1 100');
  });

  test('done without hours takes nothing from the week', () => {
    const { weeks } = schedule(topics, {}, [done('1', 'a', '2026-11-24')]);
    expect(weeks[0]?.booked).toEqual([{ topic: 0, minutes: 0, finishes: true }]);
    expect(lines(weeks)[0]).toBe('2026-11-23 480: 1 480');
  });

  test('what lies before the start is done, and in no week', () => {
    const { weeks, past } = schedule(topics, {}, [log('1', 'a', 4, '2026-11-20')], date('2026-11-20'));
    expect(past).toEqual([]);
    expect(weeks[0]?.booked).toEqual([]);
    expect(lines(weeks)[0]).toBe('2026-11-23 480: 0 360 1 120');
  });

  test('what is dated ahead counts for the current week', () => {
    const { weeks } = schedule(topics, {}, [log('1', 'a', 4, '2026-12-24')]);
    expect(weeks[0]?.booked).toEqual([{ topic: 0, minutes: 240, finishes: false }]);
  });

  test('when all is done there is nothing to plan, and the finish is the last day that was recorded', () => {
    const records = [done('1', 'a', '2026-11-26'), done('2', 'b', '2026-12-02')];
    const { past, weeks, slots, finish } = schedule(topics, {}, records, date('2026-12-20'));
    expect([weeks, slots]).toEqual([[], []]);
    expect(past.map((week) => week.items.length)).toEqual([1, 1, 0]);
    expect(finish).toBe('2026-12-02');
  });

  test('when all is known the finish is the start', () => {
    expect(schedule(topics, { known: ['a', 'b'] }).finish).toBe(MONDAY);
  });
});

describe('a plan without end', () => {
  const start = date('9980-01-01');

  test('an hour a week for more hours than weeks are left', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ id: `t${index}`, minutes: 600_000 }));
    expect(() => schedule(many, { start, capacity: weekly(1) }, [], start)).toThrow(EndlessPlanError);
  });

  test('time off to the last day there is', () => {
    const timeOff = [{ from: date('9980-01-15'), to: date('9999-12-31') }];
    const fits = (hours: number) =>
      schedule([{ id: 'a', minutes: hours * 60 }], { start, timeOff }, [], start);
    expect(fits(16).finish).toBe('9980-01-14');
    expect(() => fits(17)).toThrow(EndlessPlanError);
  });

  test('the last week that ends by 9999-12-31 is planned, the one behind it is not', () => {
    const start = date('9999-12-20');
    expect(schedule([{ id: 'a', minutes: 480 }], { start }, [], start).finish).toBe('9999-12-26');
    expect(() => schedule([{ id: 'a', minutes: 481 }], { start }, [], start)).toThrow(EndlessPlanError);
  });

  test('nothing left is no plan without end, however late it is', () => {
    const late = date('9999-12-31');
    expect(schedule([{ id: 'a' }], { start, known: ['a'] }, [], late).weeks).toEqual([]);
  });

  test('on the last days of all, when no Monday comes any more', () => {
    const given = { roadmap: roadmapOf([{ topics: [{ id: 'a' }] }]), profile: profileOf(), records: [] };
    expect(() => planOf({ ...given, today: date('9999-12-31') })).toThrow(EndlessPlanError);
  });
});

describe('the order of study', () => {
  const order = (roadmap: ReturnType<typeof roadmapOf>, more: Partial<Profile> = {}) =>
    studyOrder(planOf({ roadmap, profile: profileOf(more), records: [], today: MONDAY }));

  test('a project comes as soon as what it needs is done, the nearer one first, and a checkpoint closes', () => {
    const roadmap = roadmapOf([
      {
        topics: [
          { id: 'quiz', kind: 'checkpoint' },
          { id: 'history' },
          { id: 'vectors' },
          { id: 'large', kind: 'project', prerequisites: ['vectors', 'matrices'] },
          { id: 'matrices', minutes: 600 },
          { id: 'arrays' },
          { id: 'small', kind: 'project', prerequisites: ['arrays'] },
        ],
      },
    ]);
    expect(order(roadmap)).toEqual(['arrays', 'small', 'vectors', 'matrices', 'large', 'history', 'quiz']);
  });

  test('of more projects than can be compared each comes before what no project needs', () => {
    const projects = Array.from({ length: 2001 }, (_, index) => ({
      id: `p${index}`,
      kind: 'project' as const,
    }));
    const roadmap = roadmapOf([{ topics: [{ id: 'a' }, ...projects] }]);
    expect(order(roadmap, { capacity: weekly(168) }).at(-1)).toBe('a');
  });

  test('a topic of a later phase that an earlier one needs is planned in the earlier', () => {
    const roadmap = roadmapOf([
      { phase: 'foundation', topics: [{ id: 'a', prerequisites: ['c'] }, { id: 'b' }] },
      { phase: 'production', topics: [{ id: 'c' }, { id: 'd' }] },
    ]);
    const { schedule } = planOf({ roadmap, profile: profileOf(), records: [], today: MONDAY });
    expect(schedule.slots.map((slot) => [slot.topic, slot.phase])).toEqual([
      [2, 'foundation'],
      [0, 'foundation'],
      [1, 'foundation'],
      [3, 'production'],
    ]);
  });

  test('a node waits for the nodes before it, also by way of one with nothing left in it', () => {
    const roadmap = roadmapOf([
      { id: 'last', dependsOn: ['middle'], topics: [{ id: 'z', kind: 'project' }] },
      { id: 'middle', dependsOn: ['first'], topics: [{ id: 'm' }] },
      { id: 'first', topics: [{ id: 'a' }, { id: 'b' }] },
    ]);
    expect(order(roadmap, { known: ['m'] })).toEqual(['a', 'b', 'z']);
  });

  test('optional topics are left out, unless asked for or needed', () => {
    const roadmap = roadmapOf([
      {
        topics: [
          { id: 'a', optional: true },
          { id: 'b', optional: true },
          { id: 'c', prerequisites: ['b'] },
        ],
      },
    ]);
    expect(order(roadmap)).toEqual(['b', 'c']);
    expect(order(roadmap, { optional: true })).toEqual(['b', 'a', 'c']);
    expect(order(roadmap, { known: ['c'] })).toEqual([]);
  });
});
