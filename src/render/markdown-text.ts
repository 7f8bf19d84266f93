import { oneLine } from './harmless.ts';

/** Text from a file as Markdown that means just that text: no markup, no HTML, no link. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_[\]<>#|~]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}
