/**
 * A document as JSON, a line for each field. What a terminal would act on is written as its escape: the same text to
 * every reader of JSON, and harmless where it is printed.
 */
export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2).replace(ACTED_ON, escaped)}\n`;
}

/** The rest of the untidy characters, below U+0020, JSON itself escapes; those left raw here are its own line breaks. */
const ACTED_ON =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|\u034F|\uDB40[\uDC00-\uDC7F]/g;

/** Characters beyond U+FFFF take two escapes. */
function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
