import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Assessment,
  answerQuestion,
  beginAssessment,
  concludedKnown,
  MOST_QUESTIONS,
  nextQuestion,
} from '../../../src/core/assess/assessment.ts';
import {
  type Answer,
  type Belief,
  believe,
  probabilities,
  settling,
} from '../../../src/core/assess/belief.ts';
import { makeCurriculum } from '../../../src/core/curriculum/curriculum.ts';
import { personalise } from '../../../src/core/personalise/personalise.ts';
import type { Profile } from '../../../src/core/profile/profile.ts';
import type { Roadmap } from '../../../src/core/roadmap/model.ts';
import { cases, roadmaps } from '../arbitraries.ts';
import { type Case, profileOf, progressOf, roadmapOf, type TopicDraft } from '../builders.ts';

const begin = (
  roadmap: Roadmap,
  profile: Profile = profileOf(),
  records: Case['records'] = [],
  states?: number,
) => {
  const curriculum = makeCurriculum(roadmap);
  return beginAssessment(personalise(curriculum, profile, progressOf(curriculum, records)), states);
};
const chance = ({ belief }: Assessment, topic: number) => probabilities(belief, [topic])[0] ?? Number.NaN;
const chain = (length: number, more: (index: number) => Partial<TopicDraft> = () => ({})) =>
  roadmapOf([
    {
      topics: Array.from({ length }, (_, index) => ({
        id: `t${index}`,
        prerequisites: index > 0 ? [`t${index - 1}`] : [],
        ...more(index),
      })),
    },
  ]);
const answers = fc.constantFrom<Answer>('know', 'unsure', 'no');
/** A belief after some answers, over a roadmap of up to 18 topics. */
const assessed = fc
  .tuple(roadmaps({ kinds: 'topics' }), fc.array(fc.tuple(fc.nat(17), answers), { maxLength: 5 }))
  .map(([roadmap, given]) => {
    const empty = begin(roadmap, profileOf({ optional: true }));
    const size = roadmap.topics.length;
    return given.reduce((each, [topic, answer]) => answerQuestion(each, topic % size, answer), empty);
  });

