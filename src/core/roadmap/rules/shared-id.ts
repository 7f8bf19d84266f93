import type { Finding } from '../../source/finding.ts';
import type { Path } from '../../source/places.ts';
import type { RuleContext } from './context.ts';
import type { Rule } from './rule.ts';

export const sharedId: Rule = {
  id: 'shared-id',
  severity: 'warning',
  *find(context): Iterable<Finding> {
    for (const { id, name, of } of statedIds(context)) {
      const shipped = context.settings.shippedTopics.get(id);
      if (!shipped || shipped.name === name || shipped.roadmap === context.roadmap.id) continue;
      yield {
        at: [...of.at, 'id'],
        message: `the id "${id}" is "${shipped.name}" in the shipped roadmap ${shipped.roadmap}, and "${name}" here`,
        hint: 'one id is one topic, done once for all: give the same topic the same name, another topic another id',
      };
    }
  },
};

function* statedIds({ outline }: RuleContext): Iterable<{ id: string; name: string; of: { at: Path } }> {
  for (const node of outline.nodes) {
    const { id, title } = node.value;
    if (node.bare && id !== undefined) yield { id, name: title, of: node };
    for (const topic of node.topics) {
      const { id: stated, name } = topic.value;
      if (stated !== undefined) yield { id: stated, name, of: topic };
    }
  }
}
