import { type Curriculum, topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import type { Profile } from '../profile/profile.ts';
import type { Goal } from '../roadmap/model.ts';

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
  const goal = input.curriculum.roadmap.goals.find((each) => each.id === input.profile.goal);
  const wanted = new Set(goal ? targets(input, goal) : asked(input, input.curriculum.prerequisites.keys()));
  const before = goal ? requiredBefore(input) : () => [];
  // The set grows while it is walked: what is added is looked at in turn.
  for (const topic of wanted) {
    if (input.known(topic)) continue;
    const needed = at(input.curriculum.prerequisites, topic);
    for (const each of input.studied(topic) ? needed : goal ? passed(input, needed) : []) wanted.add(each);
    for (const each of before(topic)) wanted.add(each);
  }
  return wanted;
}

function targets({ curriculum }: ScopeInput, goal: Goal): number[] {
  return goal.topics.flatMap((id) => curriculum.indexOf.get(id) ?? []);
}

/** Those that are required, or all when the optional ones are asked for. */
function asked({ curriculum, profile }: ScopeInput, topics: Iterable<number>): number[] {
  return [...topics].filter((topic) => profile.optional || !topicAt(curriculum, topic).optional);
}

/** Of what a finished topic needed: those, and the optional ones that are no work (any more); what they need stays in the goal. */
function passed(input: ScopeInput, topics: readonly number[]): number[] {
  const required = new Set(asked(input, topics));
  return topics.filter((topic) => required.has(topic) || !input.studied(topic));
}

/** For a topic, what is required of the nodes that its own waits for; of each node once. */
function requiredBefore(input: ScopeInput): (topic: number) => number[] {
  const { curriculum } = input;
  const topics: number[][] = curriculum.dependsOn.map(() => []);
  for (const [topic, node] of curriculum.nodeOf.entries()) at(topics, node).push(topic);
  const seen = new Set<number>();
  return (topic) => {
    const nodes = at(curriculum.dependsOn, at(curriculum.nodeOf, topic)).filter((node) => !seen.has(node));
    for (const node of nodes) seen.add(node);
    return nodes.flatMap((node) => asked(input, at(topics, node)));
  };
}
