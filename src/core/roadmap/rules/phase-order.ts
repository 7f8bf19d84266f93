import type { Finding } from '../../source/finding.ts';
import { PHASES, type Phase } from '../vocabulary.ts';
import type { RuleContext } from './context.ts';
import type { Rule } from './rule.ts';
import { prerequisitePlace } from './walk.ts';

export const phaseOrder: Rule = {
  id: 'phase-order',
  severity: 'warning',
  *find(context): Iterable<Finding> {
    const { roadmap, outline, names } = context;
    if (roadmap.phasesInferred) return;
    const phases = new Map<string, Phase>(roadmap.nodes.map((node) => [node.id, node.phase]));
    yield* amongTopics(context, phases);
    for (const node of outline.nodes) {
      const own = phases.get(names.nodes.get(node) ?? '');
      for (const [index, id] of (node.value.dependsOn ?? []).entries()) {
        const other = phases.get(id);
        if (isLater(other, own)) yield late([...node.at, 'dependsOn', index], `the node "${id}"`, other, own);
      }
    }
  },
};

function* amongTopics(context: RuleContext, phases: ReadonlyMap<string, Phase>): Iterable<Finding> {
  const { indexOf, roadmap } = context.curriculum;
  for (const prerequisite of context.prerequisites) {
    const { topic, target } = prerequisite;
    const settled = roadmap.topics[indexOf.get(topic.id) ?? -1];
    const own = phases.get(settled?.node ?? '');
    const other = phases.get(target?.node ?? '');
    if (target && isLater(other, own))
      yield late(prerequisitePlace(prerequisite), `"${target.id}"`, other, own);
  }
}

function isLater(other: Phase | undefined, own: Phase | undefined): boolean {
  return other !== undefined && own !== undefined && PHASES.indexOf(other) > PHASES.indexOf(own);
}

function late(at: Finding['at'], what: string, other: Phase | undefined, own: Phase | undefined): Finding {
  return {
    at,
    message: `${what} belongs to a later phase (${other}) than what needs it (${own}): it is planned earlier`,
    hint: 'move one of the two, or take this out',
  };
}
