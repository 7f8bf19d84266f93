import { show } from '../../schema/complaint.ts';
import { linksOf } from './links.ts';
import type { Finding, Rule } from './rule.ts';

export const relativeLink: Rule = {
  id: 'relative-link',
  severity: 'info',
  stopsPlan: false,
  *find(context): Iterable<Finding> {
    for (const { at, url, scheme } of linksOf(context)) {
      if (scheme !== undefined) continue;
      yield {
        at,
        message: `${show(url)} leads somewhere only on the site that it was written for`,
        hint: 'write the whole address, beginning with https://',
      };
    }
  },
};
