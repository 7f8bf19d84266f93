import type { Slip, Stumble } from './stumble.ts';
import { indentation, isWithinValue, KEY, START } from './within.ts';

/**
 * In the indentation, or behind a hyphen or the colon of a key, a blank that YAML takes for a letter: it comes from web pages and
 * word processors, and looks like a space. Behind a hyphen and a space it only spoils where a key begins.
 */
const BLANKS = String.raw`[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]`;
const BLANK = new RegExp(`^( *(?:(?:- +)*(?:-|${KEY}:)|(?:- +)+(?=${BLANKS}+${KEY}:))?)${BLANKS}`);
const DASH = /^(\s*)([\u2010-\u2015\u2022\u2212])\s*\S/;
const NO_SPACE = /^(\s*(?:- +)*)-([A-Za-z][\w-]*:(?:\s.*)?)$/;
const NO_SPACE_BEHIND_KEY = new RegExp(`${START}([A-Za-z][\\w-]*):([^\\s:/].*)$`);

/** What the parser says when a text stands where it looked for a key or an entry. */
const TEXT_BEFORE = /implicit key|^bad indentation|document separator/;
const TEXT_ENDS = /^expected ':'/;
/** Within quotes or brackets, a line that is too little indented; most often what is above it was not closed. */
const OUTSIDE = /^deficient indentation/;

/** What looks like a space or a hyphen and is none, or a space that is missing, on the line itself. */
export function spacing({ reason, line, column, offset, above }: Stumble): Slip | undefined {
  const begin = offset - column;
  if (OUTSIDE.test(reason)) {
    const slip = blank(line, begin);
    return slip?.offset === offset ? slip : undefined;
  }
  const ends = TEXT_ENDS.test(reason);
  if (!(ends || TEXT_BEFORE.test(reason)) || isWithinValue(line, above)) return undefined;
  return blank(line, begin) ?? hyphen(line, begin) ?? (ends ? noSpace(line, begin) : undefined);
}

/** The same on the line above, where this line goes on with it: what is a key and its value to the eye is a text. */
export function spacingAbove({ reason, line, above, aboveOffset }: Stumble): Slip | undefined {
  const last = above.at(-1);
  if (last === undefined || !TEXT_BEFORE.test(reason) || isWithinValue(last, above.slice(0, -1)))
    return undefined;
  const hyphens = /^ *(?:- *)*-/.exec(last)?.[0];
  if (hyphens !== undefined && indentation(line) < hyphens.length) return undefined;
  return blank(last, aboveOffset) ?? noSpace(last, aboveOffset);
}

function blank(line: string, begin: number): Slip | undefined {
  const at = BLANK.exec(line)?.[1]?.length;
  if (at === undefined) return undefined;
  const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return {
    message: `a blank that is no space (U+${code}), which YAML takes for a letter`,
    hint: 'put a space in its place',
    offset: begin + at,
  };
}

function hyphen(line: string, begin: number): Slip | undefined {
  const [, indent = '', dash] = DASH.exec(line) ?? [];
  if (dash !== undefined)
    return {
      message: `"${dash}" where an entry begins`,
      hint: 'an entry of a list begins with a hyphen and a space: "- "',
      offset: begin + indent.length,
    };
  const [, before = '', entry] = NO_SPACE.exec(line) ?? [];
  if (entry === undefined) return undefined;
  return {
    message: 'no space behind the hyphen',
    hint: `write - ${entry.trimEnd()}`,
    offset: begin + before.length,
  };
}

/** `title:N` is a text, and not a key with its value. */
function noSpace(line: string, begin: number): Slip | undefined {
  const [, indent, key, value] = NO_SPACE_BEHIND_KEY.exec(line) ?? [];
  if (indent === undefined || key === undefined || value === undefined) return undefined;
  return {
    message: `no space behind the colon of "${key}"`,
    hint: `write ${key}: ${withoutComment(value)}`,
    offset: begin + indent.length + key.length,
  };
}

/** A line to where its comment begins; a `#` in quotes is taken for one, too. */
export function withoutComment(text: string): string {
  return text.replace(/[ \t]+#.*$/, '').trimEnd();
}
