import path from 'node:path';
import { finish, type Reckoning } from '../core/check/finish.ts';
import { writtenTopicNames } from '../core/check/known-names.ts';
import { checkProfile } from '../core/check/profile-file.ts';
import { checkProgress } from '../core/check/progress-file.ts';
import { type Suppression, suppressionsIn } from '../core/check/suppressions.ts';
import type { UrlTest } from '../core/check/url-globs.ts';
import { type WebLink, webLinks, webUrls } from '../core/check/web-links.ts';
import { type Diagnostic, sortDiagnostics } from '../core/diagnostics.ts';
import { inspectRoadmap } from '../core/roadmap/check.ts';
import type { RuleContext } from '../core/roadmap/rules/context.ts';
import type { RuleSettings } from '../core/roadmap/rules/rule.ts';
import { decode } from '../core/source/decode.ts';
import type { Session } from '../session.ts';
import type { FileToCheck } from '../store/files-to-check.ts';
import { shippedTopics } from '../store/shipped.ts';
import { followLinks } from './follow-links.ts';
import type { Former } from './former.ts';
import { KnownNames } from './names.ts';

export interface CheckSettings extends Reckoning {
  readonly ignoresLink: UrlTest;
  readonly former?: Former | undefined;
  /** Fetch every address of the web. */
  readonly links: boolean;
  readonly allowPrivate: boolean;
}

/** Checks files one after the other; of each only its findings and names are kept, and its links where they count. */
export async function checkFiles(
  session: Session,
  files: readonly FileToCheck[],
  settings: CheckSettings,
): Promise<Diagnostic[]> {
  const checker = new Checker(session, settings);
  for (const file of files) if (file.kind === 'roadmap') checker.roadmap(file);
  const others = files.filter(({ kind }) => kind !== 'roadmap');
  if (others.length > 0) checker.learners(others);
  return checker.findings();
}

class Checker {
  readonly #session: Session;
  readonly #settings: CheckSettings;
  readonly #rules: RuleSettings;
  readonly #names: KnownNames;
  /** Every id and alias of the files that are checked. */
  readonly #standing = new Set<string>();
  readonly #found = new Map<string, Diagnostic[]>();
  readonly #suppressions = new Map<string, readonly Suppression[]>();
  readonly #links: WebLink[] = [];
  readonly #knownUrls = new Set<string>();

  constructor(session: Session, settings: CheckSettings) {
    this.#session = session;
    this.#settings = settings;
    this.#names = new KnownNames(session.world);
    this.#rules = { shippedTopics: shippedTopics(session.world), ignoresLink: settings.ignoresLink };
  }

  roadmap(file: FileToCheck): void {
    const { former } = this.#settings;
    const text = this.#read(file);
    const read = text === undefined ? undefined : inspectRoadmap(file.shown, text, this.#rules);
    this.#add(read?.findings ?? [], file.shown);
    former?.add(file.shown, read?.context);
    if (!read?.context) return;
    const names = writtenTopicNames(read.context);
    this.#names.addRoadmap(read.context.roadmap);
    this.#names.topics.add(names);
    for (const name of names) this.#standing.add(name);
    if (this.#settings.links) this.#addLinks(file.shown, read.context);
  }

  learners(files: readonly FileToCheck[]): void {
    this.#names.addShipped();
    for (const { file } of files) this.#names.addProfileOf(path.dirname(file));
    for (const each of files) {
      const text = this.#read(each);
      if (text !== undefined) this.#add(this.#learnerFindings(each, text), each.shown);
    }
  }

  /** All of them, when every file is read. */
  async findings(): Promise<Diagnostic[]> {
    const { former, links, allowPrivate } = this.#settings;
    for (const finding of former?.removedIds(this.#standing) ?? []) this.#add([finding], finding.path);
    if (links) {
      for (const url of former?.urls() ?? []) this.#knownUrls.add(url);
      const fresh = this.#links.filter(({ url }) => !this.#knownUrls.has(url));
      const found = await followLinks(this.#session, fresh, allowPrivate);
      for (const finding of found) this.#add([finding], finding.path);
    }
    const paths = new Set([...this.#found.keys(), ...this.#suppressions.keys()]);
    return sortDiagnostics(
      [...paths].flatMap((shown) =>
        finish(shown, this.#found.get(shown) ?? [], this.#suppressions.get(shown) ?? [], this.#settings),
      ),
    );
  }

  #learnerFindings({ kind, shown, file }: FileToCheck, text: string): Diagnostic[] {
    return kind === 'profile'
      ? checkProfile(shown, text, this.#names.profileContext(path.dirname(file)))
      : checkProgress(shown, text, { today: this.#session.today, topics: this.#names.topics });
  }

  #addLinks(shown: string, context: RuleContext): void {
    if (this.#settings.former?.isUnchanged(shown))
      for (const url of webUrls(context)) this.#knownUrls.add(url);
    else this.#links.push(...webLinks(context));
  }

  /** A file's text, its suppressions noted; undefined, and a finding, when it is no text. */
  #read({ file, shown, kind }: FileToCheck): string | undefined {
    const bytes = this.#session.world.files.read(file);
    const decoded = decode(shown, bytes);
    if ('text' in decoded) {
      const suppressions = kind === 'progress' ? [] : suppressionsIn(shown, decoded.text);
      if (suppressions.length > 0) this.#suppressions.set(shown, suppressions);
      return decoded.text;
    }
    if (kind !== 'progress') {
      this.#add([decoded.fault], shown);
      return undefined;
    }
    // A torn write may end within a character: that costs its line, and the others still count.
    this.#add([{ ...decoded.fault, rule: 'unreadable-line', severity: 'warning' }], shown);
    return new TextDecoder().decode(bytes);
  }

  #add(findings: readonly Diagnostic[], shown: string): void {
    if (findings.length > 0) this.#found.set(shown, [...(this.#found.get(shown) ?? []), ...findings]);
  }
}
