import type { Command, Option } from 'commander';

/** The place in a line that is being typed, and what stands before it. */
export interface Slot {
  readonly kind: 'flag' | 'value' | 'argument';
  /** Of a value: its option. */
  readonly option?: Option;
  /** What is typed of the word, and the part of it that stands before the value: `--format=`. */
  readonly typed: string;
  readonly lead: string;
  /** The arguments before. */
  readonly operands: readonly string[];
  /** The options before that have a value, by their long names. */
  readonly values: ReadonlyMap<string, string>;
}

/** The command that a line names: the first word that is neither an option nor an option's value. */
export function namedCommand(words: readonly string[], program: Command): string | undefined {
  return readSlot([...words, ''], program.options).operands[0];
}

/**
 * @param words what follows the program's name; the last one is being typed
 * @param options those that may stand there
 */
export function readSlot(words: readonly string[], options: readonly Option[]): Slot {
  const before = readBefore(words.slice(0, -1), options);
  const { operands, values, waiting, literal } = before;
  const typed = words.at(-1) ?? '';
  const common = { operands, values, typed };
  if (waiting) return { ...common, kind: 'value', option: waiting, lead: '' };
  if (literal || !typed.startsWith('-')) return { ...common, kind: 'argument', lead: '' };
  const { option, value, lead } = split(typed, options);
  const isValue = option?.required && value !== undefined;
  return isValue ? { ...common, kind: 'value', option, lead } : { ...common, kind: 'flag', lead: '' };
}

interface Before {
  readonly operands: string[];
  readonly values: Map<string, string>;
  /** The option whose value comes next. */
  waiting: Option | undefined;
  /** After `--` nothing is an option. */
  literal: boolean;
}

function readBefore(words: readonly string[], options: readonly Option[]): Before {
  const before: Before = { operands: [], values: new Map(), waiting: undefined, literal: false };
  for (const word of words) {
    if (before.waiting) {
      before.values.set(before.waiting.long ?? '', word);
      before.waiting = undefined;
    } else if (before.literal || !word.startsWith('-') || word === '-') before.operands.push(word);
    else if (word === '--') before.literal = true;
    else readOption(word, options, before);
  }
  return before;
}

function readOption(word: string, options: readonly Option[], before: Before): void {
  const { option, value } = split(word, options);
  if (!option?.required) return;
  if (value === undefined) before.waiting = option;
  else before.values.set(option.long ?? '', value);
}

/** `--format=json` is an option and its value; `--format` the option alone. */
function split(word: string, options: readonly Option[]) {
  const [, name = word, value] = /^(--[^=]*)=(.*)$/s.exec(word) ?? [];
  const option = options.find((each) => each.long === name || each.short === name);
  return { option, value, lead: `${name}=` };
}
