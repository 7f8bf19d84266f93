import fs from 'node:fs';
import path from 'node:path';
import { seeded } from '../../src/core/assess/random.ts';
import { Clone } from './clone.ts';
import { inFolder, learnerFiles, topicName } from './learner.ts';

export interface Histories {
  readonly histories: number;
  /** Of them, with a progress file a device and no attributes. */
  readonly byDevice: number;
  readonly records: number;
  readonly merges: number;
  readonly rebases: number;
  readonly conflicts: number;
  readonly lost: number;
  /** Histories after which not every clone read the same state. */
  readonly different: number;
}

type Tally = Record<'records' | 'merges' | 'rebases' | 'conflicts' | 'lost' | 'different', number>;

const TOPICS = 6;

/**
 * Random histories of two or three clones, by real git. In each clone topics are logged, marked and undone, a line is now
 * and then added by hand or left without its line break, and what the others have is merged, pulled or rebased upon, in
 * any order. At the end all have everything. Every 50th history runs the real executable; every fourth keeps one file a
 * device, and merges without attributes.
 */
export async function histories(count: number, seed: number): Promise<Histories> {
  const tally: Tally = { records: 0, merges: 0, rebases: 0, conflicts: 0, lost: 0, different: 0 };
  let byDevice = 0;
  for (let number = 0; number < count; number++) {
    const devices = number % 4 === 1;
    if (devices) byDevice++;
    await inFolder({}, (folder) =>
      new History(folder, seeded(seed + number), tally, { devices, spawned: number % 50 === 49 }).play(),
    );
  }
  return { histories: count, byDevice, ...tally };
}

interface Setting {
  readonly devices: boolean;
  readonly spawned: boolean;
}

class History {
  readonly #next: () => number;
  readonly #tally: Tally;
  readonly #clones: Clone[];
  readonly #setting: Setting;
  /** What each clone has seen: the lines of its own, and of those that it took from. */
  readonly #seen: Set<string>[];
  /** The commits of each clone that another has taken, or that it took. */
  readonly #shared: string[][];

  constructor(folder: string, next: () => number, tally: Tally, setting: Setting) {
    this.#next = next;
    this.#tally = tally;
    this.#setting = setting;
    const names = ['desk', 'laptop', 'train'].slice(0, 2 + this.#below(2));
    this.#clones = names.map(
      (name) =>
        new Clone(path.join(folder, name), {
          device: setting.devices ? name : undefined,
          spawned: setting.spawned,
        }),
    );
    this.#seen = this.#clones.map(() => new Set());
    this.#shared = this.#clones.map(() => []);
  }

  async play(): Promise<void> {
    this.#begin();
    for (let steps = 8 + this.#below(10); steps > 0; steps--) {
      const clone = this.#below(this.#clones.length);
      if (this.#next() < 0.6) await this.#study(clone);
      else this.#take(clone, this.#otherThan(clone));
    }
    // Round and round, until what the first has all have.
    for (let other = 1; other < this.#clones.length; other++) this.#take(0, other);
    for (let clone = 1; clone < this.#clones.length; clone++) this.#take(clone, 0);
    await this.#compare();
  }

  #begin(): void {
    const [first, ...others] = this.#clones;
    if (!first) return;
    fs.mkdirSync(first.folder);
    const files = { ...learnerFiles(TOPICS), 'README.md': 'Mine.\n' };
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(first.folder, name), text);
    if (!this.#setting.devices)
      fs.writeFileSync(path.join(first.folder, '.gitattributes'), 'progress*.jsonl merge=union\n');
    first.git('init', '-q', '-b', 'main');
    first.commit('Begin');
    for (const other of others) first.git('clone', '-q', '.', other.folder);
    // Some of them as on Windows: CRLF in the folder, LF in the repository.
    for (const clone of others) if (this.#next() < 0.2) clone.git('config', 'core.autocrlf', 'true');
  }

  async #study(index: number): Promise<void> {
    const clone = this.#clone(index);
    for (let times = 1 + this.#below(3); times > 0; times--) await this.#record(clone);
    for (const line of clone.lines()) this.#seen[index]?.add(line);
    clone.commit('Study');
  }

  async #record(clone: Clone): Promise<void> {
    const topic = topicName(this.#below(TOPICS));
    const kind = this.#next();
    if (kind < 0.1) this.#byHand(clone, topic);
    else if (kind < 0.5) await clone.mlpath('log', topic, String(1 + this.#below(4)));
    else if (kind < 0.8) await clone.mlpath('done', topic);
    else await clone.mlpath('undo', topic);
  }

  /** Without an id, and now and then without the line break at the end, as an editor may leave it. */
  #byHand(clone: Clone, topic: string): void {
    const { ownFile: file } = clone;
    const torn = fs.existsSync(file) && !fs.readFileSync(file, 'utf8').endsWith('\n') ? '\n' : '';
    const day = `2026-11-${10 + this.#below(20)}`;
    const end = this.#next() < 0.5 ? '' : '\n';
    fs.appendFileSync(file, `${torn}{"on":"${day}","log":"${topic}","hours":${1 + this.#below(9)}}${end}`);
  }

  #take(index: number, from: number): void {
    const rebases = this.#next() < 0.3 && this.#mayRebase(index, from);
    const how = rebases ? 'rebase' : this.#next() < 0.5 ? 'pull' : 'merge';
    this.#tally[how === 'rebase' ? 'rebases' : 'merges']++;
    const said = this.#clone(index).joins(this.#clone(from), how);
    if (said !== undefined) {
      this.#tally.conflicts++;
      throw new Error(`${how} did not succeed: ${said}`);
    }
    for (const each of [from, index]) this.#shared[each]?.push(this.#clone(from).head);
    for (const line of this.#seen[from] ?? []) this.#seen[index]?.add(line);
    this.#count(index);
  }

  /**
   * By union anything may be rebased. With one file a device only what nobody else has yet, as git's own advice is:
   * otherwise the file is added twice, by the commit that the others have and by its copy.
   */
  #mayRebase(index: number, upon: number): boolean {
    if (!this.#setting.devices) return true;
    return (this.#shared[index] ?? []).every((commit) => this.#clone(upon).has(commit));
  }

  /** How many of the lines that a clone should have are not there. */
  #count(index: number): void {
    const there = new Set(this.#clone(index).lines());
    for (const line of this.#seen[index] ?? []) if (!there.has(line)) this.#tally.lost++;
  }

  async #compare(): Promise<void> {
    const all = new Set(this.#seen.flatMap((lines) => [...lines]));
    this.#tally.records += all.size;
    const states = new Set<string>();
    for (const clone of this.#clones) {
      const there = new Set(clone.lines());
      for (const line of all) if (!there.has(line)) this.#tally.lost++;
      const { code, stdout, stderr } = await clone.mlpath('plan', '--past', '--format', 'json');
      if (code !== 0 || stderr !== '') throw new Error(`exit ${code}: ${stderr}`);
      states.add(stdout);
    }
    if (states.size !== 1) this.#tally.different++;
  }

  #clone(index: number): Clone {
    const clone = this.#clones[index];
    if (!clone) throw new Error(`no clone ${index}`);
    return clone;
  }

  #otherThan(index: number): number {
    return (index + 1 + this.#below(this.#clones.length - 1)) % this.#clones.length;
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }
}
