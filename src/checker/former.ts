import { looksLikeRoadmap } from '../core/check/file-kind.ts';
import { removedIds } from '../core/check/removed-ids.ts';
import { webUrls } from '../core/check/web-links.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { readRoadmap } from '../core/roadmap/read.ts';
import type { RuleContext } from '../core/roadmap/rules/context.ts';
import { type FormerFiles, formerFiles, type LookedAt } from '../store/former-files.ts';
import type { World } from '../world.ts';

/** What a git revision had, held against what is there now. */
export class Former {
  readonly #revision: string;
  readonly #files: FormerFiles;
  readonly #now = new Map<string, RuleContext>();
  readonly #unreadable = new Set<string>();

  /** @param looked what is looked at now */
  constructor(world: World, revision: string, looked: LookedAt) {
    this.#revision = revision;
    this.#files = formerFiles(world, revision, looked);
  }

  /** Takes note of a roadmap as it is now. Only those that have changed are kept. */
  add(shown: string, context: RuleContext | undefined): void {
    if (!context) this.#unreadable.add(shown);
    else if (this.#files.changed.has(shown)) this.#now.set(shown, context);
  }

  isUnchanged(shown: string): boolean {
    return this.#files.isUnchanged(shown);
  }

  /** @param standing every id and alias that there is now */
  removedIds(standing: ReadonlySet<string>): Diagnostic[] {
    return [...this.#roadmaps()].flatMap(([path, before]) =>
      // Of a file that cannot be read nobody knows which ids it has; that is an error of its own.
      this.#unreadable.has(path)
        ? []
        : removedIds({ path, before, now: this.#now.get(path) }, standing, this.#revision),
    );
  }

  /** The addresses of the web that the changed files had. */
  urls(): string[] {
    return [...this.#roadmaps()].flatMap(([path, before]) => {
      const { context } = readRoadmap(path, before);
      return context ? webUrls(context) : [];
    });
  }

  *#roadmaps(): Iterable<[path: string, before: string]> {
    for (const [path, text] of this.#files.changed) {
      const before = text.replace(/^\uFEFF/, '');
      if (this.#now.has(path) || looksLikeRoadmap(path, before)) yield [path, before];
    }
  }
}
