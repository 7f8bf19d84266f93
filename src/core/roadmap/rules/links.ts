import { isMapping } from '../../source/mapping.ts';
import type { Path } from '../../source/places.ts';
import { isSafeScheme, schemeOf } from '../../urls.ts';
import { LINK, NODE, ROADMAP, type Shape, TOPIC, type WalkedMapping } from './mappings.ts';
import type { RuleSettings } from './readings.ts';

/** An address in a file. Where it stands is put together when a finding asks. */
export class WalkedLink {
  readonly url: string;
  /** Undefined for a relative link. */
  readonly scheme: string | undefined;
  readonly #holder: WalkedMapping;
  readonly #steps: Path;

  /** @param steps from the mapping that it is in */
  constructor(url: string, holder: WalkedMapping, steps: Path) {
    this.url = url;
    this.scheme = schemeOf(url);
    this.#holder = holder;
    this.#steps = steps;
  }

  get at(): Path {
    return [...this.#holder.at, ...this.#steps];
  }
}

/** Everything in a file that is an address, but those that nobody is to speak of. */
export function findLinks(
  mappings: readonly WalkedMapping[],
  { ignoresLink }: RuleSettings,
): readonly WalkedLink[] {
  const found: WalkedLink[] = [];
  const take = (url: string, holder: WalkedMapping, steps: Path) => {
    if (url.trim() !== '' && !ignoresLink(url)) found.push(new WalkedLink(url, holder, steps));
  };
  for (const mapping of mappings) {
    const { shape, value } = mapping;
    const own = OWN.get(shape);
    const url = own && value[own.key];
    if (typeof url === 'string') take(url, mapping, own?.steps ?? []);
    if (shape === TOPIC && Array.isArray(value['references']))
      for (const { url, steps } of referencesOf(value['references'])) take(url, mapping, steps);
  }
  return found;
}

function* referencesOf(references: readonly unknown[]): Iterable<{ url: string; steps: Path }> {
  for (const [index, reference] of references.entries()) {
    const url = isMapping(reference) ? reference['url'] : undefined;
    if (typeof url === 'string') yield { url, steps: ['references', index, 'url'] };
    else if (typeof reference === 'string' && isAddress(reference))
      yield { url: reference, steps: ['references', index] };
  }
}

/** The keys whose values are addresses. */
const OWN = new Map<Shape, { readonly key: string; readonly steps: Path }>(
  (
    [
      [ROADMAP, 'image'],
      [NODE, 'url'],
      [LINK, 'url'],
      [TOPIC, 'videoUrl'],
    ] as const
  ).map(([shape, key]) => [shape, { key, steps: [key] }]),
);

/** Schemes by which a browser runs or opens what is written in the link itself. */
const HARMFUL = ['javascript', 'data', 'vbscript', 'file'];

/** A reference may also be prose (`Goodfellow, Deep Learning`) or a number (`arXiv:1706.03762`). */
function isAddress(reference: string): boolean {
  const scheme = schemeOf(reference);
  if (scheme === undefined) return /^\s*(?:#|\.{0,2}\/)\S*\s*$/.test(reference);
  return isSafeScheme(scheme) || HARMFUL.includes(scheme) || /^\s*[^\s:]+:\/\//.test(reference);
}
