import { describe, expect, test } from 'vitest';
import { skillId } from '../../../src/core/ids.ts';
import { minutes } from '../../../src/core/minutes.ts';
import { effortOf, shareUp } from '../../../src/core/personalise/effort.ts';
import type { Shortcut } from '../../../src/core/roadmap/model.ts';
import type { MathsLevel } from '../../../src/core/roadmap/vocabulary.ts';
import { roadmapOf } from '../builders.ts';

const skill = (id: string, effort: number): Shortcut => ({ kind: 'skill', skill: skillId(id), effort });
const maths = (level: MathsLevel, effort: number): Shortcut => ({ kind: 'maths', maths: level, effort });

function effort(shortcuts: Shortcut[], skills: string[], level: MathsLevel = 'none') {
  const [topic] = roadmapOf([{ topics: [{ id: 'a', minutes: 1000, shortcuts }] }]).topics;
  if (!topic) throw new Error('no topic');
  return effortOf(topic, { skills: skills.map(skillId), maths: level });
}

describe('effort', () => {
  test('is full without a shortcut that matches', () => {
    expect(effort([skill('python', 0.5)], ['sql'])).toEqual({ kind: 'full', minutes: 1000 });
  });

  test('is the smallest of two, not their product', () => {
    const because = { by: 'skill:sql', effort: 0.4 };
    const both = [skill('python', 0.5), skill('sql', 0.4)];
    expect(effort(both, ['python', 'sql'])).toEqual({ kind: 'shortened', minutes: 400, because });
  });

  test('of maths comes from the highest level reached, whatever the order of the entries', () => {
    const levels = [maths('undergraduate', 0.25), maths('none', 1.8), maths('school', 1)];
    expect(effort(levels, [], 'none')).toMatchObject({ kind: 'lengthened', minutes: 1800 });
    expect(effort(levels, [], 'school')).toEqual({ kind: 'full', minutes: 1000 });
    expect(effort(levels, [], 'undergraduate')).toMatchObject({ kind: 'shortened', minutes: 250 });
    expect(effort(levels, [], 'strong')).toMatchObject({
      because: { by: 'maths:undergraduate', effort: 0.25 },
    });
  });

  test('of a level that is not reached says nothing', () => {
    expect(effort([maths('strong', 0)], [], 'undergraduate').kind).toBe('full');
  });

  test('that lengthens gives way to a skill that shortens', () => {
    expect(effort([maths('none', 1.8), skill('python', 0.5)], ['python'])).toMatchObject({ minutes: 500 });
  });

  test('of 0 skips', () => {
    const because = { by: 'skill:python', effort: 0 };
    expect(effort([skill('python', 0)], ['python'])).toEqual({ kind: 'skipped', because });
  });
});

describe('a share', () => {
  test.each([
    [10, 0.25, 3],
    [100, 0.333, 34],
    // In floating point these products lie a trace above the whole number.
    [60, 1.1, 66],
    [60, 0.55, 33],
    [100, 0.07, 7],
    [1, 0.01, 1],
    [7, 1, 7],
  ])('of %d by %d rounds up to %d', (whole, share, expected) => {
    expect(shareUp(minutes(whole), share)).toBe(expected);
  });
});
