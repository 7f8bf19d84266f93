import { expect, test } from 'vitest';
import { recentPace } from '../../../src/core/forecast/recent-pace.ts';
import { minutes } from '../../../src/core/minutes.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { paceText } from '../../../src/render/pace.ts';
import { date, planOf, profileOf, roadmapOf } from '../builders.ts';

/** Topics of 4 h, 8 h a week from Monday 5 January 2026, the week of the 19th off. */
const roadmap = roadmapOf([
  { topics: Array.from({ length: 20 }, (_, index) => ({ id: `t${index}`, minutes: 240 })) },
]);
const profile = profileOf({
  start: date('2026-01-05'),
  timeOff: [{ from: date('2026-01-19'), to: date('2026-01-25') }],
});

function paceOn(
  today: string,
  ...entries: readonly [kind: 'log' | 'done', topic: string, on: string, hours?: number][]
) {
  const records = entries.map(([kind, topic, on, hours], index) => ({
    id: `r${index}`,
    instant: index,
    day: date(on),
    written: date(on),
    kind,
    topic,
    ...(hours === undefined ? {} : { minutes: minutes(hours * 60) }),
  })) as ProgressRecord[];
  return recentPace(planOf({ roadmap, profile, records, today: date(today) }));
}

test('nothing before the first whole week with a record', () => {
  expect(paceOn('2026-01-14')).toBeUndefined();
  expect(paceOn('2026-01-14', ['done', 't0', '2026-01-13', 5])).toBeUndefined();
});

test('the last four weeks of study, not the current one, nor time off', () => {
  const pace = paceOn(
    '2026-02-11',
    ['done', 't0', '2026-01-07', 20],
    ['done', 't1', '2026-01-14', 6],
    ['log', 't2', '2026-01-28', 3],
    ['done', 't2', '2026-02-04', 6],
    ['log', 't3', '2026-02-09', 9],
  );
  // 20, 6, 3 and 3 h, a week each; the week off and the one that runs do not count.
  expect(pace).toEqual({
    weeks: 4,
    numbers: [1, 2, 4, 5],
    until: '2026-02-08',
    unknown: [],
    spent: 480,
    planned: 480,
    topics: 3,
    ratio: 2.67,
  });
  expect(pace && paceText(pace)).toBe(
    'Weeks 1, 2, 4 and 5, up to 8 Feb: 8 h a week of 8 planned; 3 topics took 2.67 times their planned hours',
  );
});

test('weeks whose hours nobody wrote down are told from weeks of nothing', () => {
  const pace = paceOn('2026-02-02', ['done', 't0', '2026-01-07'], ['log', 't1', '2026-01-14', 4]);
  expect(pace).toMatchObject({ weeks: 3, unknown: [1], spent: 120, planned: 480, topics: 0 });
  expect(pace && paceText(pace)).toBe(
    'Weeks 1, 2 and 4, up to 1 Feb: 2 h a week of 8 planned, week 1 not counted (done without hours); no topic done with its hours known',
  );
});

test('one week is no mean, and weeks on end are a range', () => {
  const said = (today: string) => {
    const pace = paceOn(today, ['log', 't0', '2026-01-07', 6]);
    return pace && paceText(pace);
  };
  expect(said('2026-01-14')).toBe(
    'Week 1, up to 11 Jan: 6 h of 8 planned; no topic done with its hours known',
  );
  expect(said('2026-01-20')).toMatch(/^Weeks 1 and 2, up to 18 Jan: 3 h a week of 8 planned; /);
  expect(said('2026-02-18')).toMatch(/^Weeks 2, 4, 5 and 6, up to 15 Feb: 0 h a week /);
  expect(said('2026-02-25')).toMatch(/^Weeks 4 to 7, up to 22 Feb: /);
});
