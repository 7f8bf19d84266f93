/**
 * Text from a file, made safe to print on one line: escapes and other controls, and the marks that turn the direction
 * of what follows, become U+FFFD where one can see them; line breaks and tabs become spaces.
 */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(BREAKS, ' ').replaceAll(CONTROLS, '\uFFFD').trim();
}

/** The lines of a text, each made safe; tabs as four spaces. For code, whose shape has to stay. */
export function lines(text: string): string[] {
  return text
    .replace(/(\r\n|\n|\r)+$/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => line.replaceAll('\t', '    ').replaceAll(CONTROLS, '\uFFFD').trimEnd());
}

const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** C0, DEL, C1; bidirectional marks, embeddings, overrides and isolates; the byte-order mark; lone surrogates. */
const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
