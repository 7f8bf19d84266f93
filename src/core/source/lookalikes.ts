import type { Slip, Stumble } from './stumble.ts';

/**
 * In the indentation, or behind a hyphen or the colon of a key, a blank that YAML takes for a letter: it comes from web pages and
 * word processors, and looks like a space.
 */
const BLANK = /^( *(?:- +)*(?:-|[\w.-]+:)?)[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;
const DASH = /^(\s*)([\u2010-\u2015\u2022\u2212])\s*\S/;
const NO_SPACE = /^(\s*(?:- +)*)-([A-Za-z][\w-]*:(?:\s.*)?)$/;

/** What looks like a space or a hyphen and is none, on the line or the one above; or a hyphen without its space. */
export function lookalike({ line, column, offset, above, aboveOffset }: Stumble): Slip | undefined {
  const last = above.at(-1);
  const begin = offset - column;
  return (
    blank(line, begin) ?? (last === undefined ? undefined : blank(last, aboveOffset)) ?? hyphen(line, begin)
  );
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
