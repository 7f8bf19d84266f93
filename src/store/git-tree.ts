import process from 'node:process';

/** What a revision has under a name. */
export interface Entry {
  /** Else a link or a submodule. */
  readonly isFile: boolean;
  readonly hash: string;
  /** From the top of the repository. */
  readonly name: string;
}

/** What every git knows without having it: a folder with nothing in it, by SHA-1 or SHA-256. */
export function emptyTree(commit: string): string {
  return commit.length === 40
    ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    : '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';
}

/** @param list `:000000 100644 0000… HASH A`, then the name, and so on */
export function entriesOf(list: string): Entry[] {
  const parts = list.split('\0');
  return parts.flatMap((head, index) => {
    const [, mode, hash] = /^:\d+ (\d+) \w+ (\w+) A$/.exec(head) ?? [];
    const name = parts[index + 1];
    return index % 2 === 0 && mode && hash && name ? [{ isFile: mode.startsWith('100'), hash, name }] : [];
  });
}

/** The files that a sparse checkout leaves out: what the index has of them is what there is. */
export function leftAside(list: string): Map<string, string> {
  return new Map(
    list.split('\0').flatMap((entry) => {
      const [, hash, name] = /^S \d+ (\w+) \d\t(.+)$/s.exec(entry) ?? [];
      return hash && name ? [[name, hash] as const] : [];
    }),
  );
}

/** Whether git would keep these bytes under a hash, as they are or with the line ends that git keeps on Windows. */
export function holds(bytes: Uint8Array, hash: string): boolean {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const kind = hash.length === 40 ? 'sha1' : 'sha256';
  const hashOf = (blob: Uint8Array) =>
    createHash(kind).update(`blob ${blob.length}\0`).update(blob).digest('hex');
  if (hashOf(bytes) === hash) return true;
  const text = Buffer.from(bytes).toString('latin1');
  return text.includes('\r\n') && hashOf(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')) === hash;
}
