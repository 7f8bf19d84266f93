import type { Finding } from '../../source/finding.ts';
import { isMapping } from '../../source/mapping.ts';
import type { Path } from '../../source/places.ts';
import { show } from '../../wording.ts';
import { TOPIC, type WalkedMapping } from './mappings.ts';
import type { Rule } from './rule.ts';

export const duplicateLink: Rule = {
  id: 'duplicate-link',
  severity: 'warning',
  *find({ mappings }): Iterable<Finding> {
    for (const mapping of mappings) {
      if (mapping.shape === TOPIC) yield* repeatedLinks(mapping);
    }
  },
};

function* repeatedLinks(topic: WalkedMapping): Iterable<Finding> {
  const first = new Map<string, Path>();
  const urls = urlsOf(topic.value);
  if (urls.length < 2) return;
  for (const [url, step] of urls) {
    const address = addressOf(url);
    const before = first.get(address);
    if (before === undefined) first.set(address, step);
    else {
      yield {
        at: [...topic.at, ...step],
        message: `this topic links to ${show(url)} twice`,
        hint: 'keep one of the two',
        related: [{ at: [...topic.at, ...before], message: 'first here' }],
      };
    }
  }
}

/** As a browser takes it: a host in any case is one host, and its empty path is `/`. */
export function addressOf(url: string): string {
  if (AS_IT_STANDS.test(url)) return url;
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : url;
}

/**
 * Most addresses: a browser takes them letter by letter, and they need not be parsed, which is a tenth of the time that it
 * takes to check a file. Not those with a dot before a name, which may be steps up, nor hosts that may be numbers.
 */
const AS_IT_STANDS = /^https:\/\/(?:[a-z0-9-]+\.)+[a-z]+\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;

/** In the order of the file: `videoUrl` may stand before or after `links`. */
function urlsOf(topic: Record<string, unknown>): [url: string, step: Path][] {
  const urls: [url: string, step: Path][] = [];
  for (const key of Object.keys(topic)) {
    const value = topic[key];
    if (key === 'videoUrl' && typeof value === 'string') urls.push([value.trim(), [key]]);
    if (key !== 'links' || !Array.isArray(value)) continue;
    for (let index = 0; index < value.length; index++) {
      const url = isMapping(value[index]) ? value[index]['url'] : undefined;
      if (typeof url === 'string') urls.push([url.trim(), [key, index, 'url']]);
    }
  }
  return urls;
}
