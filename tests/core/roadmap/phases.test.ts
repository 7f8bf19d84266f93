import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settlePhases } from '../../../src/core/roadmap/phases.ts';
import { PHASES, type Phase } from '../../../src/core/roadmap/vocabulary.ts';

const inferred = (minutes: readonly number[]) =>
  settlePhases(minutes.map((each) => ({ stated: undefined, minutes: each })));
const sizes = (phases: readonly Phase[]) =>
  PHASES.map((phase) => phases.filter((each) => each === phase).length);

/** Every pair of cuts, the earlier ones first; only a better one takes the place of the best. */
function bruteForce(minutes: readonly number[]): number[] {
  const sum = (from: number, to: number) => minutes.slice(from, to).reduce((a, b) => a + b, 0);
  const total = sum(0, minutes.length);
  let best = { cuts: [0, 0, 0], badness: Number.POSITIVE_INFINITY };
  for (let first = 1; first <= minutes.length - 2; first++) {
    for (let second = first + 1; second <= minutes.length - 1; second++) {
      const parts = [sum(0, first), sum(first, second), sum(second, minutes.length)];
      const badness = [30, 45, 25].reduce(
        (all, share, part) => all + (100 * (parts[part] ?? 0) - share * total) ** 2,
        0,
      );
      if (badness < best.badness) best = { cuts: [first, second - first, minutes.length - second], badness };
    }
  }
  return best.cuts;
}

describe('settlePhases', () => {
  test('cuts as a search of all cuts does', () => {
    const minutes = fc.array(fc.oneof(fc.constantFrom(0, 1, 60), fc.nat({ max: 5000 })), {
      minLength: 3,
      maxLength: 25,
    });
    fc.assert(
      fc.property(minutes, (list) => {
        expect(sizes(inferred(list))).toEqual(bruteForce(list));
      }),
      { numRuns: 1000 },
    );
  });

  test('of equal nodes: 30 to 45 to 25 of a hundred', () => {
    expect(sizes(inferred(Array.from({ length: 20 }, () => 60)))).toEqual([6, 9, 5]);
  });

  test.each([
    [[], []],
    [[5], ['foundation']],
    [
      [5, 5],
      ['foundation', 'intermediate'],
    ],
    [
      [0, 0, 0],
      ['foundation', 'intermediate', 'production'],
    ],
    [
      [1000, 1, 1],
      ['foundation', 'intermediate', 'production'],
    ],
  ])('%j becomes %j: no phase is empty from three nodes on', (minutes, phases) => {
    expect(inferred(minutes)).toEqual(phases);
  });

  test('a phase holds until another is stated', () => {
    const stated: (Phase | undefined)[] = [undefined, 'intermediate', undefined, 'foundation', undefined];
    expect(settlePhases(stated.map((each) => ({ stated: each, minutes: 60 })))).toEqual([
      'foundation',
      'intermediate',
      'intermediate',
      'foundation',
      'foundation',
    ]);
  });

  test('a hundred thousand nodes are cut', () => {
    expect(sizes(inferred(Array.from({ length: 100_000 }, () => 600)))).toEqual([30_000, 45_000, 25_000]);
  });
});
