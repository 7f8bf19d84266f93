import { describe, expect, test } from 'vitest';
import { makeCurriculum } from '../../../src/core/curriculum/curriculum.ts';
import { minutes } from '../../../src/core/minutes.ts';
import { readRecord } from '../../../src/core/progress/read-record.ts';
import { fsrsReviewer } from '../../../src/core/review/fsrs.ts';
import { reviewCost } from '../../../src/core/review/load.ts';
import { reviewsOf, withinMinutes } from '../../../src/core/review/reviews.ts';
import { date, progressOf, roadmapOf } from '../builders.ts';

const roadmap = roadmapOf([
  { topics: [{ id: 'a', aliases: ['old-a'] }, { id: 'b' }, { id: 'c' }, { id: 'p', kind: 'project' }] },
]);
const curriculum = makeCurriculum(roadmap);
const reviews = (today: string, ...lines: string[]) => {
  const records = lines.flatMap((line) => {
    const record = readRecord(line);
    return 'id' in record ? [record] : [];
  });
  return reviewsOf(curriculum, progressOf(curriculum, records), fsrsReviewer, date(today));
};
const done = (id: string, on: string) => `{"on":"${on}","done":"${id}"}`;
const review = (id: string, on: string, grade: string) =>
  `{"on":"${on}","review":"${id}","grade":"${grade}"}`;

describe('what is due', () => {
  test('is what was done and not reviewed for its gap; nothing else', () => {
    const found = reviews(
      '2026-03-05',
      done('a', '2026-03-01'),
      done('b', '2026-03-02'),
      done('p', '2026-01-01'),
    );
    expect(found.due.map(({ topic, due }) => [topic, due])).toEqual([[0, '2026-03-05']]);
    expect(found.later.map(({ topic, due }) => [topic, due])).toEqual([[1, '2026-03-06']]);
  });

  test('begins with what is most likely forgotten', () => {
    const found = reviews(
      '2026-06-01',
      done('a', '2026-01-01'),
      review('a', '2026-01-05', 'good'),
      done('b', '2026-02-01'),
    );
    expect(found.due.map((each) => each.topic)).toEqual([1, 0]);
    expect(found.due[0]?.recall).toBeLessThan(found.due[1]?.recall ?? 0);
    expect(found.due.map((each) => each.times)).toEqual([0, 1]);
  });

  test('goes with an undo of the done, and comes back with the next done, the memory kept', () => {
    const story = ['{"on":"2026-03-01","id":"d","done":"a"}', review('a', '2026-03-05', 'good')];
    const undo = '{"on":"2026-03-06","undo":"a","ids":["d"]}';
    expect(reviews('2027-01-01', ...story, undo).due).toEqual([]);
    const again = reviews('2027-01-01', ...story, undo, done('a', '2026-04-05'));
    expect(again.due[0]?.last).toBe('2026-04-05');
    expect(again.due[0]?.due).not.toBe('2026-04-09');
  });

  test('counts a review under a former id', () => {
    expect(reviews('2026-03-06', done('a', '2026-03-01'), review('old-a', '2026-03-05', 'good')).due).toEqual(
      [],
    );
  });

  test('of two reviews on a day the newest counts, whatever their order in the file', () => {
    const slip = '{"at":"2026-03-05T10:00:00Z","review":"a","grade":"easy"}';
    const meant = '{"at":"2026-03-05T10:01:00Z","review":"a","grade":"again"}';
    const [first, second] = [
      [slip, meant],
      [meant, slip, meant],
    ].map((lines) => reviews('2026-03-06', done('a', '2026-03-01'), ...lines));
    expect(first).toEqual(second);
    expect(first?.due.concat(first.later)[0]?.times).toBe(1);
    expect(first?.later[0]?.due).toBe(reviews('2026-03-06', done('a', '2026-03-01'), meant).later[0]?.due);
  });

  test('a review on the day it was done stands for that day', () => {
    const found = reviews('2026-03-02', done('a', '2026-03-01'), review('a', '2026-03-01', 'easy'));
    expect(found.later[0]?.due).toBe(fsrsReviewer([{ on: date('2026-03-01'), grade: 'easy' }]).due);
  });
});

test('a review costs a twentieth of the hours, 10 to 30 minutes, in steps of 5', () => {
  const cost = (hours: number) => {
    const likely = minutes(hours * 60);
    return reviewCost({ estimate: { low: likely, likely, high: likely, assumed: false } });
  };
  expect([1, 3, 5, 6, 8, 10, 40].map(cost)).toEqual([10, 10, 15, 20, 25, 30, 30]);
});

test('within some minutes is what can be begun in them', () => {
  const list = reviews('2027-01-01', ...['a', 'b', 'c'].map((id) => done(id, '2026-03-01'))).due;
  expect(withinMinutes(list, minutes(0))).toEqual([]);
  expect(withinMinutes(list, minutes(1))).toEqual(list.slice(0, 1));
  expect(withinMinutes(list, minutes(11))).toEqual(list.slice(0, 2));
});
