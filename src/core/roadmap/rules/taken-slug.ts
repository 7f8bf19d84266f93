import type { Finding } from '../../source/finding.ts';
import type { Path } from '../../source/places.ts';
import { nodeSlug, topicSlug } from '../naming.ts';
import type { NodeOutline } from '../outline.ts';
import type { RuleContext } from './context.ts';
import type { Rule } from './rule.ts';
import { topicPlaces } from './walk.ts';

export const takenSlug: Rule = {
  id: 'taken-slug',
  severity: 'warning',
  *find(context): Iterable<Finding> {
    const { outline, names } = context;
    if (names.taken.size === 0) return;
    const topics: ReadonlyMap<string, Path> = topicPlaces(context);
    const nodes = nodePlaces(context);
    const stated = new Set<string>();
    for (const node of outline.nodes) {
      const { id } = node.value;
      // Of two nodes that state one id duplicate-node-id speaks.
      const isSecond = id !== undefined && stated.has(id);
      if (id !== undefined) stated.add(id);
      if (names.taken.has(node) && !isSecond) yield* ofNode(node, context, nodes, topics);
    }
    for (const topic of context.topics) {
      if (!topic.slugTaken) continue;
      const wanted = topicSlug(topic.value.name);
      yield taken(wanted, topic.id, [...topic.at, 'name'], topics.get(wanted));
    }
  },
};

function* ofNode(
  node: NodeOutline,
  { names }: RuleContext,
  nodes: ReadonlyMap<string, Path>,
  topics: ReadonlyMap<string, Path>,
): Iterable<Finding> {
  const id = names.nodes.get(node) ?? '';
  const wanted = node.value.id ?? nodeSlug(node.value.title);
  if (id !== wanted) yield taken(wanted, id, [...node.at, 'title'], nodes.get(wanted));
  const bare = names.bare.get(node);
  if (bare === undefined || bare === id) return;
  const part = node.value.id === undefined ? 'title' : 'id';
  yield {
    at: [...node.at, part],
    message: `a topic has the id "${id}": the topic that this node itself is goes by "${bare}", which changes when the file does`,
    hint: 'give the node another id',
    related: related(id, topics.get(id)),
  };
}

function taken(wanted: string, id: string, at: Path, first: Path | undefined): Finding {
  return {
    at,
    message: `the id "${wanted}" is taken: this one goes by "${id}", which changes when the file does`,
    hint: `state an id, such as id: ${id}`,
    related: related(wanted, first),
  };
}

function related(id: string, at: Path | undefined) {
  return at === undefined ? [] : [{ at, message: `"${id}" stands here` }];
}

function nodePlaces({ outline, names }: RuleContext): Map<string, Path> {
  const places = new Map<string, Path>();
  for (const node of outline.nodes) {
    const id = names.nodes.get(node);
    if (id !== undefined && !places.has(id)) places.set(id, node.at);
  }
  return places;
}
