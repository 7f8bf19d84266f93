import type { Finding } from '../../source/finding.ts';
import type { Rule } from './rule.ts';
import { prerequisitePlace } from './walk.ts';

export const requiredNeedsOptional: Rule = {
  id: 'required-needs-optional',
  severity: 'warning',
  *find(context): Iterable<Finding> {
    for (const prerequisite of context.prerequisites) {
      const { topic, target } = prerequisite;
      if (topic.value.optional || !target?.optional) continue;
      yield {
        at: prerequisitePlace(prerequisite),
        message: `"${target.id}" is optional, but "${topic.id}" is required and needs it: it is pulled in`,
        hint: `make "${target.id}" required, or take this prerequisite out`,
      };
    }
  },
};
