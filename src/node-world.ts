import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { EXIT } from './errors.ts';
import { nodeFiles, reasonOf } from './node-files.ts';
import type { Output, Prompter, World } from './world.ts';

/** @param home the folder of the package */
export function nodeWorld(home: string, version: string): World {
  return {
    stdin: { isTTY: process.stdin.isTTY === true },
    stdout: output(process.stdout, 'stdout'),
    stderr: output(process.stderr, 'stderr'),
    env: process.env,
    cwd: process.cwd(),
    home,
    version,
    now: () => new Date(),
    newId: () => randomBytes(8).toString('base64url'),
    files: nodeFiles,
    git,
    network: async () => (await import('./node-network.ts')).nodeNetwork,
    prompter: () => loadPrompter(home),
  };
}

function output(stream: NodeJS.WriteStream, name: string): Output {
  let failed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes early (`| head -1`) has had enough: that is no failure of ours.
    if (failed || error.code === 'EPIPE') return;
    failed = true;
    process.exitCode = EXIT.failure;
    process.stderr.write(`error: cannot write to ${name}: ${reasonOf(error)}\n`);
  });
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (text) => {
      stream.write(text);
    },
  };
}

/** Of git, in bytes: a file of a roadmap's former text is one answer. */
const LONGEST_ANSWER = 256 * 1024 * 1024;

function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: LONGEST_ANSWER,
    });
  } catch {
    return undefined;
  }
}

/** A file of its own beside the program, since inquirer takes longer to load than everything else. */
async function loadPrompter(home: string): Promise<Prompter> {
  const asked: { prompter: Prompter } = await import(path.join(home, 'dist', 'ask.js'));
  return asked.prompter;
}
