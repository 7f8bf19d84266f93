import type { Finding } from '../../source/finding.ts';
import { isLocalUrl } from '../../urls.ts';
import { show } from '../../wording.ts';
import type { Rule } from './rule.ts';

export const insecureLink: Rule = {
  id: 'insecure-link',
  severity: 'warning',
  *find({ links }): Iterable<Finding> {
    for (const link of links) {
      const { url, scheme } = link;
      if (scheme !== 'http' || isLocalUrl(url)) continue;
      yield {
        at: link.at,
        message: `${show(url)} is not encrypted`,
        hint: `write ${url.trim().replace(/^http:/i, 'https:')}`,
      };
    }
  },
};
