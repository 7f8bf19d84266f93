/** Everything outside the program that it may touch. The real one is in node/world.ts; tests make their own. */
export interface World {
  readonly stdin: { readonly isTTY: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** @throws UserError when the folder is gone */
  readonly cwd: string;
  /** The folder of the package: it holds dist/roadmaps. */
  readonly home: string;
  readonly version: string;
  now(): Date;
  wait(milliseconds: number): Promise<void>;
  /** A random id for a new record. */
  newId(): string;
  readonly files: Files;
  /** What an earlier run made. It may be gone at any time, and is never damaged. */
  readonly cache: TextCache;
  /** What git answers to these arguments in a folder, or undefined when it has no answer. */
  git(folder: string, args: readonly string[]): string | undefined;
  /** Loads what fetches from the network; only when links are to be followed. */
  network(): Promise<Network>;
  /** Loads what asks questions; slow, so only when there is one to ask. */
  prompter(): Promise<Prompter>;
}

export interface TextCache {
  read(name: string): string | undefined;
  /** Where it cannot be kept it is not, and nobody is told. */
  write(name: string, text: string): void;
}

export interface Output {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly rows?: number | undefined;
  /** @param ifLost what is good to know when the text cannot be written */
  write(text: string, ifLost?: string): void;
}

/** Paths are absolute. All throw UserError naming the path when the system refuses. */
export interface Files {
  /** `special`: a pipe, a device, a socket. To read one may wait for ever: only one that the person has named is read. */
  kind(path: string): 'file' | 'folder' | 'special' | 'absent';
  /** The names in a folder, sorted; none when it is not there. */
  list(folder: string): readonly string[];
  /**
   * The files below a folder that fit a glob, sorted; links to files too, but nothing in .git or node_modules, nor in folders
   * behind links.
   */
  find(folder: string, glob: string): Promise<readonly string[]>;
  /** Where a path leads when its links are followed; of what is not there, those on the way to it. */
  target(path: string): string;
  /** Where a file leads that is a link itself; undefined for one that is none. */
  linkTarget(path: string): string | undefined;
  read(path: string): Uint8Array;
  /**
   * Adds lines in one write and returns when they are on the disk. A torn last line is closed first. The file is made where
   * it is not there; with `mustExist` it is waited for, and refused when it does not come back.
   * @returns the lock of git's that was waited for in vain: git may still put an older file in place of this one
   */
  append(path: string, lines: string, options?: { readonly mustExist?: boolean }): string | undefined;
  /** Writes a new file; false, and nothing written, when there is one already. */
  create(path: string, text: string): boolean;
  /** Makes a folder and those above it, where they are not there. */
  makeFolder(path: string): void;
  /** Puts a whole new content in place of the old, by rename: a reader sees the one or the other. */
  replace(path: string, text: string): void;
  /** The same while the file still says what it did; false, and nothing written, when it has come to say something else. */
  exchange(path: string, before: string, text: string): boolean;
}

export interface Network {
  /** Asks a server for what is at an address and reads the head of its answer only. Follows nothing, never rejects. */
  ask(url: URL, request: NetworkRequest): Promise<NetworkAnswer>;
  wait(milliseconds: number): Promise<void>;
}

export interface NetworkRequest {
  readonly method: 'HEAD' | 'GET';
  /** Milliseconds for the whole of it. */
  readonly timeout: number;
  /** Without it nothing is ever sent to an address of this machine or of a private network. */
  readonly allowPrivate: boolean;
  readonly userAgent: string;
}

export type NetworkAnswer =
  | {
      readonly status: number;
      readonly location?: string;
      /** Milliseconds that the server asks to be left alone for. */
      readonly retryAfter?: number;
    }
  | { readonly failure: 'timeout' | 'private' | 'failed'; readonly reason: string };

export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  readonly description?: string;
  /** What stands for it once it is chosen; by default the name. */
  readonly short?: string;
  /** In a checkbox: ticked from the start. */
  readonly checked?: boolean;
}

/** What a question shows of its choices at a time. */
export interface Page {
  readonly lines: number;
  /** Not all of them: the arrow keys lead to the others. */
  readonly isPart: boolean;
}

export interface ListQuestion<T> {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  /** By default all of them. */
  readonly page?: Page;
}

/** Asks on stderr. Each throws an error that isCancelled knows when the person leaves. */
export interface Prompter {
  checkbox<T>(question: ListQuestion<T>): Promise<readonly T[]>;
  select<T>(question: ListQuestion<T> & { readonly initial: T }): Promise<T>;
  /** `check` gives what is wrong with an answer, or true. */
  input(question: {
    message: string;
    initial: string;
    check: (answer: string) => true | string;
  }): Promise<string>;
  confirm(question: { message: string; initial: boolean }): Promise<boolean>;
}
