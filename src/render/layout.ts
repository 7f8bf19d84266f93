import { characters, widthOf } from './width.ts';

/** Columns that prose takes of a terminal: longer lines are hard to read. */
export function proseWidth(width: number): number {
  return Math.min(width, 100);
}

/** Fills a text with spaces up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** A left and a right text on one line; on two where they do not fit. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - widthOf(left) - widthOf(right);
  return gap >= 2 ? left + ' '.repeat(gap) + right : `${left}\n${padStart(right, width)}`;
}

/**
 * Breaks a text between words so that no line is wider than `width`; a word that is wider stands alone, whole, unless its
 * script has no blanks between words.
 * @param text one line without control characters or colour
 */
export function wrap(text: string, width: number): string[] {
  // Most texts fit, and need not be taken apart.
  if (text.length <= width && !/^ | {2}| $/.test(text) && widthOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of wordsOf(text).flatMap((each) => pieces(each, width))) {
    const wide = widthOf(word);
    if (used > 0 && used + 1 + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += used > 0 ? ` ${word}` : word;
    used += wide + (used > 0 ? 1 : 0);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The words of a text; a figure and its unit are one: `220 h`. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const word of text.split(/ +/)) {
    const before = words.at(-1) ?? '';
    if (/^(?:h|min|%)(?!\w)/.test(word) && /\d$/.test(before)) words.push(`${words.pop()} ${word}`);
    else words.push(word);
  }
  return words;
}

/** Chinese, Japanese, Thai and the like are written without blanks: a line of them ends anywhere but before a stop. */
function isWithoutBlanks(word: string): boolean {
  // Not set up with the program: V8 looks the scripts up when it comes to the literal, which takes a millisecond.
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    word,
  );
}
const NEVER_FIRST = /^[、。，．！？：；）」』】〕〉》ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;

function pieces(word: string, width: number): string[] {
  if (word === '') return [];
  const breaks = widthOf(word) > width && /[^\x20-\x7e]/.test(word) && isWithoutBlanks(word);
  if (!breaks) return [word];
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const { segment } of characters(word)) {
    const wide = widthOf(segment);
    if (used + wide > width && line.length > 0) {
      const down = NEVER_FIRST.test(segment) && line.length > 1 ? line.splice(-1) : [];
      lines.push(line.join(''));
      line = down;
      used = widthOf(line.join(''));
    }
    line.push(segment);
    used += wide;
  }
  return [...lines, line.join('')];
}

/** Shortens a text to `width` columns, the last of them an ellipsis. */
export function clip(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  return firstColumns(text, Math.max(1, width - widthOf(ellipsis))).trimEnd() + ellipsis;
}

/** The same, cut between words unless the first word is longer than the room. */
export function clipWords(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const clipped = firstColumns(text, width - widthOf(ellipsis) - 1);
  const end = text.charAt(clipped.length) === ' ' ? clipped.length : clipped.lastIndexOf(' ');
  return end > 0 ? `${clipped.slice(0, end).trimEnd()} ${ellipsis}` : clip(text, width, ellipsis);
}

/** As much of a text as `width` columns hold, cut between characters as a person counts them. */
function firstColumns(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const { segment, index } of characters(text)) {
    used += widthOf(segment);
    if (used > width) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Every line moved to the right. */
export function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** Wrapped, the lines after the first moved to the right. */
export function hanging(text: string, width: number, by: number): string[] {
  const [first = '', ...rest] = wrap(text, width - by);
  return [first, ...indent(rest, by)];
}

/** Parts on as few lines as hold them, each part whole: a command is for copying. */
export function packed(parts: readonly string[], between: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + between + part;
    if (last === undefined || widthOf(longer) > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
