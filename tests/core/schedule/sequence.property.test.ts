import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutes } from '../../../src/core/minutes.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { PHASES } from '../../../src/core/roadmap/vocabulary.ts';
import { cases, manyLogs, untouched } from '../arbitraries.ts';
import { type Case, date, planOf, studyOrder } from '../builders.ts';
import { holder } from '../hold.ts';
import {
  comesBefore,
  dateOf,
  dayNumber,
  learned,
  loggedMinutes,
  plannedPhase,
  remainingMinutes,
  sum,
} from '../oracle.ts';

const RUNS = { numRuns: 200 };

/** The order of study, and what the roadmap demands of it. */
function sequenced(given: Case) {
  const plan = planOf(given);
  const order = plan.schedule.slots.map((slot) => slot.topic);
  const left = remainingMinutes(given);
  const kept = new Set(left.keys());
  const before = comesBefore(given.roadmap, kept);
  const phase = new Map(order.map((topic) => [topic, plannedPhase(given.roadmap, kept, before, topic)]));
  const progress = learned(given.roadmap, given.records).topics;
  const opened = new Set(
    [...kept].filter((topic) => loggedMinutes(progress.get(given.roadmap.topics[topic]?.id ?? '')) > 0),
  );
  const kind = (topic: number) => given.roadmap.topics[topic]?.kind;
  const inPhase = (index: number) => order.filter((topic) => phase.get(topic) === index);
  return { given, schedule: plan.schedule, order, left, before, phase, opened, kind, inPhase };
}

const hold = holder(cases(), sequenced);
type Sequenced = ReturnType<typeof sequenced>;

test('no topic starts before what it waits for is finished', () => {
  // Often a whole node is known: those after it still wait for those before it.
  const someNodeKnown = fc.tuple(cases({ dependsOn: 8 }), fc.nat(9)).map(([given, pick]) => {
    const node = given.roadmap.nodes[pick]?.id;
    const ids = given.roadmap.topics.filter((topic) => topic.node === node).map((topic) => topic.id);
    return { ...given, profile: { ...given.profile, known: [...given.profile.known, ...ids] } };
  });
  fc.assert(
    fc.property(someNodeKnown, (given) => {
      const { schedule, order, before } = sequenced(given);
      const left = new Set(order);
      const early = schedule.weeks
        .flatMap((week) => week.items)
        .filter((item) => {
          const waits = [...left].some((other) => before(other, item.topic));
          if (item.finishes) left.delete(item.topic);
          return waits;
        });
      expect(early).toEqual([]);
      expect(left).toEqual(new Set());
    }),
    { numRuns: 300 },
  );
});

test('a topic is planned in the earliest phase of any that needs it, and the phases follow each other', () => {
  hold(({ schedule, phase }) => {
    const own = schedule.slots.map((slot) => phase.get(slot.topic) ?? -1);
    expect(schedule.slots.map((slot) => slot.phase)).toEqual(own.map((each) => PHASES[each]));
    expect(own).toEqual([...own].sort((a, b) => a - b));
  }, RUNS);
});

test('at most three topics that can go on are open, but for those that the learner opened', () => {
  fc.assert(
    fc.property(cases({ records: manyLogs }), (given) => {
      const { schedule, order, opened, before, phase } = sequenced(given);
      const left = new Set(order);
      const open = new Set(opened);
      const canGoOn = (topic: number) =>
        ![...left].some((other) => before(other, topic) || (phase.get(other) ?? 0) < (phase.get(topic) ?? 0));
      for (const week of schedule.weeks) {
        for (const item of week.items) {
          if (!open.has(item.topic)) expect([...open].filter(canGoOn).length).toBeLessThan(3);
          open.add(item.topic);
          if (!item.finishes) continue;
          left.delete(item.topic);
          open.delete(item.topic);
        }
        const crossing = [...open].filter(canGoOn);
        const fresh = crossing.filter((topic) => !opened.has(topic));
        expect(crossing.length <= 3 || fresh.length === 0).toBe(true);
      }
    }),
    { numRuns: 350 },
  );
});

test('the nearest project comes first: nothing before it but what it needs, and nothing between', () => {
  hold(
    ({ left, before, opened, kind, inPhase }) => {
      for (const index of PHASES.keys()) {
        const members = inPhase(index);
        if (members.some((topic) => opened.has(topic))) continue;
        const projects = members.filter((topic) => kind(topic) === 'project');
        let waiting = members;
        for (const project of projects) {
          const earlier = waiting.slice(0, waiting.indexOf(project));
          // A checkpoint comes behind what it tests: at once when that is finished, or behind the project before.
          const due = (topic: number) =>
            kind(topic) === 'checkpoint' &&
            (waiting !== members || !members.some((other) => before(other, topic)));
          const studied = earlier.filter((topic) => !due(topic));
          expect(studied.filter((topic) => !before(topic, project))).toEqual([]);
          const away = (other: number) =>
            sum(
              waiting
                .filter((topic) => topic === other || before(topic, other))
                .map((topic) => left.get(topic) ?? 0),
            );
          const rivals = projects.filter((other) => waiting.includes(other));
          expect(away(project)).toBe(Math.min(...rivals.map(away)));
          waiting = waiting.slice(waiting.indexOf(project) + 1);
        }
      }
    },
    { numRuns: 300 },
  );
});

