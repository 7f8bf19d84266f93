import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Columns that a text takes in a terminal. The package string-width says the same (a test holds the two against each
 * other), but setting up its emoji tables takes as long as starting Node does.
 * @param text one line without escapes
 */
export function widthOf(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  let width = 0;
  for (const { segment } of characters(text)) width += clusterWidth(segment);
  return width;
}

export interface Character {
  readonly segment: string;
  readonly index: number;
}

/** The characters of a text as a person counts them. */
export function characters(text: string): Iterable<Character> {
  return text.length > PART ? inParts(text) : segmentsOf(text);
}

/** The time that the segmenter takes grows with the square of what it is given: a long text is given to it bit by bit. */
const PART = 200;

/** The last character of a part may go on beyond it, and the next part begins with it. */
function* inParts(text: string): Iterable<Character> {
  let start = 0;
  for (let size = PART; start < text.length; ) {
    const end = afterPair(text, start + size);
    const segments = [...segmentsOf(text.slice(start, end))];
    const whole = end < text.length ? segments.slice(0, -1) : segments;
    for (const { segment, index } of whole) yield { segment, index: start + index };
    start += whole.reduce((sum, { segment }) => sum + segment.length, 0);
    size = whole.length > 0 ? PART : size * 2;
  }
}

/** Never within a pair that is one character together. */
function afterPair(text: string, end: number): number {
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
}

function segmentsOf(text: string): Iterable<Character> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * Printable ASCII, Latin letters, dashes, quotes, bullets, arrows, lines, blocks, the diamond and dots: nearly every text, told at once.
 * Setting up the segmenter takes half as long as starting Node does.
 */
const ONE_COLUMN_EACH =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2190-\u2193\u2500-\u259f\u25c6\u2800-\u28ff]*$/;
/** Emoji take two columns; anything else what its first visible character takes, and one for each spacing mark. */
function clusterWidth(cluster: string): number {
  classes ??= makeClasses();
  const { flagOrKeycap, pictograph, shownAsEmoji, hidden, spacingMark } = classes;
  if (flagOrKeycap.test(cluster)) return 2;
  if (pictograph.test(cluster) && shownAsEmoji.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster) {
    if (hidden.test(character)) continue;
    if (width === 0) width = eastAsianWidth(character.codePointAt(0) ?? 0);
    else if (spacingMark.test(character)) width += 1;
  }
  return width;
}

/** Set up for the first text that needs them. */
let classes: ReturnType<typeof makeClasses> | undefined;

function makeClasses() {
  return {
    /** Marks that stand on the letter before them, and characters that are not shown. */
    hidden: /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]$/u,
    spacingMark: /^\p{Mc}$/u,
    flagOrKeycap: /^(?:\p{RI}{2}|[\d#*]\uFE0F?\u20E3)$/u,
    pictograph: /\p{Extended_Pictographic}/u,
    shownAsEmoji: /\p{Emoji_Presentation}|\uFE0F|\u200D/u,
  };
}
