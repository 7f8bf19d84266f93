/**
 * The words of a line of bash as far as it is typed; the last one, which may be empty, is the one being typed. Quotes and
 * backslashes are taken away, nothing is expanded.
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [token = ''] of line.matchAll(TOKEN)) {
    if (/^\s/.test(token)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + plain(token);
  }
  return [...words, word ?? ''];
}

/** Blanks; a text in quotes, the last of them perhaps still open; a character behind a backslash; anything else. */
const TOKEN = /\s+|'[^']*'?|"(?:[^"\\]|\\.?)*"?|\\.?|[^\s'"\\]+/gs;

function plain(token: string): string {
  if (token.startsWith("'")) return token.replaceAll("'", '');
  if (token.startsWith('"')) return token.replace(/^"|(?<!\\)"$/g, '').replaceAll(/\\(["\\$`])/g, '$1');
  return token.startsWith('\\') ? token.slice(1) : token;
}
