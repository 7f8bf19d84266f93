import { describe, expect, test } from 'vitest';
import { makeCurriculum } from '../../src/core/curriculum/curriculum.ts';
import { minutes } from '../../src/core/minutes.ts';
import { makeBaseline, startDay } from '../../src/core/plan.ts';
import { NO_PROGRESS } from '../../src/core/progress/fold.ts';
import type { ProgressRecord } from '../../src/core/progress/record.ts';
import { date, profileOf, progressOf, roadmapOf } from './builders.ts';

const curriculum = makeCurriculum(roadmapOf([{ topics: [{ id: 'a', minutes: 600 }] }]));
const log = (topic: string, on: string): ProgressRecord => ({
  kind: 'log',
  id: on,
  topic,
  instant: 0,
  day: date(on),
  written: date(on),
  minutes: minutes(60),
});

describe('the first day of week 1', () => {
  const today = date('2026-11-25');

  test('is the one that the profile states, Monday or not', () => {
    const progress = progressOf(curriculum, [log('a', '2026-01-01')]);
    expect(startDay(profileOf({ start: date('2026-12-03') }), progress, today)).toBe('2026-12-03');
  });

  test('is the Monday of the week of the first record, of any roadmap', () => {
    const progress = progressOf(curriculum, [log('a', '2026-11-20'), log('elsewhere', '2026-11-15')]);
    expect(startDay(profileOf(), progress, today)).toBe('2026-11-09');
  });

  test('is the coming Monday, or today when it is one', () => {
    expect(startDay(profileOf(), NO_PROGRESS, today)).toBe('2026-11-30');
    expect(startDay(profileOf(), NO_PROGRESS, date('2026-11-23'))).toBe('2026-11-23');
  });

  test('does not come from what was taken back', () => {
    const undo = {
      kind: 'undo',
      id: 'u',
      topic: 'a',
      instant: 1,
      day: today,
      written: today,
      ids: ['2026-11-20'],
    } as const;
    const progress = progressOf(curriculum, [log('a', '2026-11-20'), undo]);
    expect(startDay(profileOf(), progress, today)).toBe('2026-11-30');
  });
});

test('the baseline knows no progress but when it began', () => {
  const progress = progressOf(curriculum, [log('a', '2026-11-20')]);
  const { weeks } = makeBaseline({
    curriculum,
    profile: profileOf(),
    progress,
    today: date('2027-06-01'),
  });
  expect(weeks.map((week) => week.end)).toEqual(['2026-11-22', '2026-11-29']);
  expect(weeks.reduce((sum, week) => sum + week.minutes, 0)).toBe(600);
});
