import path from 'node:path';
import { checkProfile } from '../core/check/profile-file.ts';
import { checkProgress, type PlacedRecord } from '../core/check/progress-file.ts';
import { type Reckoning, reckon } from '../core/check/reckoning.ts';
import type { Suppression } from '../core/check/suppression-index.ts';
import { suppressionsIn } from '../core/check/suppressions.ts';
import { type WebLink, webLinks, webUrls } from '../core/check/web-links.ts';
import { type Diagnostic, sortDiagnostics } from '../core/diagnostics.ts';
import type { RuleContext } from '../core/roadmap/rules/context.ts';
import { decode, isUtf16 } from '../core/source/decode.ts';
import type { Session } from '../session.ts';
import type { FileToCheck } from '../store/files-to-check.ts';
import { shippedTopics } from '../store/shipped.ts';
import { followLinks } from './follow-links.ts';
import type { Former } from './former.ts';
import { type Inspection, Inspector } from './inspection.ts';
import { KnownNames } from './known-names.ts';

export interface CheckSettings extends Reckoning {
  readonly ignoredLinks: readonly string[];
  readonly former?: Former | undefined;
  /** Fetch every address of the web. */
  readonly links: boolean;
  readonly allowPrivate: boolean;
}

export interface Checked {
  readonly findings: readonly Diagnostic[];
  /** Files that turned out to be none of mlpath's. */
  readonly skipped: number;
}

/** Checks files. Of each only its findings and names are kept, and its links where they count. */
export async function checkFiles(
  session: Session,
  files: readonly FileToCheck[],
  settings: CheckSettings,
): Promise<Checked> {
  const checker = new Checker(session, settings);
  checker.roadmaps(files.filter(({ kind }) => kind === 'roadmap'));
  const others = files.filter(({ kind }) => kind !== 'roadmap');
  if (others.length > 0) checker.learners(others);
  return { findings: await checker.findings(), skipped: checker.skipped };
}

class Checker {
  readonly #session: Session;
  readonly #settings: CheckSettings;
  readonly #names: KnownNames;
  /** Every id and alias of the files that are checked; only when a revision is held against them. */
  readonly #standing = new Set<string>();
  readonly #found = new Map<string, Diagnostic[]>();
  readonly #suppressions = new Map<string, readonly Suppression[]>();
  readonly #links: WebLink[] = [];
  readonly #knownUrls = new Set<string>();
  /** By folder and id: the progress files of a folder are read as one. */
  readonly #records = new Map<string, Map<string, PlacedRecord>>();
  skipped = 0;

  constructor(session: Session, settings: CheckSettings) {
    this.#session = session;
    this.#settings = settings;
    this.#names = new KnownNames(session.world);
  }

  roadmaps(files: readonly FileToCheck[]): void {
    const { world } = this.#session;
    const { former, ignoredLinks, links } = this.#settings;
    const inspector = new Inspector(world.files.read, shippedTopics(world), ignoredLinks);
    for (const file of files) {
      const inspection = inspector.inspect(file);
      this.#take(file.shown, inspection);
      if (inspection.skipped) continue;
      former?.add(file.shown, inspection.context);
      if (inspection.context && links) this.#addLinks(file.shown, inspection.context);
    }
  }

  #addLinks(shown: string, context: RuleContext): void {
    if (this.#settings.former?.isUnchanged(shown))
      for (const url of webUrls(context)) this.#knownUrls.add(url);
    else for (const link of webLinks(context)) this.#links.push(link);
  }

  #take(shown: string, inspection: Inspection): void {
    if (inspection.skipped) this.skipped++;
    const { findings, suppressions, topics, skills } = inspection;
    this.#add(findings, shown);
    if (suppressions.length > 0) this.#suppressions.set(shown, suppressions);
    this.#names.add(topics, skills);
    if (this.#settings.former) for (const name of topics) this.#standing.add(name);
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
        reckon(shown, this.#found.get(shown) ?? [], this.#suppressions.get(shown) ?? [], this.#settings),
      ),
    );
  }

  #learnerFindings({ kind, shown, file }: FileToCheck, text: string): Diagnostic[] {
    const folder = path.dirname(file);
    if (kind === 'profile') return checkProfile(shown, text, this.#names.profileContext(folder));
    const records = this.#records.get(folder) ?? new Map<string, PlacedRecord>();
    this.#records.set(folder, records);
    return checkProgress(shown, text, { today: this.#session.today, topics: this.#names.topics, records });
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
    if (kind !== 'progress' || isUtf16(bytes)) {
      this.#add([decoded.fault], shown);
      return undefined;
    }
    // A torn write may end within a character: that costs its line, and the others still count.
    this.#add([{ ...decoded.fault, rule: 'unreadable-line', severity: 'warning' }], shown);
    return new TextDecoder().decode(bytes);
  }

  #add(findings: readonly Diagnostic[], shown: string): void {
    if (findings.length === 0) return;
    const found = this.#found.get(shown) ?? [];
    for (const finding of findings) found.push(finding);
    this.#found.set(shown, found);
  }
}
