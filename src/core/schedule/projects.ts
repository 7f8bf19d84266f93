import { topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import { isOpened } from '../personalise/personalise.ts';
import { neededInPhase, type StudyGraph } from './study-graph.ts';

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
  const projects = members.filter((topic) => topicAt(graph.curriculum, topic).kind === 'project');
  const groups = needsOfEach(graph, projects);
  const left = groups.map((group) => group.reduce((sum, topic) => sum + minutesLeft(graph, topic), 0));
  const holders = holdersOf(groups);
  const ordered: (readonly number[])[] = [];
  const waiting = new Set(groups.keys());
  const taken = new Set<number>();
  while (waiting.size > 0) {
    const nearest = [...waiting].reduce((best, index) => (at(left, index) < at(left, best) ? index : best));
    waiting.delete(nearest);
    const group = at(groups, nearest);
    ordered.push(group);
    for (const topic of group) {
      if (taken.has(topic)) continue;
      taken.add(topic);
      for (const holder of holders.get(topic) ?? [])
        left[holder] = at(left, holder) - minutesLeft(graph, topic);
    }
  }
  return ordered;
}

function needsOfEach(graph: StudyGraph, projects: readonly number[]): (readonly number[])[] {
  if (projects.length > MOST_PROJECTS) return [];
  const groups: (readonly number[])[] = [];
  let pairs = 0;
  for (const project of projects) {
    const seen = new Set([project]);
    for (const vertex of seen) for (const before of neededInPhase(graph, vertex)) seen.add(before);
    pairs += seen.size;
    if (pairs > MOST_PAIRS) return [];
    groups.push([...seen]);
  }
  return groups;
}

function holdersOf(groups: readonly (readonly number[])[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, group] of groups.entries()) {
    for (const topic of group) {
      const list = holders.get(topic);
      if (list) list.push(index);
      else holders.set(topic, [index]);
    }
  }
  return holders;
}

/** What the learner has opened comes before any project, and so brings none nearer than another. */
function minutesLeft(graph: StudyGraph, vertex: number): number {
  if (vertex < graph.curriculum.prerequisites.length && isOpened(graph.personalised, vertex)) return 0;
  const decision = graph.personalised.decisions[vertex];
  return decision?.kind === 'study' ? decision.remaining : 0;
}
