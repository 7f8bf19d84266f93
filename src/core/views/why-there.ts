import { type Curriculum, topicAt } from '../curriculum/curriculum.ts';
import { reversed } from '../curriculum/graph.ts';
import { ancestors } from '../curriculum/order.ts';
import { at } from '../invariant.ts';
import { isOpened } from '../personalise/personalise.ts';
import type { Plan } from '../plan.ts';
import { PHASES } from '../roadmap/vocabulary.ts';
import type { Slot } from '../schedule/model.ts';
import { studyGraph } from '../schedule/study-graph.ts';
import { waysFrom } from './chain.ts';

/** A reason for which a topic falls where it does; topics by their place in the roadmap. */
export type Reason =
  /** Hours were logged on it, and what is open comes first. */
  | { readonly kind: 'open' }
  /** The last to be finished of what it waits for. */
  | { readonly kind: 'after'; readonly topic: number }
  /** The next project of its phase needs it. */
  | { readonly kind: 'project'; readonly topic: number }
  /** A project or a checkpoint, which comes as soon as what it waits for is done. */
  | { readonly kind: 'ready' }
  /** A checkpoint at the end of its phase. */
  | { readonly kind: 'closes' }
  /** No project of its phase needs it: behind those that one does need. */
  | { readonly kind: 'rest' }
  /** Planned in an earlier phase than its node's, for the sake of a topic of that phase. */
  | { readonly kind: 'earlier'; readonly topic: number };

/** Why a topic with work left falls where it does, what tells most first. As sequence() orders the topics. */
export function whyThere(plan: Plan, topic: number): Reason[] {
  const { personalised, schedule } = plan;
  const { slots } = schedule;
  const place = slots.findIndex((slot) => slot.topic === topic);
  const slot = slots[place];
  if (!slot) return [];
  const graph = studyGraph(personalised);
  const { curriculum } = graph;
  const behind = waysFrom(graph.forward, topic);
  const before = ancestors(reversed(graph.forward), [topic]);
  const last = slots.slice(0, place).findLast((each) => before.has(each.topic));
  const natural = PHASES.indexOf(phaseOf(curriculum, topic));
  const cause = slots.find(
    (each) => behind.has(each.topic) && phaseOf(curriculum, each.topic) === slot.phase,
  );
  return [
    rankReason(plan, slot, (each) => behind.has(each)),
    ...(last ? [{ kind: 'after' as const, topic: last.topic }] : []),
    ...(cause && natural > PHASES.indexOf(slot.phase)
      ? [{ kind: 'earlier' as const, topic: cause.topic }]
      : []),
  ];
}

function rankReason(
  { personalised, schedule }: Plan,
  { topic, phase }: Slot,
  waits: (topic: number) => boolean,
): Reason {
  const { curriculum } = personalised;
  const own = schedule.slots.filter((slot) => slot.phase === phase).map((slot) => slot.topic);
  const { kind } = topicAt(curriculum, topic);
  if (kind === 'checkpoint' && own.at(-1) === topic) return { kind: 'closes' };
  if (isOpened(personalised, topic)) return { kind: 'open' };
  const isProject = (each: number) => each !== topic && topicAt(curriculum, each).kind === 'project';
  const project = own.find((each) => isProject(each) && waits(each));
  if (project !== undefined) return { kind: 'project', topic: project };
  return kind === 'topic' ? { kind: 'rest' } : { kind: 'ready' };
}

function phaseOf({ roadmap, nodeOf }: Curriculum, topic: number) {
  return at(roadmap.nodes, at(nodeOf, topic)).phase;
}
