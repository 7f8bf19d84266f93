import type { Finding } from '../../source/finding.ts';
import { settleEstimate } from '../estimate.ts';
import type { Rule } from './rule.ts';

export const missingDuration: Rule = {
  id: 'missing-duration',
  severity: 'info',
  *find(context): Iterable<Finding> {
    for (const { at, value } of context.topics) {
      if (value.duration !== undefined) continue;
      const { assumed, likely } = settleEstimate(value, context.roadmap.pace);
      if (!assumed) continue;
      yield {
        at: [...at, 'name'],
        message: `"${value.name}" states no duration: ${likely / 60} hours are assumed (${value.difficulty})`,
        hint: 'add a duration, such as duration: 8 hours',
      };
    }
  },
};
