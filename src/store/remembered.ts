import type { World } from '../world.ts';

/** Larger files are read anew: what they say takes six times as much room in a cache that its owner never looks at. */
const LONGEST = 1_000_000;

/**
 * What a file said when it was last read, as long as it holds the same text; else what `read` makes of it.
 * @param kind what is made of it: a file may be read in several ways
 * @param read what it gives is plain data, as JSON has it; undefined is not kept
 */
export async function remembered<T>(
  { cache }: World,
  kind: string,
  file: string,
  text: string,
  read: () => Promise<T>,
): Promise<T> {
  if (text.length > LONGEST) return read();
  const name = `${kind}-${hash(file)}`;
  const kept = cache.read(name);
  // The text itself stands before what was made of it: two files whose names hash alike cannot be mistaken.
  const head = `${file}\n${text.length}\n${text}`;
  if (kept?.startsWith(head)) return JSON.parse(kept.slice(head.length)) as T;
  const value = await read();
  if (value !== undefined) cache.write(name, head + JSON.stringify(value));
  return value;
}

/** FNV-1a (Fowler, Noll and Vo), 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16);
}
