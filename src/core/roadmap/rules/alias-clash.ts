import type { Finding } from '../../source/finding.ts';
import type { Path } from '../../source/places.ts';
import type { RuleContext } from './context.ts';
import type { Rule } from './rule.ts';
import { idPlace } from './walk.ts';

export const aliasClash: Rule = {
  id: 'alias-clash',
  severity: 'error',
  *find(context): Iterable<Finding> {
    if (!context.topics.some(({ value }) => value.aliases)) return;
    const ids = idsOf(context);
    const aliases = new Map<string, Use>();
    for (const topic of context.topics) {
      for (const [index, alias] of (topic.value.aliases ?? []).entries()) {
        const at = [...topic.at, 'aliases', index];
        const first = aliases.get(alias);
        if (!first) aliases.set(alias, { at, topic: topic.id });
        const id = ids.get(alias);
        if (id && id.topic !== topic.id) yield clash(alias, at, 'id', id);
        else if (first && first.topic !== topic.id) yield clash(alias, at, 'alias', first);
      }
    }
  },
};

/** A topic, and the place by which it lays claim to a name. */
interface Use {
  readonly at: Path;
  readonly topic: string;
}

function clash(alias: string, at: Path, kind: 'id' | 'alias', use: Use): Finding {
  const whose = kind === 'id' ? 'the id of another topic' : `an alias of "${use.topic}" already`;
  return {
    at,
    message: `the alias "${alias}" is ${whose}`,
    hint: 'a former id leads to one topic: take it out of one of the two',
    related: [{ at: use.at, message: `"${alias}" stands here` }],
  };
}

function idsOf(context: RuleContext): Map<string, Use> {
  const ids = new Map<string, Use>();
  for (const topic of context.topics) {
    if (!ids.has(topic.id)) ids.set(topic.id, { at: idPlace(topic), topic: topic.id });
  }
  for (const node of context.outline.nodes) {
    const id = context.names.bare.get(node);
    const part = node.value.id === undefined ? 'title' : 'id';
    if (id !== undefined && !ids.has(id)) ids.set(id, { at: [...node.at, part], topic: id });
  }
  return ids;
}
