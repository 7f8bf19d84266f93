import { at } from '../invariant.ts';
import type { Personalised } from '../personalise/personalise.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import type { Schedule } from './model.ts';

/** Of each topic the phase that it is planned in; of one with no work left, its node's. */
export function phaseOfTopics({ curriculum }: Personalised, { slots }: Schedule): (topic: number) => Phase {
  const planned = new Map(slots.map((slot) => [slot.topic, slot.phase]));
  return (topic) => planned.get(topic) ?? at(curriculum.roadmap.nodes, at(curriculum.nodeOf, topic)).phase;
}
