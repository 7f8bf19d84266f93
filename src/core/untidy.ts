/** Characters that a reader cannot see, or that change what one sees. */

/**
 * Control characters, those that turn the direction of text, zero-width and blank ones and halves of a character. Not ZWJ
 * and ZWNJ (U+200C, U+200D), which emoji and several scripts are written with; nor tags behind a black flag, which are a
 * flag of a part of a country.
 */
function untidy(): RegExp {
  // Not set up with the program: V8 looks the classes of Unicode up when it comes to the literal, which takes a millisecond.
  return /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|\u034F|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,8})[\u{E0000}-\u{E007F}]/gu;
}

export type Untidiness =
  | 'line break'
  | 'tab'
  | 'control'
  | 'text direction'
  | 'zero-width'
  | 'half a character';

export interface UntidyCharacter {
  /** As `U+202E`. */
  readonly code: string;
  readonly kind: Untidiness;
}

/** Each untidy character of a text once, in the order of their first occurrence; line breaks and tabs too. */
export function untidyCharacters(text: string): UntidyCharacter[] {
  const found = new Set(text.match(untidy()));
  return [...found].map((character) => ({ code: codePoint(character), kind: kindOf(character) }));
}

/** The text with each untidy character written as its code, so that it can be printed on one line. */
export function madeVisible(text: string): string {
  return replaceUntidy(text, (character) => `<${codePoint(character)}>`);
}

/** The text with something else in place of each untidy character; line breaks and tabs too. */
export function replaceUntidy(text: string, by: (character: string) => string): string {
  return isPlain(text) ? text : text.replace(untidy(), by);
}

/** Nearly every text, told at once: nothing untidy in it, and no line break. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u21ff]*$/;

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(character: string): Untidiness {
  if (/[\n\r\u0085\u2028\u2029]/.test(character)) return 'line break';
  if (character === '\t') return 'tab';
  if (/\p{Cc}/u.test(character)) return 'control';
  if (/\p{Cs}/u.test(character)) return 'half a character';
  return /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(character) ? 'text direction' : 'zero-width';
}
