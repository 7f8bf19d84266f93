import fc from 'fast-check';
import { goalId, skillId } from '../../src/core/ids.ts';
import { type Minutes, minutes } from '../../src/core/minutes.ts';
import type { Capacity, Profile } from '../../src/core/profile/profile.ts';
import type { ProgressRecord } from '../../src/core/progress/record.ts';
import type { Roadmap, Shortcut } from '../../src/core/roadmap/model.ts';
import { KINDS, MATHS_LEVELS, PHASES } from '../../src/core/roadmap/vocabulary.ts';
import { GRADES } from '../../src/core/schema/record-words.ts';
import { type Case, date, type NodeDraft, profileOf, roadmapOf } from './builders.ts';
import { dateOf, dayNumber } from './oracle.ts';

/** Every case turns around this day, a Wednesday. */
const MIDDLE = dayNumber('2027-03-10');
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((offset) => date(dateOf(MIDDLE + offset)));

const TOPICS = 18;
/** Ids and former ids as far as a roadmap may have them, and some that none has. */
const topicText = fc.oneof(
  { weight: 8, arbitrary: fc.nat(TOPICS - 1).map((index) => `t${index}`) },
  { weight: 2, arbitrary: fc.nat(TOPICS - 1).map((index) => `old-t${index}`) },
  { weight: 1, arbitrary: fc.constantFrom('elsewhere', 'Name of t1') },
);

const effort = fc.constantFrom(0, 0.07, 0.1, 0.25, 0.33, 0.5, 0.55, 0.75, 1);
const SKILLS = ['python', 'sql', 'docker'].map(skillId);
const skill = fc.constantFrom(...SKILLS);
const shortcuts: fc.Arbitrary<Shortcut[]> = fc
  .tuple(
    fc.array(fc.record({ kind: fc.constant('skill' as const), skill, effort }), { maxLength: 2 }),
    fc.uniqueArray(
      fc.record({
        kind: fc.constant('maths' as const),
        maths: fc.constantFrom(...MATHS_LEVELS),
        effort: fc.oneof(effort, fc.constantFrom(1.01, 1.5, 1.8)),
      }),
      { maxLength: 3, selector: (each) => each.maths },
    ),
  )
  .map(([skills, maths]) => [...skills, ...maths]);

const topicDraft = fc.record({
  minutes: fc.oneof(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 30, max: 900 })),
  optional: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  kind: fc.constantFrom('topic', ...KINDS),
  shortcuts: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, shortcuts),
  formerly: fc.boolean(),
});

const nodeDraft = fc.record({
  phase: fc.constantFrom('foundation', ...PHASES),
  topics: fc.array(topicDraft, { minLength: 1, maxLength: 5 }),
});

const pair = fc.tuple(fc.nat(TOPICS - 1), fc.nat(TOPICS - 1));

/** A part of what a roadmap is made of, to leave out the rest: no edges, no projects … */
export interface RoadmapBounds {
  readonly prerequisites?: number;
  readonly dependsOn?: number;
  readonly kinds?: 'topics';
}

/**
 * Roadmaps of up to 18 topics. Edges are offered at random and taken when they close no cycle, so that they point back
 * and forth in the file, and across phases the wrong way round.
 */
