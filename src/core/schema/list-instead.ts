import { isKebab } from '../ids.ts';

/** Keys whose lists hold mappings, and how one with a single entry is written. */
const OF_MAPPINGS: Readonly<Record<string, (text: string) => string>> = {
  links: (text) => `write [{url: ${JSON.stringify(text)}}]`,
  shortcuts: () => 'begin each entry with a hyphen',
};
/** What YAML reads within brackets as the text that it is: no figure, no truth, nothing that it keeps for itself. */
const PLAIN = /^(?!(?:null|true|false)$)\p{L}[\p{L}\p{M}\p{Nd} ._/()+-]*$/iu;

/** How to write a list where a text stands: with the text for its entry. */
export function listInstead(
  { path = [] }: { readonly path?: readonly PropertyKey[] | undefined },
  text: string,
): string | undefined {
  const ofMappings = OF_MAPPINGS[String(path.at(-1))];
  if (ofMappings) return ofMappings(text.trim());
  // `(a, b)`, and the list that stands in quotes.
  const inner = /^\s*[([{](.*)[)\]}]\s*$/.exec(text)?.[1] ?? text;
  const entries = inner.split(',').map((part) => part.trim());
  // `python, sql` are two ids; in prose a comma is a comma.
  if (entries.every(isKebab) && !entries.some(isTyped)) return `write [${entries.join(', ')}]`;
  return `write [${entry(text.trim())}]`;
}

function entry(text: string): string {
  return PLAIN.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text);
}

function isTyped(text: string): boolean {
  return !PLAIN.test(text);
}
