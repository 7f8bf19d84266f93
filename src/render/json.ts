import { replaceUntidy } from '../core/untidy.ts';

/**
 * A document as JSON, a line for each field. What a terminal would act on is written as its escape: the same text to
 * every reader of JSON, and harmless where it is printed.
 */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)
    .split('\n')
    .map((line) => replaceUntidy(line, escaped))
    .join('\n')}\n`;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
