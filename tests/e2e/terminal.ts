import process from 'node:process';
import { Terminal } from '@xterm/headless';
import { childEnv, EXECUTABLE } from './spawn.ts';

type Pty = typeof import('@lydell/node-pty');

/** The pseudo-terminals of this platform, or why there are none. */
export async function loadPty(): Promise<{ readonly pty: Pty } | { readonly reason: string }> {
  try {
    const pty: Pty = await import('@lydell/node-pty');
    return { pty };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

export const KEYS = {
  enter: '\r',
  down: '\u001b[B',
  up: '\u001b[A',
  space: ' ',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  /** Takes back what stands in the line. */
  clear: '\u0015',
} as const;

const PATIENCE = 30_000;

/** A program at a terminal, and the person before it. */
export interface Session {
  /** Waits until the screen shows this, and only then types. */
  see(text: string | RegExp): Promise<string>;
  type(keys: string): void;
  /** The exit code. */
  ended(): Promise<number>;
  /** The screen as a person reads it, with what has scrolled away. */
  screen(): string;
  /** Only what has not scrolled away. */
  view(): string;
  /** Waits until that shows all of these at once: a list that is drawn anew is there in part for a moment. */
  inView(...texts: readonly RegExp[]): Promise<string>;
  /** Ends a program that is still running. */
  close(): void;
}

export interface TerminalSetup {
  readonly folder: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The number of a control sequence that no program here sends of itself. */
const ENDED = 7770;

/**
 * What the terminal runs. The shell tells the exit code in the same stream, so that it comes behind all that was written,
 * and waits for a key then: when a terminal's program ends, what it wrote last may not have been read yet.
 */
const script = (command: string) => `
mlpath() { "${process.execPath}" "${EXECUTABLE}" "$@"; }
trap : INT
${command}
printf '\\033]${ENDED};%d\\007' "$?"
read -rsn 1`;

/** Starts mlpath, or a line of shell in which `mlpath` is its name. */
export function open(pty: Pty, command: readonly string[] | string, setup: TerminalSetup): Session {
  const cols = setup.columns ?? 80;
  const rows = setup.rows ?? 50;
  const [line, args] = typeof command === 'string' ? [command, []] : ['mlpath "$@"', command];
  const env = { ...childEnv(setup.env), TERM: 'xterm-256color' };
  const child = pty.spawn('bash', ['-c', script(line), 'bash', ...args], {
    cols,
    rows,
    cwd: setup.folder,
    env,
  });
  const terminal = new Terminal({ cols, rows, scrollback: 10_000, allowProposedApi: true });
  let watch: () => void = idle;
  let code: number | undefined;
  let closed = false;
  terminal.parser.registerOscHandler(ENDED, (data) => {
    code = Number(data);
    return true;
  });
  child.onData((data) => terminal.write(data, () => watch()));
  child.onExit(() => {
    closed = true;
    terminal.write('', () => watch());
  });
  const screen = () => textOf(terminal);
  const view = () => textOf(terminal, terminal.buffer.active.baseY);
  const until = <T>(found: () => T | undefined, sought: string) =>
    new Promise<T>((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer);
        watch = idle;
        act();
      };
      const fail = (reason: string) =>
        finish(() =>
          reject(new Error(`waited for ${sought}, and ${reason}; the screen shows:\n${screen()}`)),
        );
      const timer = setTimeout(() => fail(`${PATIENCE} ms went by`), PATIENCE);
      watch = () => {
        const result = found();
        if (result !== undefined) finish(() => resolve(result));
        else if (code !== undefined) fail(`the program ended with ${code}`);
        else if (closed) fail('its shell ended');
      };
      watch();
    });
  return {
    see: (text) =>
      until(() => {
        const shown = screen();
        return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) ? shown : undefined;
      }, String(text)),
    type: (keys) => child.write(keys),
    ended: () => until(() => code, 'the end'),
    screen,
    view,
    inView: (...texts) =>
      until(() => (texts.every((text) => text.test(view())) ? view() : undefined), texts.join(' and ')),
    close: () => {
      if (!closed) child.kill();
    },
  };
}

function idle(): void {
  return;
}

function textOf(terminal: Terminal, first = 0): string {
  const { active } = terminal.buffer;
  const lines: string[] = [];
  for (let row = first; row < active.length; row++) {
    const line = active.getLine(row);
    const text = line?.translateToString(true) ?? '';
    // A line that the terminal itself broke is one line.
    if (line?.isWrapped && lines.length > 0) lines[lines.length - 1] += text;
    else lines.push(text);
  }
  return lines.join('\n').trimEnd();
}
