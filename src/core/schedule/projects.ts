import { type Edges, makeGraph } from '../curriculum/graph.ts';
import { at } from '../invariant.ts';
import { kindOf, type StudyGraph } from './study-graph.ts';

/**
 * To find the nearest project again and again costs projects² and as many steps as there are pairs of a project and
 * a topic that it needs. No real roadmap comes near these bounds; above them projects come as soon as they can.
 */
const MOST_PROJECTS = 2_000;
const MOST_PAIRS = 4_000_000;

/**
 * What each project of a phase needs in it, and the project itself: the nearest first, that is, again and again the one
 * with the fewest minutes left before it is finished.
 */
export function projectGroups(graph: StudyGraph, members: readonly number[]): (readonly number[])[] {
  const projects = members.filter((topic) => kindOf(graph, topic) === 'project');
  const groups = needsOfEach(graph, projects);
  const left = groups.map((group) => wholeLeft(graph, group));
  const holders = holdersOf(graph, groups);
  const ordered: (readonly number[])[] = [];
  const waiting = new Set(groups.keys());
  const taken = new Uint8Array(graph.forward.size);
  while (waiting.size > 0) {
    const nearest = [...waiting].reduce((best, index) => (at(left, index) < at(left, best) ? index : best));
    waiting.delete(nearest);
    const group = at(groups, nearest);
    ordered.push(group);
    for (let index = 0; index < group.length; index++) {
      const topic = group[index] ?? 0;
      if (taken[topic]) continue;
      taken[topic] = 1;
      const minutes = minutesLeft(graph, topic);
      const end = holders.first[topic + 1] ?? 0;
      for (let edge = holders.first[topic] ?? 0; edge < end; edge++) {
        const holder = holders.targets[edge] ?? 0;
        left[holder] = at(left, holder) - minutes;
      }
    }
  }
  return ordered;
}

function needsOfEach(graph: StudyGraph, projects: readonly number[]): (readonly number[])[] {
  if (projects.length > MOST_PROJECTS) return [];
  const groups: (readonly number[])[] = [];
  /** Of each vertex the last project that it was found for, counted from 1. */
  const foundFor = new Uint32Array(graph.forward.size);
  let pairs = 0;
  for (const project of projects) {
    const group = needsOf(graph, project, foundFor, groups.length + 1);
    pairs += group.length;
    if (pairs > MOST_PAIRS) return [];
    groups.push(group);
  }
  return groups;
}

function needsOf({ needed }: StudyGraph, project: number, foundFor: Uint32Array, number: number): number[] {
  const group = [project];
  foundFor[project] = number;
  // The list is a queue, too: it grows while it is walked.
  for (let place = 0; place < group.length; place++) {
    const vertex = group[place] ?? 0;
    const end = needed.first[vertex + 1] ?? 0;
    for (let edge = needed.first[vertex] ?? 0; edge < end; edge++) {
      const before = needed.targets[edge] ?? 0;
      if (foundFor[before] === number) continue;
      foundFor[before] = number;
      group.push(before);
    }
  }
  return group;
}

/** Of each vertex the groups that hold it. */
function holdersOf(graph: StudyGraph, groups: readonly (readonly number[])[]) {
  const edges: Edges = { from: [], to: [] };
  for (let number = 0; number < groups.length; number++) {
    const group = at(groups, number);
    for (let index = 0; index < group.length; index++) {
      edges.from.push(group[index] ?? 0);
      edges.to.push(number);
    }
  }
  return makeGraph(graph.forward.size, edges);
}

function wholeLeft(graph: StudyGraph, group: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < group.length; index++) sum += minutesLeft(graph, group[index] ?? 0);
  return sum;
}

/** What the learner has opened comes before any project, and so brings none nearer than another. */
function minutesLeft({ opened, left }: StudyGraph, vertex: number): number {
  return opened[vertex] ? 0 : (left[vertex] ?? 0);
}
