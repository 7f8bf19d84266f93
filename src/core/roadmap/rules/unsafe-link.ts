import type { Finding } from '../../source/finding.ts';
import { isSafeScheme } from '../../urls.ts';
import { show } from '../../wording.ts';
import type { Rule } from './rule.ts';

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'warning',
  *find({ links }): Iterable<Finding> {
    for (const link of links) {
      const { url, scheme } = link;
      if (scheme === undefined || isSafeScheme(scheme)) continue;
      yield {
        at: link.at,
        message: `${show(url)} begins with ${scheme}: and is never made clickable`,
        hint: 'link to an address that begins with https://',
      };
    }
  },
};
