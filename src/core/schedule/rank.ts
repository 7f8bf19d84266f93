import { topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import { projectGroups } from './projects.ts';
import { kindOf, type StudyGraph } from './study-graph.ts';

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
 * @param phase an index of PHASES
 * @param ranks of each vertex; takes those of the phase's topics
 */
export function rankPhase(graph: StudyGraph, phase: number, ranks: Float64Array): void {
  const members = graph.topics.filter((topic) => graph.phaseOf[topic] === phase);
  if (members.length === 0) return;
  const groups = groupsOf(graph, members);
  const closing = closingCheckpoints(graph, phase, members);
  const behind = highestBefore(graph, phase, groups);
  for (const topic of members) ranks[topic] = rank(topic);

  function rank(topic: number): number {
    // One is enough to close the phase. Others that were opened would stay open all along, too many at once.
    if (topic === closing.last) return CLOSING;
    if (graph.opened[topic]) return OPEN;
    if (closing.all.has(topic)) return CLOSING;
    const group = groups[topic] ?? 0;
    if (group > 0) return group;
    const kind = kindOf(graph, topic);
    if (kind === 'checkpoint') return checkpointRank(behind[topic] ?? 0);
    return kind === 'project' ? REST_PROJECT : REST;
  }
}

/** Of each vertex the group that it is studied for, counted from 1; 0 for none. */
function groupsOf(graph: StudyGraph, members: readonly number[]): Uint32Array {
  const groups = new Uint32Array(graph.forward.size);
  const ordered = projectGroups(graph, members);
  for (let number = ordered.length; number > 0; number--) {
    const group = at(ordered, number - 1);
    // The nearest comes last, and stays.
    for (let index = 0; index < group.length; index++) groups[group[index] ?? 0] = number;
  }
  return groups;
}

/** A checkpoint comes right behind what it tests; behind the project that this was studied for, if it was. */
function checkpointRank(highest: number): number {
  return highest === 0 ? DUE_CHECKPOINT : Math.min(Math.floor(highest) + 0.5, REST_CHECKPOINT);
}

/**
 * For each vertex of the phase the highest group of what it waits for in that phase; 0 when it waits for nothing, or
 * for what was opened and so comes first.
 */
function highestBefore(graph: StudyGraph, phase: number, groups: Uint32Array): Float64Array {
  const { needed, order, opened, phaseOf } = graph;
  const highest = new Float64Array(graph.forward.size);
  const topics = graph.curriculum.prerequisites.length;
  for (let place = 0; place < order.length; place++) {
    const vertex = order[place] ?? 0;
    if (phaseOf[vertex] !== phase) continue;
    const end = needed.first[vertex + 1] ?? 0;
    let most = 0;
    for (let edge = needed.first[vertex] ?? 0; edge < end; edge++) {
      const before = needed.targets[edge] ?? 0;
      const own = before < topics && !opened[before] ? groups[before] || REST : 0;
      most = Math.max(most, own, highest[before] ?? 0);
    }
    highest[vertex] = most;
  }
  return highest;
}

/**
 * The checkpoints that a phase closes with: those that test nothing in particular, and the last one of the file; but
 * not one that other topics of the phase wait for.
 */
function closingCheckpoints(graph: StudyGraph, phase: number, members: readonly number[]) {
  const leading = leadingOn(graph, phase);
  const checkpoints = members.filter((topic) => kindOf(graph, topic) === 'checkpoint' && !leading[topic]);
  const last = checkpoints.at(-1);
  const general = (topic: number) => topicAt(graph.curriculum, topic).prerequisites.length === 0;
  return { last, all: new Set(checkpoints.filter((topic) => topic === last || general(topic))) };
}

/** Of each vertex of the phase whether a topic of it waits for it, itself or behind gates. */
function leadingOn({ curriculum, forward, order, phaseOf }: StudyGraph, phase: number): Uint8Array {
  const topics = curriculum.prerequisites.length;
  const leading = new Uint8Array(forward.size);
  for (let place = order.length - 1; place >= 0; place--) {
    const vertex = order[place] ?? 0;
    if (phaseOf[vertex] !== phase) continue;
    const end = forward.first[vertex + 1] ?? 0;
    for (let edge = forward.first[vertex] ?? 0; edge < end && !leading[vertex]; edge++) {
      const target = forward.targets[edge] ?? 0;
      if (phaseOf[target] === phase && (target < topics || leading[target])) leading[vertex] = 1;
    }
  }
  return leading;
}
