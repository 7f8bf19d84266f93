import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { makeFolder, readFiles } from '../folder.ts';
import { HOME, type Outcome, type Setup, TODAY } from '../world.ts';

export const EXECUTABLE = path.join(HOME, 'bin', 'mlpath.js');

const CACHE = path.join(os.tmpdir(), 'mlpath-test-cache');

/** What a child needs of this process's surroundings, and nothing that would change what it prints. */
export function childEnv(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    // As on a machine where mlpath has run before: each run compiles nothing that an earlier one has.
    XDG_CACHE_HOME: CACHE,
    GIT_CONFIG_NOSYSTEM: '1',
    TZ: 'Pacific/Apia',
    LANG: 'C.UTF-8',
    MLPATH_TODAY: TODAY,
    ...env,
  };
}

export type SpawnSetup = Pick<Setup, 'files' | 'folder' | 'env'> & {
  /** Given to Node before the program. */
  readonly nodeArgs?: readonly string[];
};

/** Runs the real executable, its streams pipes, in a folder of its own. */
export async function spawned(args: readonly string[], setup: SpawnSetup = {}): Promise<Outcome> {
  const folder = setup.folder ?? makeFolder(setup.files);
  const ran = await runChild(
    process.execPath,
    [...(setup.nodeArgs ?? []), EXECUTABLE, ...args],
    folder,
    setup.env,
  );
  return { ...ran, folder, files: () => readFiles(folder) };
}

/** Runs a line of shell, with `mlpath` as the program's name. */
export async function shell(line: string, folder: string, env?: Readonly<Record<string, string>>) {
  const script = `set -o pipefail\nmlpath() { "${process.execPath}" "${EXECUTABLE}" "$@"; }\n${line}`;
  return runChild('bash', ['-c', script], folder, env);
}

function runChild(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> | undefined,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    // A pipe that stays open and silent: a program that waits for an answer would hang here.
    const child = spawn(command, args, { cwd, env: childEnv(env), stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === null) reject(new Error(`killed by ${signal}`));
      else resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
    });
  });
}
