import type { Finding } from '../../source/finding.ts';
import type { Path } from '../../source/places.ts';
import type { Rule } from './rule.ts';

export const duplicateNodeId: Rule = {
  id: 'duplicate-node-id',
  severity: 'error',
  find({ outline }) {
    return repeated(outline.nodes.map((node) => ({ id: node.value.id, at: [...node.at, 'id'] })));
  },
};

export const duplicateTopicId: Rule = {
  id: 'duplicate-topic-id',
  severity: 'error',
  find(context) {
    return repeated(context.topics.map((topic) => ({ id: topic.value.id, at: [...topic.at, 'id'] })));
  },
};

function* repeated(stated: readonly { id: string | undefined; at: Path }[]): Iterable<Finding> {
  const first = new Map<string, Path>();
  for (const { id, at } of stated) {
    if (id === undefined) continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, at);
    else {
      yield {
        at,
        message: `the id "${id}" is taken already`,
        hint: 'give each its own id: progress is kept under it',
        related: [{ at: before, message: `first "${id}"` }],
      };
    }
  }
}
