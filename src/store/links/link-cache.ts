import path from 'node:path';
import { cacheFolder } from '../../cache-folder.ts';
import { isMapping } from '../../core/source/mapping.ts';
import { UserError } from '../../errors.ts';
import type { World } from '../../world.ts';

const DAY = 86_400_000;
const FORMAT = 1;

/**
 * The addresses that were fine within the last day. Only those: what was not is looked at again, since somebody may have
 * mended it. The file may be deleted at any time; where it cannot be read or written there is no cache, and no harm.
 */
export class LinkCache {
  readonly #world: World;
  readonly #file: string | undefined;
  readonly #seen: Map<string, number>;

  constructor(world: World) {
    this.#world = world;
    const folder = cacheFolder(world.env);
    this.#file = folder && path.join(folder, 'links.json');
    this.#seen = new Map(this.#file ? recent(read(world, this.#file), world.now().getTime()) : []);
  }

  has(url: string): boolean {
    return this.#seen.has(url);
  }

  /** Adds addresses that are fine, and drops those of more than a day ago. */
  save(urls: readonly string[]): void {
    if (!this.#file || urls.length === 0) return;
    const now = this.#world.now().getTime();
    for (const url of urls) this.#seen.set(url, now);
    try {
      this.#world.files.makeFolder(path.dirname(this.#file));
      const content = { format: FORMAT, fine: Object.fromEntries(this.#seen) };
      this.#world.files.replace(this.#file, `${JSON.stringify(content)}\n`);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
}

function read({ files }: World, file: string): unknown {
  try {
    if (files.kind(file) !== 'file') return undefined;
    return JSON.parse(new TextDecoder().decode(files.read(file)));
  } catch {
    // Half written, of another program, not readable: as good as none.
    return undefined;
  }
}

function recent(content: unknown, now: number): [url: string, at: number][] {
  const fine = isMapping(content) && content['format'] === FORMAT ? content['fine'] : undefined;
  if (!isMapping(fine)) return [];
  return Object.entries(fine).flatMap(([url, at]): [string, number][] =>
    typeof at === 'number' && at <= now && now - at < DAY ? [[url, at]] : [],
  );
}
