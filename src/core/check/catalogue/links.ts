import type { RulePage } from './rule-page.ts';

/** What is said of addresses: by their form, and with `--links` by what answers there. */
export const LINK_RULES: readonly RulePage[] = [
  {
    id: 'insecure-link',
    severity: 'warning',
    in: ['roadmap'],
    title: 'A link that is not encrypted',
    why: "Anyone on the way can read along or answer in the site's place.",
    remedy: 'Write `https:`.',
  },
  {
    id: 'duplicate-link',
    severity: 'warning',
    in: ['roadmap'],
    title: 'A topic links to one address twice',
    why: 'Readers open it twice, and its hours may be counted twice.',
    remedy: 'Keep one of the two.',
  },
  {
    id: 'unsafe-link',
    severity: 'warning',
    in: ['roadmap'],
    title: "A link that a browser would run or open on the reader's machine",
    why: '`javascript:`, `data:`, `file:` and the like are never made clickable.',
    remedy: 'Link to an address that begins with `https://`.',
  },
  {
    id: 'relative-link',
    severity: 'info',
    in: ['roadmap'],
    title: 'A link without a site',
    why: 'It leads somewhere only on the site that the file is published on, not from a terminal.',
    remedy: 'Write the whole address, where there is one.',
  },
  {
    id: 'dead-link',
    severity: 'error',
    in: ['roadmap'],
    title: 'Nothing is at this address any more',
    why: 'The server answers 404 or 410: readers stand before a closed door.',
    remedy: 'Link to where the page went, to an archive of it, or to another one.',
    flag: '--links',
  },
  {
    id: 'unreachable-link',
    severity: 'warning',
    in: ['roadmap'],
    title: 'No telling whether anything is at this address',
    why: 'No answer in time, a refusal (403, 429), a failure of the server, too many redirects, or a private address, which is not fetched.',
    remedy: 'Open it in a browser. If it is there and does not let programs in, use `--ignore-link`.',
    flag: '--links',
  },
];
