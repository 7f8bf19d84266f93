import { isMapping } from '../../source/mapping.ts';
import type { Path } from '../../source/places.ts';
import { isSafeScheme, schemeOf } from '../../urls.ts';
import { LINK, NODE, ROADMAP, type Shape, TOPIC, type WalkedMapping } from './mappings.ts';
import type { RuleSettings } from './readings.ts';

export interface WalkedLink {
  readonly at: Path;
  readonly url: string;
  /** Undefined for a relative link. */
  readonly scheme: string | undefined;
}

export function findLinks(
  mappings: readonly WalkedMapping[],
  { ignoresLink }: RuleSettings,
): readonly WalkedLink[] {
  const found: WalkedLink[] = [];
  for (const mapping of mappings) {
    for (const { at, url } of addressesOf(mapping)) {
      if (url.trim() === '' || ignoresLink(url)) continue;
      found.push({ at, url, scheme: schemeOf(url) });
    }
  }
  return found;
}

interface Address {
  readonly at: Path;
  readonly url: string;
}

/** The keys whose values are addresses. */
const KEYS: ReadonlyMap<Shape, string> = new Map([
  [ROADMAP, 'image'],
  [NODE, 'url'],
  [LINK, 'url'],
  [TOPIC, 'videoUrl'],
]);

function addressesOf({ at, shape, value }: WalkedMapping): Address[] {
  const key = KEYS.get(shape);
  if (key === undefined) return [];
  const url = value[key];
  const own = typeof url === 'string' ? [{ at: [...at, key], url }] : [];
  const references = shape === TOPIC ? value['references'] : undefined;
  return Array.isArray(references) ? [...own, ...referencesOf(references, [...at, 'references'])] : own;
}

function* referencesOf(references: readonly unknown[], at: Path): Iterable<Address> {
  for (const [index, reference] of references.entries()) {
    const url = isMapping(reference) ? reference['url'] : undefined;
    if (typeof url === 'string') yield { at: [...at, index, 'url'], url };
    else if (typeof reference === 'string' && isAddress(reference))
      yield { at: [...at, index], url: reference };
  }
}

/** Schemes by which a browser runs or opens what is written in the link itself. */
const HARMFUL = ['javascript', 'data', 'vbscript', 'file'];

/** A reference may also be prose (`Goodfellow, Deep Learning`) or a number (`arXiv:1706.03762`). */
function isAddress(reference: string): boolean {
  const scheme = schemeOf(reference);
  if (scheme === undefined) return /^\s*(?:#|\.{0,2}\/)\S*\s*$/.test(reference);
  return isSafeScheme(scheme) || HARMFUL.includes(scheme) || /^\s*[^\s:]+:\/\//.test(reference);
}
