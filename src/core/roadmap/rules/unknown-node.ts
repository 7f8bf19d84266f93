import { NearSearch } from '../../near-search.ts';
import { didYouMean } from '../../nearest.ts';
import type { Finding } from '../../source/finding.ts';
import type { Rule } from './rule.ts';

export const unknownNode: Rule = {
  id: 'unknown-node',
  severity: 'error',
  *find({ outline, names }): Iterable<Finding> {
    const known = new Set<string>(names.nodes.values());
    const search = new NearSearch(() => [...known].map((text) => ({ text, owner: text })));
    for (const node of outline.nodes) {
      for (const [index, id] of (node.value.dependsOn ?? []).entries()) {
        if (known.has(id) || outline.refused.has(id)) continue;
        yield {
          at: [...node.at, 'dependsOn', index],
          message: `dependsOn names "${id}", which is no node of this file`,
          hint: didYouMean(search.find(id)) ?? `nodes are: ${[...known].slice(0, 6).join(', ')}`,
        };
      }
    }
  },
};