describe('an answer', () => {
  test('"know it" makes what the topic needs likely, "no" what builds on it unlikely, "not sure" neither', () => {
    const empty = begin(chain(9));
    const knows = answerQuestion(empty, 4, 'know');
    const lacks = answerQuestion(empty, 4, 'no');
    for (const before of [0, 1, 2, 3]) expect(chance(knows, before)).toBeGreaterThan(0.8);
    for (const after of [5, 6, 7, 8]) expect(chance(lacks, after)).toBeLessThan(0.15);
    expect(answerQuestion(empty, 4, 'unsure').belief.weights).toEqual(empty.belief.weights);
  });

  test('"not sure" alone makes nothing known, whatever most are assumed to know', () => {
    fc.assert(
      fc.property(roadmaps({ kinds: 'topics' }), (roadmap) => {
        let assessment = begin(roadmap, profileOf({ optional: true }), [], 300);
        for (let topic = nextQuestion(assessment); topic !== undefined; topic = nextQuestion(assessment))
          assessment = answerQuestion(assessment, topic, 'unsure');
        expect(concludedKnown(assessment)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is taken softly: what others contradict weighs less', () => {
    let placed = answerQuestion(begin(chain(9)), 8, 'know');
    const alone = chance(placed, 5);
    for (const topic of [2, 3, 4]) placed = answerQuestion(placed, topic, 'no');
    expect(alone).toBeGreaterThan(0.6);
    expect(chance(placed, 5)).toBeLessThan(0.5);
    // Of the topic itself the learner's word stands.
    expect(concludedKnown(placed)).toContain(8);
    expect(concludedKnown(placed)).not.toContain(2);
  });

  test('never makes a topic likelier than what it needs', () => {
    fc.assert(
      fc.property(roadmaps({ kinds: 'topics' }), fc.array(answers, { maxLength: 4 }), (roadmap, given) => {
        let placed = begin(roadmap, profileOf({ optional: true }));
        for (const [index, answer] of given.entries())
          placed = answerQuestion(placed, index % roadmap.topics.length, answer);
        const places = [...roadmap.topics.keys()];
        const chances = probabilities(placed.belief, places);
        expect(placed.belief.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        const { prerequisites } = makeCurriculum(roadmap);
        for (const [topic, needed] of prerequisites.entries()) {
          for (const before of needed)
            expect(chances[topic]).toBeLessThanOrEqual((chances[before] ?? 0) + 1e-9);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a question', () => {
  test('is worth the expected fall of the sum of p(1 − p), reckoned by trying both answers', () => {
    const doubt = (belief: Belief, topics: readonly number[]) =>
      probabilities(belief, topics).reduce((sum, p) => sum + p * (1 - p), 0);
    fc.assert(
      fc.property(assessed, ({ belief, topics }) => {
        const before = doubt(belief, topics);
        for (const [place, gain] of settling(belief, topics).entries()) {
          const topic = topics[place] ?? -1;
          const yes = 0.1 + 0.8 * (probabilities(belief, [topic])[0] ?? 0);
          const after =
            yes * doubt(believe(belief, topic, 'know'), topics) +
            (1 - yes) * doubt(believe(belief, topic, 'no'), topics);
          // What has next to no weight is left out of the sums.
          expect(gain).toBeCloseTo(before - after, 2);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('comes at most fifteen times, never twice about a topic, and only about topics of the plan', () => {
    fc.assert(
      fc.property(cases(), fc.array(answers, { minLength: 20, maxLength: 20 }), (given, said) => {
        let placed = begin(given.roadmap, given.profile, given.records);
        const asked: number[] = [];
        for (let next = nextQuestion(placed); next !== undefined; next = nextQuestion(placed)) {
          asked.push(next);
          placed = answerQuestion(placed, next, said[asked.length] ?? 'no');
        }
        expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        expect(new Set(asked).size).toBe(asked.length);
        for (const topic of asked) {
          expect(given.roadmap.topics[topic]?.kind).toBe('topic');
          expect(placed.topics).toContain(topic);
        }
      }),
      { numRuns: 15 },
    );
  });

  test('first halves a chain, and the same is asked again for the same roadmap', () => {
    const first = nextQuestion(begin(chain(31)));
    expect(first).toBeGreaterThan(6);
    expect(first).toBeLessThan(20);
    expect(nextQuestion(begin(chain(31)))).toBe(first);
  });

  test('is not asked where little is undecided', () => {
    let placed = begin(chain(3));
    let asked = 0;
    for (let next = nextQuestion(placed); next !== undefined; next = nextQuestion(placed)) {
      placed = answerQuestion(placed, next, 'know');
      asked++;
    }
    expect(asked).toBeLessThanOrEqual(3);
    expect(concludedKnown(placed)).toEqual([0, 1, 2]);
  });

  test('is never about what is done, known or skipped', () => {
    const roadmap = roadmapOf([{ topics: [{ id: 'a' }, { id: 'b', prerequisites: ['a'] }] }]);
    expect(begin(roadmap, profileOf({ known: ['a', 'b'] })).topics).toEqual([]);
    expect(nextQuestion(begin(roadmap, profileOf({ known: ['a', 'b'] })))).toBeUndefined();
  });
});

describe('the prior', () => {
  const shortcut = (effort: number) => [{ kind: 'maths' as const, maths: 'school' as const, effort }];

  test('counts a topic that background covers as likely, as far as what it needs is known', () => {
    const plain = begin(chain(6));
    const covered = begin(chain(6, (index) => (index === 0 ? { shortcuts: shortcut(0.2) } : {})));
    const deep = begin(chain(6, (index) => (index === 5 ? { shortcuts: shortcut(0.2) } : {})));
    expect(chance(covered, 0)).toBeGreaterThan(chance(plain, 0) + 0.05);
    expect(chance(deep, 5) - chance(plain, 5)).toBeLessThan(0.15);
    expect(chance(deep, 0)).toBeCloseTo(chance(plain, 0), 1);
  });

  test('holds what is known for sure, and what that needs', () => {
    const known = begin(chain(6), profileOf({ known: ['t3'] }));
    for (const topic of [0, 1, 2, 3]) expect(chance(known, topic)).toBeCloseTo(1, 9);
  });
});

test('a chain of 20,000 topics is placed as well', () => {
  const placed = begin(chain(20_000));
  const next = nextQuestion(placed);
  expect(next).toBeDefined();
  expect(concludedKnown(answerQuestion(placed, next ?? 0, 'know'))).toContain(0);
});
