import { orderGraph, topicAt } from '../curriculum/curriculum.ts';
import { type Graph, targetsOf } from '../curriculum/graph.ts';
import { at } from '../invariant.ts';
import type { Plan } from '../plan.ts';
import type { Goal } from '../roadmap/model.ts';

/** What a topic is studied for: the topics from it to a target of the goal, or else to a project that needs it. */
export interface Chain {
  /** Absent: it leads to a project. */
  readonly goal?: Goal;
  /** This topic first, the target last; this topic alone when it is a target itself. */
  readonly links: readonly ChainLink[];
}

export interface ChainLink {
  readonly topic: number;
  /** It does not name the one before it, but its node waits for the whole of this node. */
  readonly behind?: number;
}

/**
 * By what topics name as their prerequisites, where that leads anywhere; else also by what their nodes wait for. To the
 * target of the goal with the fewest topics between; or to the project that is studied first.
 */
export function chainOf({ personalised, schedule }: Plan, topic: number): Chain | undefined {
  const { curriculum, decisions, profile } = personalised;
  const goal = curriculum.roadmap.goals.find((each) => each.id === profile.goal);
  const targets = new Set(goal?.topics.flatMap((id) => curriculum.indexOf.get(id) ?? []));
  if (goal && targets.has(topic)) return { goal, links: [{ topic }] };
  // A goal looks through what is done: the needs of that stay in it.
  const kinds = goal ? ['study', 'done'] : ['study'];
  const kept = (each: number) => each === topic || kinds.includes(at(decisions, each).kind);
  const studied = schedule.slots.map((slot) => slot.topic);
  const graph = orderGraph(curriculum, kept);
  const topics = curriculum.prerequisites.length;
  for (const ways of [waysFrom(graph, topic, (target) => target < topics), waysFrom(graph, topic)]) {
    const target = goal
      ? [...ways.keys()].find((each) => targets.has(each))
      : studied.find(
          (each) => ways.has(each) && topicAt(curriculum, each).kind === 'project' && each !== topic,
        );
    if (target === undefined) continue;
    const links = linksTo(target, ways, topics);
    return goal ? { goal, links } : { links };
  }
  return undefined;
}

/**
 * Of each vertex that waits for one, however far behind, the vertex before it on the shortest way; the nearest first.
 * @param by what a way may lead through
 */
export function waysFrom(
  graph: Graph,
  from: number,
  by: (vertex: number) => boolean = () => true,
): Map<number, number> {
  const before = new Map([[from, from]]);
  for (const [vertex] of before) {
    for (const target of targetsOf(graph, vertex))
      if (by(target) && !before.has(target)) before.set(target, vertex);
  }
  return before;
}

function linksTo(target: number, ways: ReadonlyMap<number, number>, topics: number): ChainLink[] {
  const links: ChainLink[] = [];
  let node: number | undefined;
  for (let vertex = target; ; ) {
    const before = ways.get(vertex) ?? vertex;
    // A gate stands for the node that comes before; the nearest to the earlier topic is that topic's own node.
    if (vertex >= topics) node = vertex - topics;
    else {
      const last = links.at(-1);
      if (last && node !== undefined) links[links.length - 1] = { ...last, behind: node };
      node = undefined;
      links.push({ topic: vertex });
    }
    if (before === vertex) return links.reverse();
    vertex = before;
  }
}
