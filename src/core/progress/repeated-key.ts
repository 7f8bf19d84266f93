/**
 * A key that an object of JSON has twice, of which JSON.parse keeps the last and says nothing; undefined when there is none.
 * Only the object's own keys are looked at, as they are written.
 * @param json a text that JSON.parse takes for an object
 */
export function repeatedKey(json: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at] ?? '';
    if ('{['.includes(character)) depth++;
    else if ('}]'.includes(character)) depth--;
    if (character !== '"') continue;
    const end = textEnd(json, at);
    const isKey = depth === 1 && /^[ \t]*:/.test(json.slice(end, end + MOST_BLANKS));
    const key = json.slice(at + 1, end - 1);
    if (isKey && seen.has(key)) return key;
    if (isKey) seen.add(key);
    at = end - 1;
  }
  return undefined;
}

/** Between a key and its colon: nobody writes more. */
const MOST_BLANKS = 20;

/** Behind the quote that closes the text whose opening quote stands at `start`. */
function textEnd(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}
