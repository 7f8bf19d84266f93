import process from 'node:process';
import { UserError } from '../errors.ts';
import type { Prompter, World } from '../world.ts';
import { nodeFiles } from './files.ts';
import { makeGit } from './git.ts';
import { mayBeTerminal, type NodeOutput, nodeOutput } from './output.ts';

/** What the program is started with. */
export interface Launch {
  /** The folder of the package. */
  readonly home: string;
  readonly cache: {
    read(name: string): Buffer | undefined;
    write(name: string, make: () => Buffer): void;
  };
  /** Loads a script of dist/. */
  load(name: string): unknown;
}

export interface NodeWorld extends World {
  readonly stdout: NodeOutput;
  readonly stderr: NodeOutput;
}

/** Node's own parts that not every command needs are loaded when they are: each takes a tenth of the time it starts in. */
export function nodeWorld({ home, cache, load }: Launch, version: string): NodeWorld {
  const stderr = nodeOutput(2);
  return {
    stdin: {
      get isTTY() {
        return mayBeTerminal(0) && process.getBuiltinModule('node:tty').isatty(0);
      },
    },
    stdout: nodeOutput(1),
    stderr,
    env: process.env,
    get cwd() {
      return currentFolder();
    },
    home,
    version,
    now: () => new Date(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newId,
    files: nodeFiles,
    cache: {
      read: (name) => cache.read(name)?.toString(),
      write: (name, text) => cache.write(name, () => Buffer.from(text)),
    },
    git: makeGit((text) => stderr.write(`warning: ${text}\n`)),
    network: async () => (await import('./network.ts')).nodeNetwork,
    // A file of its own beside the program, since inquirer takes longer to load than everything else.
    prompter: async () => (load('ask') as { prompter: Prompter }).prompter,
  };
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new UserError('the current folder is gone', { hint: 'go to one that is there: cd', cause });
  }
}

/**
 * Not to be guessed is not asked of it, only to be no other's: V8 starts its dice from the system's entropy in each process.
 * Node's module for real secrets takes an eighth of the time that Node starts in.
 */
function newId(): string {
  const part = () =>
    Math.floor(Math.random() * 2 ** 50)
      .toString(36)
      .padStart(10, '0');
  return (part() + part()).slice(-16);
}
