import { describe, expect, test } from 'vitest';
import { changesSince } from '../../../src/core/changes/changes.ts';
import type { Knowledge } from '../../../src/core/changes/knowledge.ts';
import { makeCurriculum } from '../../../src/core/curriculum/curriculum.ts';
import { minutes } from '../../../src/core/minutes.ts';
import { weekly } from '../../../src/core/profile/parse.ts';
import type { Profile } from '../../../src/core/profile/profile.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { date, profileOf, roadmapOf, type TopicDraft } from '../builders.ts';

/** Twelve topics, one a week: t1 from 5 January 2026, t12 in the week from 23 March. */
const START = date('2026-01-05');
const topics: TopicDraft[] = Array.from({ length: 12 }, (_, index) => ({
  id: `t${index + 1}`,
  minutes: 480,
}));
const curriculum = (list = topics) => makeCurriculum(roadmapOf([{ topics: list }]));
const profile = (more: Partial<Profile> = {}) => profileOf({ start: START, capacity: weekly(8), ...more });

let number = 0;
const moment = (on: string) => {
  number += 1;
  return {
    id: `r${number}`,
    instant: Date.parse(on) + number,
    day: date(on),
    written: date(on),
  };
};
const log = (topic: string, hours: number, on: string): ProgressRecord => ({
  ...moment(on),
  kind: 'log',
  topic,
  minutes: minutes(hours * 60),
});
const done = (topic: string, hours: number, on: string): ProgressRecord => ({
  ...moment(on),
  kind: 'done',
  topic,
  minutes: minutes(hours * 60),
});

function knowledge(
  today: string,
  records: readonly ProgressRecord[],
  more: Partial<Knowledge> = {},
): Knowledge {
  const day = date(today);
  const known = records.filter((record) => record.written <= day);
  return { curriculum: curriculum(), profile: profile(), records: known, today: day, ...more };
}

/** `t3 took longer`: each moved topic with its cause, in the order of the plan. */
function causes(then: Knowledge, now: Knowledge): string[] {
  return changesSince(then, now).changes.map(({ topic, cause }) => `${topic} ${cause}`);
}

const later = (from: number, cause: string) => topics.slice(from - 1).map((topic) => `${topic.id} ${cause}`);

describe('one thing at a time', () => {
  test('nothing moved: as planned, week for week', () => {
    const records = [done('t1', 8, '2026-01-09'), done('t2', 8, '2026-01-16')];
    expect(causes(knowledge('2026-01-05', records), knowledge('2026-01-19', records))).toEqual([]);
  });

  test('took longer: all behind it moves by what it took more', () => {
    const records = [log('t1', 8, '2026-01-09'), done('t1', 16, '2026-01-16')];
    const changes = changesSince(knowledge('2026-01-05', records), knowledge('2026-01-19', records));
    expect(changes.changes.map(({ topic, cause }) => `${topic} ${cause}`)).toEqual(later(1, 'took longer'));
    expect(changes.finish).toEqual({ from: '2026-03-29', to: '2026-04-05' });
    expect(changes.overruns).toEqual([{ topic: 't1', planned: 480, spent: 960 }]);
  });

  test('still under way and over its plan already', () => {
    const records = [log('t1', 8, '2026-01-09'), log('t1', 8, '2026-01-16')];
    const moved = causes(knowledge('2026-01-05', records), knowledge('2026-01-19', records));
    expect(moved).toEqual(later(1, 'took longer'));
  });

  test('started late: weeks went by without study', () => {
    const records = [done('t1', 8, '2026-01-09')];
    const moved = causes(knowledge('2026-01-05', records), knowledge('2026-01-26', records));
    expect(moved).toEqual(later(2, 'started late'));
  });

  test('done early: more was studied than planned', () => {
    const records = [done('t1', 8, '2026-01-07'), done('t2', 8, '2026-01-09')];
    const moved = causes(knowledge('2026-01-05', records), knowledge('2026-01-12', records));
    expect(moved).toEqual(later(2, 'done early'));
  });

  test('done early: a topic took less than planned', () => {
    const records = [done('t1', 2, '2026-01-06'), done('t2', 6, '2026-01-09')];
    const moved = causes(knowledge('2026-01-05', records), knowledge('2026-01-12', records));
    expect(moved).toEqual(later(2, 'done early'));
  });

  test('taken off: days without study were added', () => {
    const off = { profile: profile({ timeOff: [{ from: date('2026-02-02'), to: date('2026-02-08') }] }) };
    expect(causes(knowledge('2026-01-05', []), knowledge('2026-01-05', [], off))).toEqual(
      later(5, 'taken off'),
    );
  });

  test('profile changed: fewer hours a week; a topic that is known now', () => {
    const fewer = { profile: profile({ capacity: weekly(4) }) };
    expect(causes(knowledge('2026-01-05', []), knowledge('2026-01-05', [], fewer))).toEqual(
      later(1, 'profile changed'),
    );
    const known = { profile: profile({ known: ['t3'] }) };
    expect(causes(knowledge('2026-01-05', []), knowledge('2026-01-05', [], known))).toEqual(
      later(3, 'profile changed'),
    );
  });

  test('roadmap changed: other hours; a topic more, one fewer', () => {
    const longer = curriculum(
      topics.map((topic, index) => (index === 3 ? { ...topic, minutes: 960 } : topic)),
    );
    const moved = causes(knowledge('2026-01-05', []), knowledge('2026-01-05', [], { curriculum: longer }));
    expect(moved).toEqual(later(4, 'roadmap changed'));
    const other = curriculum([...topics.slice(0, 11), { id: 'new', minutes: 480 }]);
    expect(
      changesSince(knowledge('2026-01-05', []), knowledge('2026-01-05', [], { curriculum: other })).changes,
    ).toMatchObject([
      {
        topic: 't12',
        name: 'Name of t12',
        from: { start: '2026-03-23', finish: '2026-03-29' },
        cause: 'roadmap changed',
      },
      {
        topic: 'new',
        name: 'Name of new',
        to: { start: '2026-03-23', finish: '2026-03-29' },
        cause: 'roadmap changed',
      },
    ]);
  });

  test('a topic that was renamed, with its former id as an alias, has not moved', () => {
    const renamed = curriculum(
      topics.map((topic, index) => (index === 3 ? { ...topic, id: 'four', aliases: ['t4'] } : topic)),
    );
    expect(causes(knowledge('2026-01-05', []), knowledge('2026-01-05', [], { curriculum: renamed }))).toEqual(
      [],
    );
  });
});

test('three months: each topic by what moved it most', () => {
  // t1 and t2 as planned; t3 takes three weeks; a holiday of one week is put in; t4 and t5 in one week; then nothing.
  const records = [
    done('t1', 8, '2026-01-09'),
    done('t2', 8, '2026-01-16'),
    log('t3', 8, '2026-01-23'),
    log('t3', 8, '2026-01-30'),
    done('t3', 24, '2026-02-06'),
    done('t4', 4, '2026-02-18'),
    done('t5', 4, '2026-02-20'),
  ];
  const holiday = { profile: profile({ timeOff: [{ from: date('2026-02-09'), to: date('2026-02-15') }] }) };
  const then = knowledge('2026-01-05', records);
  const now = knowledge('2026-03-09', records, holiday);
  expect(causes(then, now)).toEqual([
    't3 took longer',
    't4 took longer',
    't5 took longer',
    // Two weeks longer, one off, one won, and two weeks gone by without study: of two equal ones the first that came.
    't6 started late',
    't7 started late',
    't8 started late',
    't9 started late',
    't10 started late',
    't11 started late',
    't12 started late',
  ]);
});
