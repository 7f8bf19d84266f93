import { nearest } from '../../nearest.ts';
import type { Finding, Rule } from './rule.ts';

export const unknownNode: Rule = {
  id: 'unknown-node',
  severity: 'error',
  stopsPlan: true,
  *find({ outline, names }): Iterable<Finding> {
    const known = new Set<string>(names.nodes.values());
    for (const node of outline.nodes) {
      for (const [index, id] of (node.value.dependsOn ?? []).entries()) {
        if (known.has(id)) continue;
        const near = nearest(id, known);
        yield {
          at: [...node.at, 'dependsOn', index],
          message: `dependsOn names "${id}", which is no node of this file`,
          hint:
            near === undefined
              ? `nodes are: ${[...known].slice(0, 6).join(', ')}`
              : `did you mean "${near}"?`,
        };
      }
    }
  },
};
