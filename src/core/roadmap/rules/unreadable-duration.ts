import type { Finding } from '../../source/finding.ts';
import { DURATION_FORMS, parseDuration } from '../duration.ts';
import type { Rule } from './rule.ts';

export const unreadableDuration: Rule = {
  id: 'unreadable-duration',
  severity: 'error',
  *find(context): Iterable<Finding> {
    for (const { at, value } of context.topics) {
      if (value.duration === undefined || parseDuration(value.duration, context.roadmap.pace)) continue;
      yield {
        at: [...at, 'duration'],
        message: `cannot read the duration "${value.duration}"`,
        hint: `accepted are ${DURATION_FORMS}; more than nothing, at most 10000 hours`,
      };
    }
  },
};
