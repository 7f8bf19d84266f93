import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases, untouched } from '../arbitraries.ts';
import { type Case, date, goal, planOf, profileOf, roadmapOf } from '../builders.ts';
import { plannedMinutes, remainingMinutes, verdicts } from '../oracle.ts';

function decisions(given: Case) {
  return planOf(given).personalised.decisions;
}

test('each topic is studied, or left out with the right reason', () => {
  fc.assert(
    fc.property(cases(), (given) => {
      expect(decisions(given).map((each) => each.kind)).toEqual(verdicts(given));
    }),
    { numRuns: 300 },
  );
});

test('what is left is the plan less the hours logged, a tenth of the plan at least', () => {
  fc.assert(
    fc.property(cases(), (given) => {
      const left = decisions(given).flatMap((each, index) =>
        each.kind === 'study' ? [[index, each.remaining] as const] : [],
      );
      expect(new Map(left)).toEqual(remainingMinutes(given));
    }),
    { numRuns: 300 },
  );
});

test('effort is the smallest that background allows, never the product, rounded up, and it names its cause', () => {
  fc.assert(
    fc.property(cases({ records: untouched }), (given) => {
      for (const [index, decision] of decisions(given).entries()) {
        const topic = given.roadmap.topics[index];
        if (!topic || decision.kind !== 'study') continue;
        const { effort } = decision;
        expect(effort.minutes).toBe(plannedMinutes(topic, given.profile));
        const full = topic.estimate.likely;
        if (effort.kind === 'full') expect(effort.minutes).toBe(full);
        else {
          expect(effort.kind).toBe(effort.because.effort < 1 ? 'shortened' : 'lengthened');
          const [kind, id] = effort.because.by.split(':');
          expect(topic.shortcuts).toContainEqual({ kind, [kind ?? '']: id, effort: effort.because.effort });
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('finishing a topic changes nothing about the others of a goal', () => {
  fc.assert(
    fc.property(cases({ records: untouched }), fc.nat(), (given, pick) => {
      // A finished topic no longer pulls optional ones in, and so all are asked for.
      const whole = { ...given, profile: { ...given.profile, optional: true } };
      const first = decisions(whole);
      const studied = [...first.keys()].filter((index) => first[index]?.kind === 'study');
      const picked = studied[pick % studied.length] ?? -1;
      const topic = given.roadmap.topics[picked];
      if (!topic) return;
      const done = {
        id: 'r0',
        kind: 'done',
        topic: topic.id,
        instant: 0,
        day: given.today,
        written: given.today,
      } as const;
      const after = decisions({ ...whole, records: [done] });
      expect(after[picked]).toMatchObject({ kind: 'done', inScope: true });
      expect(after.toSpliced(picked, 1)).toEqual(first.toSpliced(picked, 1));
    }),
    { numRuns: 200 },
  );
});

test('a goal looks through an optional topic that is done, also from a topic that is done', () => {
  const roadmap = roadmapOf(
    [
      {
        topics: [
          { id: 'base' },
          { id: 'bridge', optional: true, prerequisites: ['base'] },
          { id: 'target', prerequisites: ['bridge'] },
        ],
      },
    ],
    { g: ['target'] },
  );
  const done = (topic: string) => ({
    id: topic,
    kind: 'done' as const,
    topic,
    instant: 0,
    day: date('2026-01-05'),
    written: date('2026-01-05'),
  });
  const given = { roadmap, profile: profileOf(goal('g')), today: date('2026-01-05') };
  expect(decisions({ ...given, records: [done('bridge')] })[0]?.kind).toBe('study');
  expect(decisions({ ...given, records: [done('bridge'), done('target')] })[0]?.kind).toBe('study');
});
