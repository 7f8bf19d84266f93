/** A fenced block of a Markdown page. */
export interface Block {
  /** What stands behind the opening fence. */
  readonly language: string;
  readonly text: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const language = /^```(\w+)$/.exec(lines[index] ?? '')?.[1];
    if (language === undefined) continue;
    const end = lines.indexOf('```', index + 1);
    if (end < 0) throw new Error(`the block of line ${index + 1} is not closed`);
    blocks.push({ language, text: `${lines.slice(index + 1, end).join('\n')}\n`, line: index + 1 });
    index = end;
  }
  return blocks;
}

/** The name of the file that a block holds whole: its first line, `# NAME`. */
export function fileName({ text }: Block): string | undefined {
  return /^# (\S+\.\w+)\n/.exec(text)?.[1];
}

/** A command as it was typed, and what it printed. */
export interface Run {
  readonly args: readonly string[];
  readonly shown: readonly string[];
}

export function runsOf({ text }: Block): Run[] {
  return text.split(/^(?=\$ )/m).map((part): Run => {
    const [command = '', ...shown] = part.trimEnd().split('\n');
    const words = command.match(/'[^']*'|\S+/g) ?? [];
    if (words[0] !== '$' || words[1] !== 'mlpath') throw new Error(`no command of mlpath: ${command}`);
    return { args: words.slice(2).map((word) => word.replace(/^'(.*)'$/, '$1')), shown };
  });
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
export function dedented(text: string): string[] {
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
