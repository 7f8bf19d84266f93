import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { main } from '../../src/cli.ts';
import { nodeWorld } from '../../src/node/world.ts';
import { EXECUTABLE, plainEnv } from './learner.ts';

const WHO = { NAME: 'A learner', EMAIL: 'learner@example.org' };
const ENV = {
  GIT_AUTHOR_NAME: WHO.NAME,
  GIT_AUTHOR_EMAIL: WHO.EMAIL,
  GIT_COMMITTER_NAME: WHO.NAME,
  GIT_COMMITTER_EMAIL: WHO.EMAIL,
  GIT_EDITOR: 'true',
  // That git's own objects outlast a power cut is not what is proved here, and half of the time.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'core.fsync',
  GIT_CONFIG_VALUE_0: 'none',
};
const REAL = nodeWorld(
  {
    home: process.cwd(),
    cache: { read: () => undefined, write: () => undefined },
    load: (name) => {
      throw new Error(`nobody is asked here, and ${name} not loaded`);
    },
  },
  '0',
);

export interface CloneSettings {
  /** A progress file of its own. */
  readonly device?: string | undefined;
  /** Run the real executable instead of the same program in this process. */
  readonly spawned: boolean;
}

/** One clone of a learner's folder, by real git. */
export class Clone {
  readonly folder: string;
  readonly #settings: CloneSettings;
  readonly #env: Record<string, string>;

  constructor(folder: string, settings: CloneSettings) {
    this.folder = folder;
    this.#settings = settings;
    const device = settings.device === undefined ? {} : { MLPATH_DEVICE: settings.device };
    this.#env = plainEnv({ ...ENV, ...device, MLPATH_TODAY: '2026-12-04' });
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, env: this.#env, encoding: 'utf8', stdio: 'pipe' });
  }

  /** Its newest commit. */
  get head(): string {
    return this.git('rev-parse', 'HEAD').trim();
  }

  has(commit: string): boolean {
    const args = ['merge-base', '--is-ancestor', commit, 'HEAD'];
    return spawnSync('git', args, { cwd: this.folder, env: this.#env }).status === 0;
  }

  /** Merges what another clone has, or rebases upon it. @returns what git said, where it did not succeed */
  joins(other: Clone, how: 'merge' | 'rebase' | 'pull'): string | undefined {
    const { folder } = other;
    this.git('fetch', '-q', folder, '+main:refs/remotes/other/main');
    const args = {
      merge: ['merge', '-q', '--no-edit', 'other/main'],
      rebase: ['rebase', '-q', 'other/main'],
      pull: ['pull', '-q', '--no-rebase', '--no-edit', folder, 'main'],
    };
    const ended = spawnSync('git', args[how], { cwd: this.folder, env: this.#env, encoding: 'utf8' });
    return ended.status === 0 ? undefined : ended.stdout + ended.stderr;
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
  }

  async mlpath(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const { folder: cwd } = this;
    if (this.#settings.spawned) {
      const options = { cwd, env: this.#env, encoding: 'utf8' } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [EXECUTABLE, ...args], options);
      return { code: status ?? -1, stdout, stderr };
    }
    const told = { stdout: '', stderr: '' };
    const stream = (name: 'stdout' | 'stderr') => ({
      isTTY: false,
      columns: undefined,
      write: (text: string) => {
        told[name] += text;
      },
    });
    const streams = { stdin: { isTTY: false }, stdout: stream('stdout'), stderr: stream('stderr') };
    const code = await main(args, { ...REAL, ...streams, env: this.#env, cwd });
    return { code, ...told };
  }

  get ownFile(): string {
    const { device } = this.#settings;
    return path.join(this.folder, device === undefined ? 'progress.jsonl' : `progress.${device}.jsonl`);
  }

  /** The lines of all its progress files. */
  lines(): string[] {
    const names = fs.readdirSync(this.folder).filter((name) => /^progress.*\.jsonl$/.test(name));
    const texts = names.map((name) => fs.readFileSync(path.join(this.folder, name), 'utf8'));
    return texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => line !== '');
  }
}
