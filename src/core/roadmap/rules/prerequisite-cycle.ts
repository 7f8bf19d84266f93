import { orderGraph } from '../../curriculum/curriculum.ts';
import { findCycles } from '../../curriculum/cycles.ts';
import { at } from '../../invariant.ts';
import type { Finding } from '../../source/finding.ts';
import type { RuleContext } from './context.ts';
import type { Rule } from './rule.ts';
import { topicPlaces } from './walk.ts';

/** Longer cycles are cut in the message: nobody reads a thousand names. */
const SHOWN = 8;

export const prerequisiteCycle: Rule = {
  id: 'prerequisite-cycle',
  severity: 'error',
  *find(context): Iterable<Finding> {
    const cycles = findCycles(orderGraph(context.curriculum, () => true));
    if (cycles.length === 0) return;
    const place = placeOf(context);
    for (const { path, component } of cycles) {
      const places = path.map(place);
      const start = places.findIndex((each) => each.kind === 'topic');
      const turned = [...places.slice(Math.max(0, start)), ...places.slice(0, Math.max(0, start))];
      const names = turned.map((each) => each.name);
      const shown = names.length > SHOWN ? [...names.slice(0, SHOWN - 1), '…'] : names;
      const first = at(turned, 0);
      const more =
        component > path.length ? `; ${component} topics and nodes wait for each other in all` : '';
      yield {
        at: first.at,
        message: `these wait for each other: ${[...shown, first.name].join(' → ')}${more}`,
        hint: 'take one of these prerequisites (or dependsOn) out: read → as "comes before"',
        related: turned.slice(1, SHOWN).map((each) => ({ at: each.at, message: each.name })),
      };
    }
  },
};

function placeOf(context: RuleContext) {
  const places = topicPlaces(context);
  const { topics, nodes } = context.roadmap;
  const nodePlaces = new Map(context.outline.nodes.map((node) => [context.names.nodes.get(node), node.at]));
  return (vertex: number) => {
    const topic = topics[vertex];
    if (topic) {
      const where = places.get(topic.id) ?? [];
      return {
        kind: 'topic',
        name: topic.id,
        at: topic.prerequisites.length > 0 ? [...where, 'prerequisites'] : where,
      };
    }
    const node = at(nodes, vertex - topics.length);
    return { kind: 'node', name: `node ${node.id}`, at: [...(nodePlaces.get(node.id) ?? []), 'dependsOn'] };
  };
}
