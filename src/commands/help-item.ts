import type { Help } from 'commander';

/** Columns. In less a description stands below what it describes. */
export const LEAST_BESIDE = 30;
const BELOW = 6;

/** An option, an argument or a command, and what it is for: beside it, or in a narrow terminal below it. */
export function formatItem(term: string, termWidth: number, description: string, help: Help): string {
  const width = help.helpWidth ?? 80;
  const column = termWidth + 4;
  const beside = width - column >= LEAST_BESIDE;
  const margin = beside ? column : BELOW;
  const text = help.boxWrap(description, width - margin).replaceAll('\n', `\n${' '.repeat(margin)}`);
  return beside
    ? `  ${term.padEnd(termWidth)}  ${text}`.trimEnd()
    : `  ${term}\n${' '.repeat(margin)}${text}`;
}
