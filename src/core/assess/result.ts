import { topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import { type Minutes, minutes, NO_MINUTES } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';
import type { Topic } from '../roadmap/model.ts';

/** What a placement comes to, as rows: one for each node that has topics in it. */
export interface PlacedNode {
  readonly title: string;
  readonly topics: readonly PlacedTopic[];
}

export interface PlacedTopic {
  readonly topic: Topic;
  readonly known: boolean;
  /** What knowing it takes off the plan. */
  readonly saves: Minutes;
}

/**
 * The topics that can be called known or not: those that were to be placed, and those that the profile calls known.
 * @param placed the topics that were to be placed
 * @param concluded those of them that are concluded to be known
 */
export function placedNodes(
  { curriculum, decisions }: Personalised,
  placed: readonly number[],
  concluded: readonly number[],
): PlacedNode[] {
  const shown = new Set(placed);
  const known = new Set(concluded);
  return curriculum.roadmap.nodes.flatMap((node, index) => {
    const topics = [...decisions.keys()].flatMap((topic): PlacedTopic[] => {
      if (curriculum.nodeOf[topic] !== index) return [];
      const decision = at(decisions, topic);
      const before = decision.kind === 'known';
      if (!before && !shown.has(topic)) return [];
      const saves = decision.kind === 'study' ? minutes(decision.remaining) : NO_MINUTES;
      return [{ topic: topicAt(curriculum, topic), known: before || known.has(topic), saves }];
    });
    return topics.length > 0 ? [{ title: node.title, topics }] : [];
  });
}

/**
 * The profile's `known` after the learner's word: what it said stays, in its own spelling, but for what was unticked.
 * @param before as the profile says it: ids or former ids, of any roadmap
 * @param shown the topics that could be ticked
 * @param ticked those that were
 * @param idOf the topic that a text names, if this roadmap has it
 */
export function newKnown(
  before: readonly string[],
  shown: readonly Topic[],
  ticked: ReadonlySet<Topic>,
  idOf: (text: string) => string | undefined,
): string[] {
  const unticked = new Set<string | undefined>(
    shown.filter((topic) => !ticked.has(topic)).map(({ id }) => id),
  );
  const kept = before.filter((text) => !unticked.has(idOf(text)));
  const there = new Set(kept.map(idOf));
  return [...kept, ...shown.filter((topic) => ticked.has(topic) && !there.has(topic.id)).map(({ id }) => id)];
}
