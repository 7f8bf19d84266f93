/** The YAML of a file and where it begins, in offsets of the file's text. */
export interface YamlPart {
  readonly yaml: string;
  readonly offset: number;
}

export type FrontMatter = YamlPart | 'absent' | 'unclosed';

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
/** At the start of a line only: a `---` that is indented belongs to a block of text. */
const CLOSING = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r\n|\n|\r|$)/;

/**
 * The front matter of a Markdown text: what stands between its first line, `---`, and the next such line. The
 * closing line needs no line break after it, and what follows it is nobody's concern here.
 */
export function frontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (!opening) return 'absent';
  const offset = opening[0].length;
  const rest = text.slice(offset);
  const closing = CLOSING.exec(rest);
  if (!closing) return 'unclosed';
  // The line break before the closing line stays: block scalars count their trailing line breaks.
  const breakLength = closing[0].length - closing[0].trimStart().length;
  return { yaml: rest.slice(0, closing.index + breakLength), offset };
}
