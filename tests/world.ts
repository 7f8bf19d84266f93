import { main } from '../src/cli.ts';
import { Cache } from '../src/launch/cache.ts';
import { nodeWorld } from '../src/node/world.ts';
import type { Output, TextCache, World } from '../src/world.ts';
import { type FileTexts, makeFolder, readFiles } from './folder.ts';
import { type Question, type Reply, scripted } from './prompter.ts';

/** The repository: `npm test` has built dist/ before. */
export const HOME = process.cwd();
export const TODAY = '2026-11-20';
/** The same in every zone: what counts is the local calendar day. */
const CLOCK = new Date(2026, 10, 20, 9, 30, 15);
const REAL = nodeWorld(
  {
    home: HOME,
    cache: new Cache('test'),
    load: (name) => {
      throw new Error(`a test loads ${name}`);
    },
  },
  '0.0.0-test',
);

/** So that no test rests on what another has left. */
const NO_CACHE: TextCache = { read: () => undefined, write: () => undefined };

export interface Setup {
  readonly files?: FileTexts;
  /** Instead of a new folder. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is a terminal; by default nothing is. `true`: everything. */
  readonly terminal?:
    | boolean
    | { readonly stdin?: boolean; readonly stdout?: boolean; readonly stderr?: boolean };
  readonly columns?: number;
  readonly replies?: readonly Reply[];
  readonly now?: Date;
  /** To put in place of parts of the real world. */
  readonly world?: Partial<World>;
}

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly folder: string;
  /** The files of the folder afterwards. */
  files(): Record<string, string>;
}

export interface InProcess extends Outcome {
  readonly asked: readonly Question[];
  readonly refused: readonly string[];
  readonly shown: readonly string[];
}

/** Runs mlpath within this process, in a folder of its own, on 20 November 2026. */
export async function run(args: readonly string[], setup: Setup = {}): Promise<InProcess> {
  const folder = setup.folder ?? makeFolder(setup.files);
  const stdout = captured(isTerminal(setup, 'stdout'), setup.columns);
  const stderr = captured(isTerminal(setup, 'stderr'), setup.columns);
  const script = scripted(setup.replies ?? []);
  const world: World = {
    ...REAL,
    stdin: { isTTY: isTerminal(setup, 'stdin') },
    stdout,
    stderr,
    env: setup.env ?? {},
    cwd: folder,
    now: () => setup.now ?? CLOCK,
    newId: () => nextId(folder),
    cache: NO_CACHE,
    prompter: async () => script.prompter,
    ...setup.world,
  };
  const code = await main(args, world);
  return {
    code,
    stdout: stdout.text(),
    stderr: stderr.text(),
    folder,
    files: () => readFiles(folder),
    asked: script.asked,
    refused: script.refused,
    shown: script.shown,
  };
}

/** Ids count on from run to run in one folder: a record with another's id would be that record. */
const ids = new Map<string, number>();
function nextId(folder: string): string {
  const id = (ids.get(folder) ?? 0) + 1;
  ids.set(folder, id);
  return `id-${id}`;
}

function isTerminal({ terminal = false }: Setup, stream: 'stdin' | 'stdout' | 'stderr'): boolean {
  return typeof terminal === 'boolean' ? terminal : (terminal[stream] ?? false);
}

function captured(isTTY: boolean, columns: number | undefined): Output & { text(): string } {
  const parts: string[] = [];
  return {
    isTTY,
    columns: isTTY ? (columns ?? 80) : undefined,
    write: (text) => parts.push(text),
    text: () => parts.join(''),
  };
}