export function roadmaps({
  prerequisites = 16,
  dependsOn = 4,
  kinds,
}: RoadmapBounds = {}): fc.Arbitrary<Roadmap> {
  return fc
    .record({
      nodes: fc.array(nodeDraft, { minLength: 1, maxLength: 6 }),
      prerequisites: fc.array(pair, { maxLength: prerequisites }),
      dependsOn: fc.array(pair, { maxLength: dependsOn }),
      goals: fc.array(fc.array(fc.nat(TOPICS - 1), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    })
    .map((draft) => {
      let count = 0;
      const nodes = draft.nodes
        .map(({ phase, topics }) => ({
          phase,
          topics: topics.slice(0, TOPICS - count).map(({ formerly, kind, ...topic }) => {
            const id = `t${count++}`;
            return { ...topic, id, aliases: formerly ? [`old-${id}`] : [], kind: kinds ? 'topic' : kind };
          }),
        }))
        .filter((node) => node.topics.length > 0);
      const edges = new Edges(nodes.map((node) => node.topics.map((topic) => topic.id)));
      for (const [a, b] of draft.dependsOn) edges.offerNode(a % nodes.length, b % nodes.length);
      for (const [a, b] of draft.prerequisites) edges.offer(`t${a % count}`, `t${b % count}`);
      const goals = draft.goals.map((targets, index) => [
        `g${index}`,
        [...new Set(targets.map((target) => `t${target % count}`))],
      ]);
      return roadmapOf(edges.drawn(nodes), Object.fromEntries(goals));
    });
}

/** Edges that close no cycle among those offered. */
class Edges {
  readonly #nodes: readonly (readonly string[])[];
  readonly #needs = new Map<string, Set<string>>();
  readonly #nodesBefore: Set<number>[];
  readonly #waits = new Map<string, Set<string>>();

  constructor(nodes: readonly (readonly string[])[]) {
    this.#nodes = nodes;
    this.#nodesBefore = nodes.map(() => new Set());
  }

  offer(before: string, topic: string): void {
    if (this.#waitsFor(before, topic)) return;
    push(this.#needs, topic, before);
    push(this.#waits, topic, before);
  }

  offerNode(before: number, node: number): void {
    const earlier = this.#nodes[before] ?? [];
    const later = this.#nodes[node] ?? [];
    if (before === node || earlier.some((a) => later.some((b) => this.#waitsFor(a, b)))) return;
    this.#nodesBefore[node]?.add(before);
    for (const a of earlier) for (const b of later) push(this.#waits, b, a);
  }

  drawn(nodes: readonly NodeDraft[]): NodeDraft[] {
    return nodes.map((node, index) => ({
      ...node,
      dependsOn: [...(this.#nodesBefore[index] ?? [])].map((before) => `n${before}`),
      topics: node.topics.map((topic) => ({
        ...topic,
        prerequisites: [...(this.#needs.get(topic.id) ?? [])],
      })),
    }));
  }

  #waitsFor(topic: string, other: string): boolean {
    const seen = new Set([topic]);
    for (const each of seen) for (const before of this.#waits.get(each) ?? []) seen.add(before);
    return seen.has(other);
  }
}

function push(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set();
  map.set(key, set.add(value));
}

const weekMinutes: fc.Arbitrary<Minutes> = fc.integer({ min: 10, max: 2400 }).map(minutes);
const capacities: fc.Arbitrary<Capacity> = fc.oneof(
  weekMinutes.map((each): Capacity => ({ kind: 'weekly', steps: [{ minutes: each }] })),
  fc
    .uniqueArray(fc.record({ from: day(-250, 150), minutes: weekMinutes }), {
      minLength: 1,
      maxLength: 4,
      selector: (step) => step.from,
    })
    .map((steps): Capacity => ({ kind: 'weekly', steps: steps.sort((a, b) => (a.from < b.from ? -1 : 1)) })),
  fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 600 })), { minLength: 7, maxLength: 7 })
    .filter((week) => week.some((each) => each > 0))
    .map((week): Capacity => ({ kind: 'days', minutes: week.map(minutes) })),
);

const range = fc.tuple(day(-250, 200), fc.nat(30)).map(([from, length]) => ({
  from,
  to: date(dateOf(dayNumber(from) + length)),
}));

const profiles: fc.Arbitrary<Profile> = fc
  .record({
    start: fc.option(day(-250, 60), { nil: undefined }),
    capacity: capacities,
    maths: fc.constantFrom(...MATHS_LEVELS),
    skills: fc.uniqueArray(skill),
    known: fc.array(topicText, { maxLength: 3 }),
    goal: fc.option(fc.constantFrom('g0', 'g1').map(goalId), { nil: undefined }),
    optional: fc.boolean(),
    timeOff: fc.array(range, { maxLength: 4 }),
  })
  .map(({ start, goal, ...rest }) =>
    profileOf({
      ...rest,
      ...(start === undefined ? {} : { start }),
      ...(goal === undefined ? {} : { goal }),
    }),
  );

const recordDraft = fc.record({
  kind: fc.constantFrom('log', 'log', 'log', 'done', 'done', 'undo', 'review', 'accept'),
  topic: topicText,
  minutes: fc.option(fc.integer({ min: 1, max: 800 }).map(minutes), { nil: undefined }),
  day: fc.oneof(day(-250, 10), day(-14, 1)),
  minute: fc.nat(1439),
  grade: fc.option(fc.constantFrom(...GRADES), { nil: undefined }),
  ids: fc.option(fc.array(fc.nat(15), { maxLength: 3 }), { nil: undefined }),
});

type RecordDraft = typeof recordDraft extends fc.Arbitrary<infer T> ? T : never;

/** Ids are no clue to the order. */
function recordOf(draft: RecordDraft, index: number): ProgressRecord {
  const { topic, day, minute } = draft;
  const instant = dayNumber(day) * 86_400_000 + minute * 60_000;
  const common = { id: `r${(index * 7) % 13}`, instant, day, written: day };
  switch (draft.kind) {
    case 'log':
      return { ...common, kind: 'log', topic, minutes: draft.minutes ?? minutes(60) };
    case 'done':
      return { ...common, kind: 'done', topic, ...(draft.minutes && { minutes: draft.minutes }) };
    case 'undo':
      return { ...common, kind: 'undo', topic, ...(draft.ids && { ids: draft.ids.map((id) => `r${id}`) }) };
    case 'review':
      return { ...common, kind: 'review', topic, ...(draft.grade && { grade: draft.grade }) };
    default:
      return { ...common, kind: 'accept' };
  }
}

/** Records of a life around MIDDLE: the weeks before it, that week, and some dated ahead. Some lines stand twice. */
export const recordLists: fc.Arbitrary<ProgressRecord[]> = fc
  .tuple(fc.array(recordDraft, { maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 3 }))
  .map(([drafts, again]) => {
    const written = drafts.map(recordOf);
    return [...written, ...again.flatMap((index) => written[index] ?? [])];
  });

/** A case whose goal, if it has one, the roadmap knows. */
export function cases(
  bounds: RoadmapBounds & { readonly records?: fc.Arbitrary<ProgressRecord[]> } = {},
): fc.Arbitrary<Case> {
  return fc
    .record({
      roadmap: roadmaps(bounds),
      profile: profiles,
      records: bounds.records ?? recordLists,
      today: day(0, 6),
    })
    .map((given) => {
      if (given.roadmap.goals.some((each) => each.id === given.profile.goal)) return given;
      const { goal: _, ...profile } = given.profile;
      return { ...given, profile };
    });
}

/** A learner who begins everything and finishes nothing. */
export const manyLogs: fc.Arbitrary<ProgressRecord[]> = fc
  .array(recordDraft, { minLength: 4, maxLength: 12 })
  .map((drafts) => drafts.map((draft, index) => recordOf({ ...draft, kind: 'log' }, index)));

export const untouched = fc.constant<ProgressRecord[]>([]);
