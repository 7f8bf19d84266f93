import { clipWords, wrap } from '../render/layout.ts';
import { widthOf } from '../render/width.ts';
import type { Choice, ListQuestion, Page } from '../world.ts';

/** What inquirer shows besides the message, the choices and what is about one of them. */
interface Frame {
  /** Before a choice. */
  readonly mark: string;
  /** The line of keys below, at its longest. */
  readonly keys: string;
}
export const SELECT: Frame = { mark: '❯', keys: '↑↓ navigate all 999 • ⏎ select' };
export const CHECKBOX: Frame = {
  mark: '❯◯',
  keys: '↑↓ navigate all 999 • space select • a all • i invert • ⏎ submit',
};

export interface Screen {
  readonly columns: number;
  readonly rows: number;
  readonly ellipsis: string;
}

/** Choices, however short the terminal is. */
const FEW = 3;

/**
 * A question that fits the terminal: choices and what is about one are broken between words, which the terminal would not do,
 * and the page of choices is so high that message, choices and keys stand on the screen together. Where that is not enough,
 * what is about a choice goes before half of the room for choices does.
 */
export function fitQuestion<T>(
  { message, choices }: ListQuestion<T>,
  frame: Frame,
  { columns, rows, ellipsis }: Screen,
): { readonly choices: readonly Choice<T>[]; readonly page: Page } {
  const abouts = choices.map(({ description }) =>
    description === undefined ? [] : wrap(description, columns - 1),
  );
  const height = (text: string) => Math.max(wrap(text, columns).length, Math.ceil(widthOf(text) / columns));
  // Inquirer begins another line behind keys that fill theirs.
  const room = rows - height(`? ${message}`) - BLANK - height(`${frame.keys} `);
  const margin = widthOf(frame.mark) + 1;
  const names = choices.map(({ name }) => wrap(name, columns - margin));
  const all = names.reduce((sum, lines) => sum + lines.length, 0);
  const least = Math.max(FEW, Math.min(all, Math.ceil(room / 2)));
  const longest = abouts.reduce((most, lines) => Math.max(most, lines.length), 0);
  const about = Math.max(0, Math.min(room - least, longest));
  const lines = Math.max(FEW, room - about);
  return {
    choices: choices.map(({ description: _, ...choice }, index) => {
      const kept = cut(abouts[index] ?? [], about, columns - 1, ellipsis);
      const broken = brokenName(choice, names[index] ?? [], margin);
      return kept.length === 0 ? broken : { ...broken, description: kept.join('\n') };
    }),
    page: { lines, isPart: all > lines },
  };
}

/** A name of several lines, under the begin of its first; what stands for it once it is chosen has one. */
function brokenName<T>(choice: Choice<T>, lines: readonly string[], margin: number): Choice<T> {
  if (lines.length < 2) return choice;
  return { ...choice, name: lines.join(`\n${' '.repeat(margin)}`), short: choice.short ?? choice.name };
}

/** Between the choices and what is about one of them. */
const BLANK = 1;

function cut(lines: readonly string[], most: number, width: number, ellipsis: string): readonly string[] {
  if (lines.length <= most || most === 0) return lines.slice(0, most);
  return [...lines.slice(0, most - 1), clipWords(lines.slice(most - 1).join(' '), width, ellipsis)];
}
