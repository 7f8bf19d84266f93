import type { Finding } from '../../source/finding.ts';
import { isForeignKey } from '../../source/mapping.ts';
import { GOAL, NODE, ROADMAP, type Shape, type WalkedMapping } from './mappings.ts';
import type { Rule } from './rule.ts';

export const emptyList: Rule = {
  id: 'empty-list',
  severity: 'warning',
  *find({ mappings }): Iterable<Finding> {
    for (const mapping of mappings) {
      for (const key of emptyLists(mapping)) {
        yield {
          at: [...mapping.at, key],
          message: `${key} is an empty list`,
          hint:
            mapping.shape === NODE && key === 'topics'
              ? 'the node itself counts as one topic: delete the key to say so, or add topics'
              : `delete the key, or add to the list`,
        };
      }
    }
  },
};

function emptyLists({ shape, value }: WalkedMapping): string[] {
  const empty: string[] = [];
  for (const key of Object.keys(value)) {
    const list = value[key];
    if (Array.isArray(list) && list.length === 0 && !isOthers(shape, key)) empty.push(key);
  }
  return empty;
}

/** Lists that may be empty by the format, are nobody's business, or are an error of the schema already. */
function isOthers(shape: Shape, key: string): boolean {
  if (key === 'references' || isForeignKey(key) || !shape.keys.has(key)) return true;
  return (shape === ROADMAP && key === 'nodes') || (shape === GOAL && key === 'topics');
}
