import { oneLine } from './harmless.ts';

/** Text from a file as Markdown that means just that text: no markup, no HTML, no link. */
export function markdownText(text: string): string {
  return (
    oneLine(text)
      .replaceAll(/[&<>]|[\\`*_[\]#|~@]|:(?=\/\/)|(?<=www)\./gi, escaped)
      // A number has no escape, but its stop has.
      .replace(/^(\d*)([-+.)])(?=\s|$)/, '$1\\$2')
  );
}

/** In an address that GitHub's Markdown finds by itself a backslash is a part of it: `<` needs its name. */
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(character: string): string {
  return NAMED[character] ?? `\\${character}`;
}
