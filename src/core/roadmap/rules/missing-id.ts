import type { Finding } from '../../source/finding.ts';
import type { Rule } from './rule.ts';

export const missingId: Rule = {
  id: 'missing-id',
  severity: 'warning',
  *find({ outline, names }): Iterable<Finding> {
    for (const node of outline.nodes) {
      const id = names.nodes.get(node);
      if (node.value.id !== undefined || id === undefined) continue;
      yield {
        at: [...node.at, 'title'],
        message: `the node states no id: it goes by "${id}", which changes with its title`,
        hint: `add id: ${id}`,
      };
    }
  },
};
