import type { TopicId } from '../../ids.ts';
import type { TopicInput } from '../../schema/roadmap.ts';
import type { Path } from '../../source/places.ts';
import type { Topic } from '../model.ts';
import type { Placed } from '../outline.ts';
import type { Readings } from './readings.ts';

/** A topic as it is written, with the id that it goes by. */
export interface WalkedTopic extends Placed<TopicInput> {
  readonly id: TopicId;
  /** The slug of its name was another's already. */
  readonly slugTaken: boolean;
}

/** The topics that have an entry of their own in the file, in its order. */
export function walkTopics({ outline, names }: Readings): readonly WalkedTopic[] {
  const walked: WalkedTopic[] = [];
  for (const node of outline.nodes) {
    for (const topic of node.topics) {
      const id = names.topics.get(topic);
      if (id !== undefined)
        walked.push({ at: topic.at, value: topic.value, id, slugTaken: names.taken.has(topic) });
    }
  }
  return walked;
}

/** An entry of a topic's list of prerequisites. */
export interface WalkedPrerequisite {
  readonly index: number;
  readonly text: string;
  readonly topic: WalkedTopic;
  /** The topic that it names, if any. */
  readonly target: Topic | undefined;
}

/** Every entry of every list of prerequisites, in the order of the file. */
export function walkPrerequisites(
  { curriculum }: Readings,
  topics: readonly WalkedTopic[],
): readonly WalkedPrerequisite[] {
  const { names, indexOf, roadmap } = curriculum;
  const walked: WalkedPrerequisite[] = [];
  for (const topic of topics) {
    for (const [index, text] of (topic.value.prerequisites ?? []).entries()) {
      const found = names.find(text);
      const place = found === undefined ? undefined : indexOf.get(found);
      const target = place === undefined ? undefined : roadmap.topics[place];
      walked.push({ index, text, topic, target });
    }
  }
  return walked;
}

/** Where an entry of a list of prerequisites stands. */
export function prerequisitePlace({ topic, index }: WalkedPrerequisite): Path {
  return [...topic.at, 'prerequisites', index];
}

/** Where a reader finds what a topic is called by: its id, or the name that the id was made from. */
export function idPlace({ at, value }: WalkedTopic): Path {
  return [...at, value.id === undefined ? 'name' : 'id'];
}

/** Where each topic stands; of a node without topics, the node. The first of equal ids. */
export function topicPlaces({ outline, names }: Readings): Map<TopicId, Path> {
  const places = new Map<TopicId, Path>();
  for (const node of outline.nodes) {
    const bare = names.bare.get(node);
    if (bare !== undefined && !places.has(bare)) places.set(bare, node.at);
    for (const topic of node.topics) {
      const id = names.topics.get(topic);
      if (id !== undefined && !places.has(id)) places.set(id, topic.at);
    }
  }
  return places;
}
