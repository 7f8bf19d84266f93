import { topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import { isOpened } from '../personalise/personalise.ts';
import { projectGroups } from './projects.ts';
import { neededInPhase, type StudyGraph } from './study-graph.ts';

/** Below the groups of the projects, which count from 1. */
const OPEN = -1;
const DUE_CHECKPOINT = 0.5;
/** Above any group. */
const REST = 1e9;
const REST_PROJECT = REST - 0.25;
const REST_CHECKPOINT = REST - 0.5;
const CLOSING = 2e9;

/**
 * The rank of each of a phase's topics: the lower first, as far as prerequisites allow. Group g is what the g-th
 * nearest project needs, and that project. Since each group holds all that it waits for within the phase, it is
 * finished before the next one begins.
 */
export function rankPhase(graph: StudyGraph, members: readonly number[]): Map<number, number> {
  const groups = new Map<number, number>();
  for (const [index, group] of projectGroups(graph, members).entries()) {
    for (const topic of group) if (!groups.has(topic)) groups.set(topic, index + 1);
  }
  const closing = closingCheckpoints(graph, members);
  const behind = highestBefore(graph, members, groups);
  const rank = (topic: number): number => {
    // One is enough to close the phase. Others that were opened would stay open all along, too many at once.
    if (topic === closing.last) return CLOSING;
    if (isOpened(graph.personalised, topic)) return OPEN;
    if (closing.all.has(topic)) return CLOSING;
    const group = groups.get(topic);
    if (group !== undefined) return group;
    const kind = kindOf(graph, topic);
    if (kind === 'checkpoint') return checkpointRank(behind.get(topic) ?? 0);
    return kind === 'project' ? REST_PROJECT : REST;
  };
  return new Map(members.map((topic) => [topic, rank(topic)]));
}

/** A checkpoint comes right behind what it tests; behind the project that this was studied for, if it was. */
function checkpointRank(highest: number): number {
  return highest === 0 ? DUE_CHECKPOINT : Math.min(Math.floor(highest) + 0.5, REST_CHECKPOINT);
}

/**
 * For each vertex of the phase the highest group of what it waits for in that phase; 0 when it waits for nothing, or
 * for what was opened and so comes first.
 */
function highestBefore(graph: StudyGraph, members: readonly number[], groups: ReadonlyMap<number, number>) {
  const highest = new Map<number, number>();
  const [first] = members;
  if (first === undefined) return highest;
  const phase = graph.phaseOf[first];
  const topics = graph.curriculum.prerequisites.length;
  for (const vertex of graph.order) {
    if (graph.phaseOf[vertex] !== phase) continue;
    let most = 0;
    for (const before of neededInPhase(graph, vertex)) {
      const own = before < topics && !isOpened(graph.personalised, before) ? (groups.get(before) ?? REST) : 0;
      most = Math.max(most, own, highest.get(before) ?? 0);
    }
    highest.set(vertex, most);
  }
  return highest;
}

/**
 * The checkpoints that a phase closes with: those that test nothing in particular, and the last one of the file; but
 * not one that other topics of the phase wait for.
 */
function closingCheckpoints(graph: StudyGraph, members: readonly number[]) {
  const leading = leadingOn(graph, graph.phaseOf[members[0] ?? -1]);
  const checkpoints = members.filter((topic) => kindOf(graph, topic) === 'checkpoint' && !leading.has(topic));
  const last = checkpoints.at(-1);
  const general = (topic: number) => topicAt(graph.curriculum, topic).prerequisites.length === 0;
  return { last, all: new Set(checkpoints.filter((topic) => topic === last || general(topic))) };
}

/** The vertices of the phase that a topic of it waits for, itself or behind gates. */
function leadingOn(graph: StudyGraph, phase: number | undefined): Set<number> {
  const topics = graph.curriculum.prerequisites.length;
  const leading = new Set<number>();
  for (const vertex of graph.order.toReversed()) {
    if (graph.phaseOf[vertex] !== phase) continue;
    const waits = (target: number) =>
      graph.phaseOf[target] === phase && (target < topics || leading.has(target));
    if (at(graph.forward.next, vertex).some(waits)) leading.add(vertex);
  }
  return leading;
}

function kindOf(graph: StudyGraph, topic: number) {
  return topicAt(graph.curriculum, topic).kind;
}
