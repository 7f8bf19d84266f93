import path from 'node:path';
import { main } from '../../src/cli.ts';
import type { Choice, Files, Prompter, World } from '../../src/world.ts';

/** What a scripted person does at a question: sees what is asked and the choices, and gives the answer. */
export interface Asked {
  readonly message: string;
  readonly choices: readonly Choice<unknown>[];
}
export type Script = (asked: Asked, number: number) => unknown;

/** Ctrl-C, as inquirer throws it. */
export function leave(): never {
  throw Object.assign(new Error('User force closed the prompt'), { name: 'ExitPromptError' });
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly Asked[];
}

const FOLDER = '/learner';

/** A folder in memory with a learner in it, and a person who answers by a script. Without one there is no terminal. */
export class SmallWorld {
  readonly #files = new Map<string, string>([['/home/dist/roadmaps/index.json', '[]']]);
  #records = 0;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) this.#files.set(path.join(FOLDER, name), text);
  }

  read(name: string): string | undefined {
    return this.#files.get(path.join(FOLDER, name));
  }

  write(name: string, text: string): void {
    this.#files.set(path.join(FOLDER, name), text);
  }

  async run(args: readonly string[], script?: Script): Promise<Run> {
    const told = { out: '', err: '' };
    const asked: Asked[] = [];
    const stream = (name: 'out' | 'err') => ({
      isTTY: script !== undefined,
      columns: 80,
      write: (text: string) => {
        told[name] += text;
      },
    });
    const world: World = {
      stdin: { isTTY: script !== undefined },
      stdout: stream('out'),
      stderr: stream('err'),
      env: { NO_COLOR: '1', MLPATH_TODAY: '2027-03-10' },
      cwd: FOLDER,
      home: '/home',
      version: '0',
      now: () => new Date('2027-03-10T09:00:00Z'),
      wait: async () => undefined,
      newId: () => `id${this.#records++}`,
      files: this.#system(),
      cache: { read: () => undefined, write: () => undefined },
      git: () => undefined,
      network: () => Promise.reject(new Error('nothing here asks the network')),
      prompter: async () => prompterOf(script ?? leave, asked),
    };
    const code = await main(args, world);
    return { code, ...told, asked };
  }

  #system(): Files {
    const files = this.#files;
    return {
      kind: (file) => (files.has(file) ? 'file' : 'absent'),
      list: (folder) =>
        [...files.keys()]
          .filter((file) => path.dirname(file) === folder)
          .map((file) => path.basename(file))
          .sort(),
      find: async () => [],
      target: (file) => file,
      linkTarget: () => undefined,
      read: (file) => new TextEncoder().encode(files.get(file) ?? ''),
      append: (file, lines) => void files.set(file, (files.get(file) ?? '') + lines),
      create: (file, text) => !files.has(file) && files.set(file, text).has(file),
      makeFolder: () => undefined,
      replace: (file, text) => void files.set(file, text),
      exchange: (file, _, text) => files.set(file, text) === files,
    };
  }
}

/** Takes the script's word for the type of its answer. */
function prompterOf(script: Script, asked: Asked[]): Prompter {
  const ask = (message: string, choices: readonly Choice<unknown>[] = []) => {
    asked.push({ message, choices });
    return script({ message, choices }, asked.length - 1);
  };
  return {
    checkbox: async ({ message, choices }) => {
      const values = ask(message, choices);
      return choices
        .map((choice) => choice.value)
        .filter((value) => Array.isArray(values) && values.includes(value));
    },
    select: async ({ message, choices }) => {
      const value = ask(message, choices);
      const chosen = choices.find((choice) => choice.value === value);
      if (!chosen) throw new Error(`no choice ${String(value)} at "${message}"`);
      return chosen.value;
    },
    input: async ({ message }) => String(ask(message)),
    confirm: async ({ message }) => ask(message) === true,
  };
}
