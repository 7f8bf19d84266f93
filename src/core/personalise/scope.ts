import { type Curriculum, topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import type { Profile } from '../profile/profile.ts';

/** What is known about each topic before it is decided whether the plan needs it. */
export interface ScopeInput {
  readonly curriculum: Curriculum;
  readonly profile: Pick<Profile, 'goal' | 'optional'>;
  readonly known: (topic: number) => boolean;
  /** It still has to be studied, if it is asked for at all: not known, not done, not skipped. */
  readonly studied: (topic: number) => boolean;
}

/**
 * The topics that the plan is about: without a goal the required ones (and the optional ones when asked for), with a
 * goal its targets and all that these need. Either way what a topic to be studied names as its prerequisite comes too,
 * optional or not. A goal also brings the required topics of the nodes that are to come before; it stops at what is
 * known, but looks through what is done, so that finishing a topic does not shrink the goal.
 */
export function scope(input: ScopeInput): Set<number> {
  const { curriculum, profile } = input;
  const goal = curriculum.roadmap.goals.find((each) => each.id === profile.goal);
  const asked = (topic: number) => profile.optional || !topicAt(curriculum, topic).optional;
  const wanted = new Set<number>();
  if (goal) {
    for (const id of goal.topics) {
      const target = curriculum.indexOf.get(id);
      if (target !== undefined) wanted.add(target);
    }
  } else {
    for (const topic of curriculum.prerequisites.keys()) if (asked(topic)) wanted.add(topic);
  }
  const topicsOf = goal ? topicsByNode(curriculum) : [];
  const seenNodes = new Set<number>();
  // The set grows while it is walked: what is added is looked at in turn.
  for (const topic of wanted) {
    if (input.known(topic)) continue;
    const pulls = input.studied(topic);
    for (const needed of at(curriculum.prerequisites, topic)) {
      if (pulls || (goal && asked(needed))) wanted.add(needed);
    }
    if (goal) {
      for (const node of newNodesBefore(curriculum, at(curriculum.nodeOf, topic), seenNodes)) {
        for (const needed of at(topicsOf, node)) if (asked(needed)) wanted.add(needed);
      }
    }
  }
  return wanted;
}

function newNodesBefore(curriculum: Curriculum, node: number, seen: Set<number>): number[] {
  const fresh = at(curriculum.dependsOn, node).filter((before) => !seen.has(before));
  for (const before of fresh) seen.add(before);
  return fresh;
}

function topicsByNode(curriculum: Curriculum): number[][] {
  const topics: number[][] = curriculum.dependsOn.map(() => []);
  for (const [topic, node] of curriculum.nodeOf.entries()) at(topics, node).push(topic);
  return topics;
}
