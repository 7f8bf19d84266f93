import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlier } from '../../../src/core/dates.ts';
import { type Minutes, minutes } from '../../../src/core/minutes.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { cases } from '../arbitraries.ts';
import { type Case, planOf } from '../builders.ts';

/**
 * The week that runs does not reshuffle while one works in it. Checkpoints are left aside: one that is due, since all
 * that it tests is done, comes up at once.
 */

/** The topics that the current week still holds, in their order. */
function weekOf(given: Case): { readonly id: string; readonly minutes: Minutes }[] {
  const plan = planOf(given);
  const { topics } = plan.personalised.curriculum.roadmap;
  return (plan.schedule.weeks[0]?.items ?? []).flatMap(({ topic, minutes: part }) => {
    const found = topics[topic];
    return !found || found.kind === 'checkpoint' ? [] : [{ id: found.id, minutes: part }];
  });
}

/** Without checkpoints, and in a week that has begun: the first record of all would begin one. */
function inAWeek(given: Case): Case {
  const topics = given.roadmap.topics.map((topic) =>
    topic.kind === 'checkpoint' ? { ...topic, kind: 'topic' as const } : topic,
  );
  const start = earlier(planOf(given).schedule.calendar.start, given.today);
  return { ...given, roadmap: { ...given.roadmap, topics }, profile: { ...given.profile, start } };
}

function record(given: Case, kind: 'log' | 'done', topic: string, spent: Minutes, step: number): Case {
  const day = given.today;
  const moment = { id: `step${step}`, instant: Number.MAX_SAFE_INTEGER - 100 + step, day, written: day };
  const one = { ...moment, kind, topic, minutes: spent } as ProgressRecord;
  return { ...given, records: [...given.records, one] };
}

/** Steps of a learner who works through the week from its first topic on, each in about its planned minutes. */
const steps = fc.array(
  fc.record({ finish: fc.boolean(), share: fc.double({ min: 0.2, max: 2, noNaN: true }) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

test('what is planned for the current week stays in its order while it is worked through', () => {
  fc.assert(
    fc.property(cases(), steps, (drawn, work) => {
      let given = inAWeek(drawn);
      for (const [step, { finish, share }] of work.entries()) {
        const before = weekOf(given).map(({ id }) => id);
        const [first] = weekOf(given);
        if (!first) return;
        const spent = minutes(Math.max(1, Math.round(first.minutes * share)));
        given = record(given, finish ? 'done' : 'log', first.id, spent, step);
        const after = weekOf(given).map(({ id }) => id);
        // Less time than planned lets more in at the end, more time pushes out of the end.
        const rest = finish ? before.slice(1) : before;
        const common = Math.min(rest.length, after.length);
        expect(after.slice(0, common)).toEqual(rest.slice(0, common));
      }
    }),
    { numRuns: 100 },
  );
});

test('and whole, when each topic takes its planned minutes', () => {
  fc.assert(
    fc.property(cases(), (drawn) => {
      let given = inAWeek(drawn);
      const week = weekOf(given);
      for (const [step, { id, minutes: part }] of week.slice(0, -1).entries()) {
        given = record(given, 'done', id, wholeOf(given, id, part), step);
        expect(weekOf(given)).toEqual(week.slice(step + 1));
      }
    }),
    { numRuns: 100 },
  );
});

/** What `done --hours` has to say so that exactly the planned part was spent in this week. */
function wholeOf(given: Case, id: string, part: Minutes): Minutes {
  const logged = planOf(given).personalised.progress.topics.get(id)?.logged ?? 0;
  return minutes(logged + part);
}
