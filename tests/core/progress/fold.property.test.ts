import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCurriculum } from '../../../src/core/curriculum/curriculum.ts';
import { foldProgress } from '../../../src/core/progress/fold.ts';
import { recordLists, roadmaps } from '../arbitraries.ts';
import { progressOf } from '../builders.ts';
import { dateOf, learned, loggedMinutes } from '../oracle.ts';

const asText = (text: string) => text;

test('what the records say is what a reader of the file from its oldest line to its newest would say', () => {
  fc.assert(
    fc.property(roadmaps(), recordLists, (roadmap, records) => {
      const folded = progressOf(makeCurriculum(roadmap), records);
      const story = learned(roadmap, records);
      expect(folded.firstDay).toBe(story.firstDay === undefined ? undefined : dateOf(story.firstDay));
      expect([...folded.topics.keys()].sort()).toEqual([...story.topics.keys()].sort());
      for (const [id, topic] of folded.topics) {
        const expected = story.topics.get(id);
        const logged = loggedMinutes(expected);
        expect(topic.logged).toBe(logged);
        expect(topic.logs.map((log) => [log.on, log.minutes])).toEqual(
          expected?.logs.map((log) => [dateOf(log.day), log.minutes]),
        );
        expect(topic.done?.on).toBe(expected?.done ? dateOf(expected.done.day) : undefined);
        // The hours of a done are the total; without them the sum logged is.
        const spent = expected?.done?.minutes ?? (logged > 0 ? logged : undefined);
        if (topic.done) expect(topic.done.minutes).toBe(spent);
      }
    }),
    { numRuns: 350 },
  );
});

test('any order and any repetition of the lines says the same', () => {
  const shuffled = recordLists.chain((records) =>
    fc.record({
      records: fc.constant(records),
      again: fc
        .tuple(fc.shuffledSubarray(records), fc.shuffledSubarray(records, { minLength: records.length }))
        .map(([some, all]) => [...some, ...all]),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ records, again }) => {
      expect(foldProgress(again, asText)).toEqual(foldProgress(records, asText));
    }),
    { numRuns: 300 },
  );
});

test('two different lines of one id count as one, the same whichever comes first', () => {
  fc.assert(
    fc.property(recordLists, fc.nat(5), (records, share) => {
      const clashing = records.map((record, index) => ({ ...record, id: `r${index % (share + 1)}` }));
      const folded = foldProgress(clashing, asText);
      expect(foldProgress([...clashing].reverse(), asText)).toEqual(folded);
      expect([...folded.topics.values()].flatMap((topic) => topic.logs).length).toBeLessThanOrEqual(
        share + 1,
      );
    }),
    { numRuns: 200 },
  );
});

test('an undo that names a record makes it as if it had never been written', () => {
  fc.assert(
    fc.property(recordLists, fc.nat(), (records, pick) => {
      // Undos without ids take what they find, and so find something else once a record is gone.
      const plain = records.filter((record) => record.kind !== 'undo' || record.ids !== undefined);
      const study = plain.filter((record) => record.kind === 'log' || record.kind === 'done');
      const named = study[pick % study.length];
      if (!named) return;
      const undo = { ...named, kind: 'undo', id: 'undo', ids: [named.id] } as const;
      const without = plain.filter((record) => record.id !== named.id);
      expect(foldProgress([...plain, undo], asText)).toEqual(foldProgress(without, asText));
    }),
    { numRuns: 300 },
  );
});
