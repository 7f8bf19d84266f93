import type { Finding } from '../../source/finding.ts';
import { parseDuration } from '../duration.ts';
import type { Rule } from './rule.ts';

export const unlikelyEstimate: Rule = {
  id: 'unlikely-estimate',
  severity: 'error',
  *find(context): Iterable<Finding> {
    for (const { at, value } of context.topics) {
      const { estimate, duration } = value;
      if (estimate && !(estimate.low <= estimate.likely && estimate.likely <= estimate.high)) {
        yield {
          at: [...at, 'estimate'],
          message: `the estimate is low ${estimate.low}, likely ${estimate.likely}, high ${estimate.high}`,
          hint: 'low may not be above likely, nor likely above high',
        };
      }
      const range = duration === undefined ? undefined : parseDuration(duration, context.roadmap.pace);
      if (range && range.low > range.high) {
        yield {
          at: [...at, 'duration'],
          message: `the duration "${duration}" begins with its higher figure`,
          hint: 'write the lower figure first',
        };
      }
    }
  },
};
