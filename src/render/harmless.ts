import { isPlain, replaceUntidy } from '../core/untidy.ts';

/**
 * Text from a file, made safe to print on one line: line breaks and tabs become spaces; escapes and other controls, and
 * the marks that turn the direction of what follows, become U+FFFD, where one can see them; a letter keeps 8 of its marks.
 */
export function oneLine(text: string): string {
  if (isPlain(text)) return text.trim();
  return harmless(text.replaceAll(BREAKS, ' ')).trim();
}

/** The lines of a text, each made safe; tabs as four spaces. For code, whose shape has to stay. */
export function lines(text: string): string[] {
  return text
    .replace(/(\r\n|\n|\r)+$/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => harmless(line.replaceAll('\t', '    ')).trimEnd());
}

function harmless(text: string): string {
  return isPlain(text) ? text : fewMarks(replaceUntidy(text, () => '\uFFFD'));
}

/** A thousand marks on one letter take no column, and are drawn over the lines above and below; no script has so many as 8. */
export function fewMarks(text: string): string {
  return text.replaceAll(/([\p{M}\u200C\u200D]{8})[\p{M}\u200C\u200D]+/gu, '$1');
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
