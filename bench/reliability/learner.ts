import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { generated } from '../../tests/roadmaps.ts';

/** The repository; `npm run build` has been run in it. */
const HOME = process.cwd();
export const EXECUTABLE = path.join(HOME, 'bin', 'mlpath.js');

/** Nothing of this machine's settings: neither git's nor mlpath's. */
export function plainEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
  return { ...env, ...more };
}

export const topicName = (index: number) => `topic-${index}`;

/** A profile and a roadmap of so many topics, named topic-0 and on. */
export function learnerFiles(topics: number): Readonly<Record<string, string>> {
  const profile = 'roadmap: ./roadmap.yaml\nhoursPerWeek: 20\nmaths: school\nskills: []\nstart: 2026-11-23\n';
  return { 'roadmap.yaml': generated(topics, () => ({})), 'mlpath.yaml': profile };
}

/** Runs something in a new folder that is gone afterwards. Its parent ends the search upwards for a profile. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  act: (folder: string) => T | Promise<T>,
): Promise<T> {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'mlpath-proof-'));
  try {
    fs.writeFileSync(path.join(root, '.git'), '');
    const folder = path.join(root, 'learner');
    fs.mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    return await act(folder);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command and gives it, while it runs, to `meanwhile`. */
export function run(
  [command = '', ...args]: readonly string[],
  options: SpawnOptions,
  meanwhile: (child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    meanwhile(child);
  });
}

/** Runs the real executable in a folder, its cache beside it. */
export function mlpath(
  args: readonly string[],
  folder: string,
  meanwhile?: (child: ChildProcess) => void,
): Promise<Ended> {
  const env = plainEnv({ HOME: path.dirname(folder) });
  return run([process.execPath, EXECUTABLE, ...args], { cwd: folder, env }, meanwhile);
}
