import { NearSearch } from '../../near-search.ts';
import type { Finding, Rule } from './rule.ts';

export const unknownNode: Rule = {
  id: 'unknown-node',
  severity: 'error',
  *find({ outline, names }): Iterable<Finding> {
    const known = new Set<string>(names.nodes.values());
    const search = new NearSearch(() => [...known].map((text) => ({ text, owner: text })));
    for (const node of outline.nodes) {
      for (const [index, id] of (node.value.dependsOn ?? []).entries()) {
        if (known.has(id) || outline.refused.has(id)) continue;
        const near = search.find(id);
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
