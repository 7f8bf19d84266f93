import type { Path } from '../../source/yaml.ts';
import { isSafeScheme, schemeOf } from '../../urls.ts';
import { isMapping } from '../mapping.ts';
import { LINK, mappingsOf, NODE, ROADMAP, TOPIC, type WalkedMapping } from './mappings.ts';
import type { RuleContext } from './rule.ts';

export interface WalkedLink {
  readonly at: Path;
  readonly url: string;
  /** Undefined for a relative link. */
  readonly scheme: string | undefined;
}

/** Everything in the file that is an address: of links, videos, nodes, the image and references. */
export function* linksOf({ source, settings }: RuleContext): Iterable<WalkedLink> {
  for (const mapping of mappingsOf(source.value)) {
    for (const { at, url } of addressesOf(mapping)) {
      if (typeof url !== 'string' || url.trim() === '' || settings.ignoresLink(url)) continue;
      yield { at, url, scheme: schemeOf(url) };
    }
  }
}

function* addressesOf({ at, shape, value }: WalkedMapping): Iterable<{ at: Path; url: unknown }> {
  if (shape === ROADMAP) yield { at: [...at, 'image'], url: value['image'] };
  if (shape === NODE || shape === LINK) yield { at: [...at, 'url'], url: value['url'] };
  if (shape !== TOPIC) return;
  yield { at: [...at, 'videoUrl'], url: value['videoUrl'] };
  if (Array.isArray(value['references'])) yield* referencesOf(value['references'], [...at, 'references']);
}

function* referencesOf(references: readonly unknown[], at: Path): Iterable<{ at: Path; url: unknown }> {
  for (const [index, reference] of references.entries()) {
    if (isMapping(reference)) yield { at: [...at, index, 'url'], url: reference['url'] };
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
