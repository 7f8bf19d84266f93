import { dependents, orderGraph, topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { at } from '../invariant.ts';
import { type Minutes, NO_MINUTES, sumMinutes } from '../minutes.ts';
import type { Because } from '../personalise/effort.ts';
import type { Plan } from '../plan.ts';
import type { Note } from '../progress/notes.ts';
import type { Goal, Topic } from '../roadmap/model.ts';
import type { Phase } from '../roadmap/vocabulary.ts';
import { phaseOfTopics } from '../schedule/phase-of.ts';
import { becauseOf } from './because.ts';
import { chainOf, waysFrom } from './chain.ts';
import { type Reason, whyThere } from './why-there.ts';

/** What has become of a topic, in the words of the JSON documents. */
export type TopicState = 'done' | 'known' | 'skipped' | 'optional' | 'not-in-goal' | 'todo';

export interface TopicRow {
  readonly topic: Topic;
  readonly phase: Phase;
  readonly state: TopicState;
  /** Of one to study: what is left of it. */
  readonly left?: Minutes;
  /** Of one to study: the first day of its first week and the last day of its last. */
  readonly start?: PlainDate;
  readonly finish?: PlainDate;
  /** Of one that is done: when, and all that was spent on it where that is recorded. */
  readonly doneOn?: PlainDate;
  readonly spent?: Minutes;
}

/** One topic: what it is, where it falls, and what made it so. */
export interface TopicView extends TopicRow {
  readonly node: string;
  readonly planned?: Minutes;
  readonly logged: Minutes | undefined;
  /** The newest first. */
  readonly notes: readonly Note[];
  readonly because: Because | undefined;
  readonly needs: readonly TopicRow[];
  readonly opens: readonly TopicRow[];
  /** All that waits for it, however far behind, and has work left; nothing does once it is done, known or skipped. */
  readonly waiting: { readonly topics: number; readonly minutes: Minutes };
  /** From it to what it is studied for. */
  readonly chain?: ChainView;
  /** Of one to study: why it falls where it does. */
  readonly reasons: readonly ReasonView[];
  /** Its place in the order of study, from 1, and of how many. */
  readonly place?: { readonly number: number; readonly of: number };
}

/** To a target of the goal, or without a goal to a project. */
export interface ChainView {
  readonly goal?: Goal;
  /** The topic itself first. `node`: not by its own prerequisites, but since its node waits for that one. */
  readonly links: readonly { readonly row: TopicRow; readonly node?: string }[];
}

/** A reason, with the topic that it names. */
export interface ReasonView {
  readonly kind: Reason['kind'];
  readonly row?: TopicRow;
}

export function topicRows(plan: Plan): TopicRow[] {
  const row = rowMaker(plan);
  return plan.personalised.curriculum.roadmap.topics.map((_, index) => row(index));
}

export function topicView(plan: Plan, topic: Topic): TopicView {
  const { curriculum, decisions, progress } = plan.personalised;
  const index = curriculum.indexOf.get(topic.id) ?? 0;
  const row = rowMaker(plan);
  const decision = at(decisions, index);
  const slot = plan.schedule.slots.findIndex((each) => each.topic === index);
  const own = progress.topics.get(topic.id);
  return {
    ...row(index),
    node: at(curriculum.roadmap.nodes, at(curriculum.nodeOf, index)).title,
    logged: own?.logged || undefined,
    notes: progress.notes.get(topic.id) ?? [],
    because: becauseOf(decision),
    needs: at(curriculum.prerequisites, index).map(row),
    opens: dependents(curriculum, index).map(row),
    waiting: waitingFor(plan, index),
    ...chainView(plan, index, row),
    reasons: whyThere(plan, index).map((reason) =>
      'topic' in reason ? { kind: reason.kind, row: row(reason.topic) } : { kind: reason.kind },
    ),
    ...(decision.kind === 'study' ? { planned: decision.effort.minutes } : {}),
    ...(slot < 0 ? {} : { place: { number: slot + 1, of: plan.schedule.slots.length } }),
  };
}

function waitingFor({ personalised, schedule }: Plan, index: number) {
  const { curriculum, decisions } = personalised;
  if (['done', 'known', 'skipped'].includes(at(decisions, index).kind))
    return { topics: 0, minutes: NO_MINUTES };
  const graph = orderGraph(curriculum, (each) => each === index || at(decisions, each).kind === 'study');
  const behind = waysFrom(graph, index);
  const slots = schedule.slots.filter(({ topic }) => topic !== index && behind.has(topic));
  return { topics: slots.length, minutes: sumMinutes(slots.map((slot) => slot.minutes)) };
}

function chainView(plan: Plan, index: number, row: (index: number) => TopicRow): { chain?: ChainView } {
  const { nodes } = plan.personalised.curriculum.roadmap;
  const chain = chainOf(plan, index);
  if (!chain) return {};
  const links = chain.links.map(({ topic, behind }) =>
    behind === undefined ? { row: row(topic) } : { row: row(topic), node: at(nodes, behind).id },
  );
  return { chain: { ...chain, links } };
}

function rowMaker({ personalised, schedule }: Plan): (index: number) => TopicRow {
  const { curriculum, decisions, progress } = personalised;
  const phaseOf = phaseOfTopics(personalised, schedule);
  const slots = new Map(schedule.slots.map((slot) => [slot.topic, slot]));
  return (index) => {
    const decision = at(decisions, index);
    const slot = slots.get(index);
    const row = { topic: topicAt(curriculum, index), phase: phaseOf(index) };
    if (decision.kind !== 'study' || !slot) {
      const done = progress.topics.get(row.topic.id)?.done;
      const spent = done?.minutes === undefined ? {} : { spent: done.minutes };
      return {
        ...row,
        state: decision.kind === 'study' ? 'todo' : decision.kind,
        ...(done ? { doneOn: done.on, ...spent } : {}),
      };
    }
    return { ...row, state: 'todo', left: slot.minutes, start: slot.start, finish: slot.finish };
  };
}
