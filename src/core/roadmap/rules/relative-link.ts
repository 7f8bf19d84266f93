import type { Finding } from '../../source/finding.ts';
import { show } from '../../wording.ts';
import type { Rule } from './rule.ts';

export const relativeLink: Rule = {
  id: 'relative-link',
  severity: 'info',
  *find({ links }): Iterable<Finding> {
    for (const link of links) {
      const { url, scheme } = link;
      if (scheme !== undefined) continue;
      yield {
        at: link.at,
        message: `${show(url)} leads somewhere only on the site that it was written for`,
        hint: 'write the whole address, beginning with https://',
      };
    }
  },
};
