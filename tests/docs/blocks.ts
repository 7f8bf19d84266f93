import { writeFiles } from '../folder.ts';

/** A fenced block of a Markdown page. */
export interface Block {
  /** What stands behind the opening fence. */
  readonly language: string;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  /** What a comment above the fence says to the test: `<!-- test: NOTE -->`. Readers do not see it. */
  readonly note?: string;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const language = /^```(\w+)$/.exec(lines[index] ?? '')?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf('```', index + 1);
    if (end < 0) throw new Error(`the block of line ${index + 1} is not closed`);
    const note = /^<!-- test: (.*) -->$/.exec(lines[index - 1] || lines[index - 2] || '')?.[1];
    const text = `${lines.slice(index + 1, end).join('\n')}\n`;
    blocks.push({ language, text, line: index + 1, ...(note !== undefined && { note }) });
    index = end;
  }
  return blocks;
}

/** The name of the file that a block holds whole: its first line, `# NAME`. */
export function fileName({ text }: Block): string | undefined {
  return /^# (\S+\.\w+)\n/.exec(text)?.[1];
}

/** Writes that file, where a block is one. */
export function saveBlock(folder: string, block: Block): void {
  const name = fileName(block);
  if (name !== undefined) writeFiles(folder, { [name]: block.text });
}

/** A command as it was typed, and what it printed. */
export interface Run {
  /** The whole line, without the prompt. */
  readonly line: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly shown: readonly string[];
}

/** The commands of a transcript. */
export function commandsOf({ text }: Block): Run[] {
  return text.split(/^(?=\$ )/m).map((part): Run => {
    const [command = '', ...shown] = part.trimEnd().split('\n');
    if (!command.startsWith('$ ')) throw new Error(`no command: ${command}`);
    const line = command.slice(2);
    const [program = '', ...args] = (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
      word.replace(/^(['"])(.*)\1$/, '$2'),
    );
    return { line, program, args, shown };
  });
}

/** The commands of a transcript in which all are mlpath's. */
export function runsOf(block: Block): Run[] {
  const runs = commandsOf(block);
  for (const { line, program } of runs)
    if (program !== 'mlpath') throw new Error(`no command of mlpath: ${line}`);
  return runs;
}

/** What was shown, as a pattern: `…` is any text, and on a line of its own any lines, none included. */
export function patternOf(shown: readonly string[]): RegExp {
  const lines = shown.map((line) =>
    line === '…' ? '(?:.*\\n)*' : `${line.split('…').map(escaped).join('.*')}\\n`,
  );
  return new RegExp(`^${lines.join('')}$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Without the blanks that all lines have in front. */
function dedented(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  const depth = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(depth));
}

/** Whether a text holds the lines of another one after another, all of them as much further in. */
export function holdsLines(whole: string, part: string): boolean {
  const wanted = dedented(part);
  const lines = whole.split('\n');
  return lines.some((_, start) => {
    const window = lines.slice(start, start + wanted.length);
    return window.length === wanted.length && dedented(window.join('\n')).join('\n') === wanted.join('\n');
  });
}
