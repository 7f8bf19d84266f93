/** The hyphens with which a line begins, and their spaces. */
export const START = String.raw`^(\s*(?:- +)*)`;
export const KEY = String.raw`([\w.-]+)`;

/** A key with a value, and an entry that is a text: what is indented more than either goes on with it. */
const KEYED = new RegExp(`${START}${KEY}:(?![ \\t]*(?:#.*)?$)`);
const ENTRY = new RegExp(`^ *(?:- +)+(?!${KEY}:)[^\\s#]`);

/** In spaces, for YAML counts no others. */
export function indentation(line: string): number {
  return line.search(/[^ ]|$/);
}

/** The nearest line that is less indented: an entry, or a key or text under which the line stands. */
export function parentOf(line: string, above: readonly string[]): string | undefined {
  return above[parentIndex(line, above)];
}

/** Whether it goes on with a value that begins behind a key or a hyphen above it: nothing in it is then a key or an entry. */
export function isWithinValue(line: string, above: readonly string[]): boolean {
  const index = parentIndex(line, above);
  const parent = above[index];
  if (parent === undefined) return false;
  const key = KEYED.exec(parent)?.[1];
  if ((key !== undefined && key.length < indentation(line)) || ENTRY.test(parent)) return true;
  return isWithinValue(parent, above.slice(0, index));
}

function parentIndex(line: string, above: readonly string[]): number {
  return above.findLastIndex((each) => each.trim() !== '' && indentation(each) < indentation(line));
}
