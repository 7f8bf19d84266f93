import stringWidth from 'string-width';

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : stringWidth(text);
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

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
 * Breaks a text between words so that no line is wider than `width`; a word that is wider stands alone, whole, unless
 * `cut` says that it may be cut.
 * @param text one line without control characters or colour
 */
export function wrap(text: string, width: number, cut = false): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/).filter((each) => each !== '')) {
    for (const part of cut && widthOf(word) > width ? pieces(word, width) : [word]) {
      const wide = widthOf(part);
      if (used > 0 && used + 1 + wide > width) {
        lines.push(line);
        line = part;
        used = wide;
      } else {
        line = used > 0 ? `${line} ${part}` : part;
        used += wide + (used > 0 ? 1 : 0);
      }
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Shortens a text to `width` columns, the last of them an ellipsis. */
export function clip(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const [first = ''] = pieces(text, Math.max(1, width - widthOf(ellipsis)));
  return first.trimEnd() + ellipsis;
}

/** Cuts a text into parts of at most `width` columns, between characters as a person counts them. */
function pieces(text: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const wide = widthOf(segment);
    if (used > 0 && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  if (part !== '') parts.push(part);
  return parts;
}

/** Every line moved to the right. */
export function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}
