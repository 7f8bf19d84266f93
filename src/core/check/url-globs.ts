/**
 * Whether a URL fits a glob as a whole. `*` stands for any characters, slashes too; everything else is itself, `?` too,
 * since addresses are full of it. Linear in the two texts, whatever the glob.
 */
export function fitsGlob(url: string, glob: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  const last = rest.pop();
  if (last === undefined) return url === first;
  if (!url.startsWith(first)) return false;
  let reached = first.length;
  for (const part of rest) {
    const found = url.indexOf(part, reached);
    if (found < 0) return false;
    reached = found + part.length;
  }
  return url.length - last.length >= reached && url.endsWith(last);
}

export type UrlTest = (url: string) => boolean;

export function fitsAny(globs: readonly string[]): UrlTest {
  return (url) => globs.some((glob) => fitsGlob(url.trim(), glob));
}