test('a checkpoint closes each phase that has one for which nothing of the phase waits', () => {
  hold(({ before, kind, inPhase }) => {
    for (const index of PHASES.keys()) {
      const members = inPhase(index);
      const free = members.filter(
        (topic) => kind(topic) === 'checkpoint' && !members.some((other) => before(topic, other)),
      );
      if (free.length > 0) expect(kind(members.at(-1) ?? -1)).toBe('checkpoint');
    }
  }, RUNS);
});

test('a roadmap without edges, projects and checkpoints keeps the order of its file within each phase', () => {
  const plain = cases({ prerequisites: 0, dependsOn: 0, kinds: 'topics', records: untouched });
  fc.assert(
    fc.property(plain, (given) => {
      const { inPhase } = sequenced(given);
      for (const index of PHASES.keys()) {
        expect(inPhase(index)).toEqual([...inPhase(index)].sort((a, b) => a - b));
      }
    }),
    RUNS,
  );
});

test('in a forest what more topics wait for comes first, and of equals the first of the file', () => {
  const plain = cases({ dependsOn: 0, kinds: 'topics', records: untouched });
  fc.assert(
    fc.property(plain, ({ roadmap, ...rest }) => {
      const forest = {
        ...roadmap,
        topics: roadmap.topics.map((topic) => ({ ...topic, prerequisites: topic.prerequisites.slice(0, 1) })),
      };
      const { order, phase, before } = sequenced({ roadmap: forest, ...rest });
      const behind = comesBefore(forest, new Set(forest.topics.keys()));
      const weight = (topic: number) => forest.topics.filter((_, other) => behind(topic, other)).length;
      const waiting = new Set(order);
      for (const topic of order) {
        const ready = [...waiting].filter((each) => ![...waiting].some((other) => before(other, each)));
        ready.sort((a, b) => (phase.get(a) ?? 0) - (phase.get(b) ?? 0) || weight(b) - weight(a) || a - b);
        expect(topic).toBe(ready[0]);
        waiting.delete(topic);
      }
    }),
    RUNS,
  );
});

/** The plan again with one more record, behind any undo that is dated ahead. */
function withRecord(
  given: Case,
  record: Partial<ProgressRecord> & { kind: 'log' | 'done'; topic: string },
): Case {
  const moment = { id: 'last', instant: Number.MAX_SAFE_INTEGER, day: given.today, written: given.today };
  return { ...given, records: [...given.records, { ...moment, ...record } as ProgressRecord] };
}

const idsOf = ({ order }: Sequenced) => order.map((topic) => `t${topic}`);

/**
 * A checkpoint moves up, before the project that it stood behind, once all that it tests is finished; and with it what
 * the learner has opened behind it.
 */
function withoutCheckpoints({ order, kind }: Sequenced): string[] {
  return order.filter((topic) => kind(topic) !== 'checkpoint').map((topic) => `t${topic}`);
}

function opensBehindCheckpoint({ order, before, opened, kind }: Sequenced): boolean {
  return [...opened].some((topic) =>
    order.some((each) => kind(each) === 'checkpoint' && before(each, topic)),
  );
}

test('finishing the first topic of the plan leaves the order of the other topics and projects as it was', () => {
  hold(
    (made) => {
      const [first] = idsOf(made);
      if (first === undefined || opensBehindCheckpoint(made)) return;
      const rest = withoutCheckpoints(made).filter((id) => id !== first);
      const after = sequenced(withRecord(made.given, { kind: 'done', topic: first }));
      expect(withoutCheckpoints(after)).toEqual(rest);
    },
    { numRuns: 350 },
  );
});

test('studying the first topic of the plan for a while leaves the order of topics and projects as it was', () => {
  fc.assert(
    fc.property(cases(), fc.integer({ min: 1, max: 900 }).map(minutes), (given, spent) => {
      const made = sequenced(given);
      const [first] = idsOf(made);
      if (first === undefined || opensBehindCheckpoint(made)) return;
      const after = sequenced(withRecord(given, { kind: 'log', topic: first, minutes: spent }));
      expect(withoutCheckpoints(after)).toEqual(withoutCheckpoints(made));
      expect(idsOf(after)[0]).toBe(first);
    }),
    { numRuns: 350 },
  );
});

test('the order does not depend on the day', () => {
  fc.assert(
    fc.property(cases(), fc.nat(400), (given, days) => {
      const today = date(dateOf(dayNumber(given.today) + days));
      expect(studyOrder(planOf({ ...given, today }))).toEqual(studyOrder(planOf(given)));
    }),
    { numRuns: 150 },
  );
});
