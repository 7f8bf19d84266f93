import type { Random } from '../../src/core/assess/random.ts';
import { type Curriculum, dependents } from '../../src/core/curriculum/curriculum.ts';
import { at } from '../../src/core/invariant.ts';
import { effortOf } from '../../src/core/personalise/effort.ts';
import type { Profile } from '../../src/core/profile/profile.ts';

/** A simulated learner: which topics, by their place in the roadmap, are known. */
export type Learner = ReadonlySet<number>;
export type LearnerKind = (random: Random) => Learner;

/** Kinds of learners over a roadmap. None is made by the code that assess itself uses. */
export function learnerKinds(curriculum: Curriculum): Readonly<Record<string, LearnerKind>> {
  const { prerequisites, nodeOf, roadmap } = curriculum;
  const topics = [...prerequisites.keys()];
  const depths = depthsOf(prerequisites);
  const deepest = Math.max(...depths);
  const closed = (start: Iterable<number>): Set<number> => {
    const known = new Set(start);
    for (const topic of known) for (const before of at(prerequisites, topic)) known.add(before);
    return known;
  };
  const members = roadmap.nodes.map((_, node) => topics.filter((topic) => nodeOf[topic] === node));
  const neighbours = topics.map((topic) => [
    ...dependents(curriculum, topic),
    ...at(members, at(nodeOf, topic)).filter((other) => other !== topic),
  ]);
  return {
    'areas, connected': (random) => {
      const wanted = random() * 0.7 * topics.length;
      const known = closed([pick(topics, random)]);
      while (known.size < wanted) {
        const near = [...known]
          .flatMap((topic) => at(neighbours, topic))
          .filter((topic) => !known.has(topic));
        for (const topic of closed([pick(near.length > 0 ? near : topics, random)])) known.add(topic);
      }
      return known;
    },
    'areas, whole': (random) => {
      const share = random() * 0.6;
      return closed(members.flatMap((area) => (random() < share ? area : [])));
    },
    'up to a depth': (random) => {
      const reach = random() * 0.8 * deepest;
      return new Set(topics.filter((topic) => at(depths, topic) < reach));
    },
    'up to a ragged depth': (random) => {
      const reach = random() * 0.8 * deepest;
      return closed(topics.filter((topic) => at(depths, topic) + (random() - 0.5) * 5 < reach));
    },
    'random closure': (random) => {
      const count = Math.floor(random() * topics.length * 0.1);
      return closed(Array.from({ length: count }, () => pick(topics, random)));
    },
    'areas with holes': (random) => {
      const share = random() * 0.7;
      return new Set(
        members.flatMap((area) => {
          const likely = random() < share ? 0.85 : 0.08;
          return area.filter(() => random() < likely);
        }),
      );
    },
  };
}

/**
 * Engineers who have read a little machine learning and know, of what their background covers, each topic by itself with
 * a chance of the share that is covered; but no topic without what it needs.
 */
export function engineers({ prerequisites, nodeOf, roadmap }: Curriculum, profile: Profile): LearnerKind {
  const covered = roadmap.topics.map((topic) => {
    const effort = effortOf(topic, profile);
    return effort.kind === 'full' ? 0 : Math.max(0, 1 - effort.because.effort);
  });
  const depths = depthsOf(prerequisites);
  const inOrder = [...depths.keys()].sort((a, b) => at(depths, a) - at(depths, b));
  return (random) => {
    const known = new Set<number>();
    const reaches = roadmap.nodes.map(() => random() * 4 - 1);
    for (const topic of inOrder) {
      const read = at(depths, topic) < at(reaches, at(nodeOf, topic));
      const knows = random() < at(covered, topic) || read;
      if (knows && at(prerequisites, topic).every((before) => known.has(before))) known.add(topic);
    }
    return known;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  return at(list, Math.floor(random() * list.length));
}

/** Of each topic the longest chain of prerequisites below it. */
function depthsOf(prerequisites: readonly (readonly number[])[]): number[] {
  const depths: (number | undefined)[] = prerequisites.map(() => undefined);
  const depthOf = (topic: number): number => {
    const own =
      depths[topic] ?? at(prerequisites, topic).reduce((most, each) => Math.max(most, depthOf(each) + 1), 0);
    depths[topic] = own;
    return own;
  };
  return [...prerequisites.keys()].map(depthOf);
}
