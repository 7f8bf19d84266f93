import { isPlain, replaceUntidy } from '../core/untidy.ts';

/**
 * Text from a file, made safe to print on one line: line breaks and tabs become spaces; escapes and other controls, and
 * the marks that turn the direction of what follows, become U+FFFD, where one can see them.
 */
export function oneLine(text: string): string {
  if (isPlain(text)) return text.trim();
  return replaceUntidy(text.replaceAll(BREAKS, ' '), () => '\uFFFD').trim();
}

/** The lines of a text, each made safe; tabs as four spaces. For code, whose shape has to stay. */
export function lines(text: string): string[] {
  return text
    .replace(/(\r\n|\n|\r)+$/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => replaceUntidy(line.replaceAll('\t', '    '), () => '\uFFFD').trimEnd());
}

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
