import { spacing, spacingAbove, withoutComment } from './spacing.ts';
import type { Slip, Stumble } from './stumble.ts';
import { indentation, KEY, parentOf, START } from './within.ts';

/** Longer lines hold data, or one text in quotes: a slip in them is not looked for. */
const LONGEST_LINE = 2000;

/** The line above comes last: most of what is found there is no fault as long as this line has one of its own. */
const FINDERS = [tab, spacing, behindQuote, unquotedColon, colonInFlow, colonBelow, special, spacingAbove];

/** The slip of one who writes YAML by hand, told from the line at which the parser stumbled. */
export function slipAt(stumble: Stumble): Slip | undefined {
  if (stumble.line.length > LONGEST_LINE) return undefined;
  for (const find of FINDERS) {
    const slip = find(stumble);
    if (slip) return slip;
  }
  return undefined;
}

function tab({ line, column, offset, reason }: Stumble): Slip | undefined {
  const hint = 'put a space in its place';
  if (/^[ ]*\t/.test(line))
    return { message: 'a tab in the indentation, which YAML does not allow', hint: 'indent with spaces' };
  const hyphen = /^ *(?:- *)*-( *)(?=\t)/.exec(line);
  if (hyphen) return { message: 'a tab behind a hyphen', hint, offset: offset - column + hyphen[0].length };
  if (reason !== 'deficient indentation' || line[column - 1] !== '\t') return undefined;
  return { message: 'a tab within brackets, which YAML does not allow here', hint, offset: offset - 1 };
}

/** `'it's'` and `"a" b`: the quote closes the value, and there is more. */
function behindQuote(stumble: Stumble): Slip | undefined {
  const { line, column } = stumble;
  const quoted = /(?<=^|[\s[{,])(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")[ \t]*$/.exec(line.slice(0, column));
  if (!quoted || !/^[^\s"'#[{]/.test(line.slice(column))) return undefined;
  const value = valueFrom(stumble, quoted.index);
  const quote = value.charAt(0);
  const inside = value.endsWith(quote) ? value.slice(1, -1) : value;
  const text = inside.replaceAll(quote === '"' ? '\\"' : "''", quote);
  return {
    message: `text behind the closing ${quote} of a value`,
    hint: rewritten(line, quoted.index, text),
  };
}

const COLON_IN_VALUE = 'a value that holds ": " has to be quoted';
const PLAIN = String.raw`[^"'|>[{#&*!%@\x60\s]`;

/** `title: Attention: a primer`, of all slips the most common: a second `: ` in a value without quotes. */
function unquotedColon({ line, column, offset }: Stumble): Slip | undefined {
  const code = withoutComment(line);
  const found = new RegExp(`${START}${KEY}:[ \\t]+(${PLAIN}.*?:(?:[ \\t].*)?)$`).exec(code);
  const [, indent, key, value] = found ?? [];
  if (indent === undefined || key === undefined || value === undefined) return undefined;
  const start = line.indexOf(value, indent.length + key.length + 1);
  return {
    message: COLON_IN_VALUE,
    hint: rewritten(line, start, value.trimEnd()),
    offset: offset - column + start + value.search(/:(?=[ \t]|$)/),
  };
}

/** `{title: Attention: a primer, id: attention}`. */
function colonInFlow(stumble: Stumble): Slip | undefined {
  const { line, column, offset, reason } = stumble;
  if (!reason.startsWith('missed comma') || line[column] !== ':') return undefined;
  const value = /(?<=[\w.-]:[ \t]+)[^"'[\]{},#&*!|>%@`\s][^,[\]{}]*$/.exec(line.slice(0, column));
  if (!value) return undefined;
  const key = /\s([\w-]+)$/.exec(value[0])?.[1];
  if (key !== undefined && /^:\s*["'[{]/.test(line.slice(column)))
    return {
      message: `a comma is missing before "${key}"`,
      hint: 'put a comma between the two',
      offset: offset - key.length,
    };
  return { message: COLON_IN_VALUE, hint: rewritten(line, value.index, valueFrom(stumble, value.index)) };
}

/** A value without quotes that goes on below its key, and holds a colon there. */
function colonBelow({ line, column, above }: Stumble): Slip | undefined {
  const depth = indentation(line);
  if (line[column] !== ':' || depth === 0) return undefined;
  const parent = new RegExp(`${START}${KEY}:[ \\t]+${PLAIN}`).exec(parentOf(line, above) ?? '');
  if (parent?.[1] === undefined || parent[1].length >= depth) return undefined;
  const word = /^\s*([\w-]+)$/.exec(line.slice(0, column))?.[1];
  if (word === undefined) {
    const hint = 'put the whole text in quotes; or write >- behind its key, and the text below';
    return { message: COLON_IN_VALUE, hint };
  }
  return {
    message: `"${word}:" is indented as if it were a part of the text above`,
    hint: 'a key begins where the keys above it do; a text that holds ": " has to be quoted',
  };
}

/** `title: @angular/core`: characters that YAML keeps for itself at the begin of a value. */
function special(stumble: Stumble): Slip | undefined {
  const { line, column, offset } = stumble;
  // The name behind an asterisk ends at a blank: only what follows is amiss.
  const alias = /(?<=^|[\s[{,])\*[^\s,[\]{}]+[ \t]+$/.exec(line.slice(0, column));
  const start = alias?.index ?? column;
  const character = line[start] ?? '';
  if (character === '' || !'@`%!*'.includes(character)) return undefined;
  return {
    message: `a value that begins with ${character} has to be quoted`,
    hint: rewritten(line, start, valueFrom(stumble, start)),
    offset: offset - column + start,
  };
}

function rewritten(line: string, start: number, text: string): string {
  const key = /[\w.-]+:[ \t]+$/.exec(line.slice(0, start))?.[0] ?? '';
  const quoted = text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
  return `write ${key}${quoted}`;
}

/** A value to its end: within brackets to the next comma or bracket. */
function valueFrom(stumble: Stumble, start: number): string {
  const rest = withoutComment(stumble.line.slice(start));
  return (inBrackets(stumble, start) ? rest.replace(/[,\]}].*$/, '') : rest).trimEnd();
}

function inBrackets({ line, above }: Stumble, start: number): boolean {
  if (opens(line.slice(0, start))) return true;
  const parent = parentOf(line, above);
  return parent !== undefined && opens(parent);
}

/** Whether more brackets open in it than close. */
function opens(text: string): boolean {
  const bare = text.replace(/'[^']*'|"[^"]*"/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) > (bare.match(/[\]}]/g)?.length ?? 0);
}
