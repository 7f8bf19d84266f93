import type { Finding } from '../../source/finding.ts';
import type { Path } from '../../source/places.ts';
import type { Placed } from '../outline.ts';
import type { Rule } from './rule.ts';

export const duplicateNodeId: Rule = {
  id: 'duplicate-node-id',
  severity: 'error',
  find({ outline }) {
    return repeated(outline.nodes);
  },
};

export const duplicateTopicId: Rule = {
  id: 'duplicate-topic-id',
  severity: 'error',
  find(context) {
    return repeated(context.topics);
  },
};

function* repeated(parts: readonly Placed<{ readonly id?: string | undefined }>[]): Iterable<Finding> {
  const first = new Map<string, Path>();
  for (const { value, at } of parts) {
    const { id } = value;
    if (id === undefined) continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, at);
    else {
      yield {
        at: [...at, 'id'],
        message: `the id "${id}" is taken already`,
        hint: 'give each its own id: progress is kept under it',
        related: [{ at: [...before, 'id'], message: `first "${id}"` }],
      };
    }
  }
}
