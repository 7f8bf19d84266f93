import { show } from '../../schema/complaint.ts';
import type { Path } from '../../source/yaml.ts';
import { isMapping } from '../mapping.ts';
import { TOPIC, type WalkedMapping } from './mappings.ts';
import type { Finding, Rule } from './rule.ts';

export const duplicateLink: Rule = {
  id: 'duplicate-link',
  severity: 'warning',
  stopsPlan: false,
  *find({ mappings }): Iterable<Finding> {
    for (const mapping of mappings) {
      if (mapping.shape === TOPIC) yield* repeatedLinks(mapping);
    }
  },
};

function* repeatedLinks(topic: WalkedMapping): Iterable<Finding> {
  const first = new Map<string, Path>();
  for (const { at, url } of urlsOf(topic)) {
    const before = first.get(url);
    if (before === undefined) first.set(url, at);
    else {
      yield {
        at,
        message: `this topic links to ${show(url)} twice`,
        hint: 'keep one of the two',
        related: [{ at: before, message: 'first here' }],
      };
    }
  }
}

/** In the order of the file: `videoUrl` may stand before or after `links`. */
function* urlsOf({ at, value }: WalkedMapping): Iterable<{ at: Path; url: string }> {
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'videoUrl' && typeof inner === 'string') yield { at: [...at, key], url: inner.trim() };
    if (key !== 'links' || !Array.isArray(inner)) continue;
    for (const [index, link] of inner.entries()) {
      const url = isMapping(link) ? link['url'] : undefined;
      if (typeof url === 'string') yield { at: [...at, key, index, 'url'], url: url.trim() };
    }
  }
}
