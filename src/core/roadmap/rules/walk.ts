import type { TopicId } from '../../ids.ts';
import type { TopicInput } from '../../schema/roadmap.ts';
import type { Path } from '../../source/yaml.ts';
import type { Placed } from '../outline.ts';
import type { RuleContext } from './rule.ts';

export interface WalkedTopic extends Placed<TopicInput> {
  readonly id: TopicId;
}

/** The topics that have an entry of their own in the file, in its order. */
export function* topicsOf({ outline, names }: RuleContext): Iterable<WalkedTopic> {
  for (const node of outline.nodes) {
    for (const topic of node.topics) {
      const id = names.topics.get(topic);
      if (id !== undefined) yield { ...topic, id };
    }
  }
}

/** Where each topic stands; of a node without topics, the node. The first of equal ids. */
export function topicPlaces(context: RuleContext): Map<TopicId, Path> {
  const places = new Map<TopicId, Path>();
  for (const node of context.outline.nodes) {
    const bare = context.names.bare.get(node);
    if (bare !== undefined && !places.has(bare)) places.set(bare, node.at);
    for (const topic of node.topics) {
      const id = context.names.topics.get(topic);
      if (id !== undefined && !places.has(id)) places.set(id, topic.at);
    }
  }
  return places;
}
