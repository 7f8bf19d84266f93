import process from 'node:process';
import { EXIT } from './errors.ts';
import type { LoadScript } from './launch/start.ts';
import { nodeFiles, reasonOf } from './node-files.ts';
import type { Output, Prompter, World } from './world.ts';

/**
 * Node's own parts that not every command needs are loaded when they are: each takes a tenth of the time that Node starts
 * in.
 * @param home the folder of the package
 * @param load loads a script of its dist/
 */
export function nodeWorld(home: string, version: string, load: LoadScript): World {
  return {
    stdin: {
      get isTTY() {
        return process.getBuiltinModule('node:tty').isatty(0);
      },
    },
    stdout: output(process.stdout, 'stdout'),
    stderr: output(process.stderr, 'stderr'),
    env: process.env,
    cwd: process.cwd(),
    home,
    version,
    now: () => new Date(),
    newId: () => process.getBuiltinModule('node:crypto').randomBytes(8).toString('base64url'),
    files: nodeFiles,
    git,
    network: async () => (await import('./node-network.ts')).nodeNetwork,
    // A file of its own beside the program, since inquirer takes longer to load than everything else.
    prompter: async () => (load('ask.js') as { prompter: Prompter }).prompter,
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
    return process.getBuiltinModule('node:child_process').execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: LONGEST_ANSWER,
    });
  } catch {
    return undefined;
  }
}
