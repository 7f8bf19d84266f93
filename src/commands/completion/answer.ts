import { Command, type Option } from 'commander';
import type { Shell } from '../../render/completion/scripts.ts';
import { oneLine } from '../../render/harmless.ts';
import type { World } from '../../world.ts';
import { COMMAND_NAMES, type CommandName } from '../names.ts';
import { COMMANDS } from '../registry.ts';
import { ofArgument, ofOption } from './candidates.ts';
import type { Candidate, Offer } from './offer.ts';
import { shellWords } from './shell-words.ts';
import { namedCommand, readSlot, type Slot } from './slot.ts';

/**
 * What may stand at the end of a line, as the scripts read it. Nobody waits for an error at the press of TAB: whatever
 * goes wrong, there is just nothing to offer.
 * @param words the line, split; of bash as one text
 */
export async function answer(
  shell: Shell,
  words: readonly string[],
  program: Command,
  world: World,
): Promise<string> {
  try {
    const line = shell === 'bash' ? shellWords(words.join(' ')) : words.map(unquoted);
    const { slot, offer } = await offerFor(line.slice(1), program, world);
    return written(offer, slot, shell);
  } catch {
    return '';
  }
}

/** A word whose quote is still open comes with it. */
function unquoted(word: string): string {
  return word.replace(/^["']/, '');
}

async function offerFor(words: readonly string[], program: Command, world: World) {
  const named = namedCommand(words.slice(0, -1), program);
  const name = COMMAND_NAMES.find((each) => each === named);
  const command = name === undefined ? undefined : await defined(name, world);
  const options = [...(command?.options ?? []), ...program.options].filter((option) => !option.hidden);
  const whole = readSlot(words, options);
  const slot = command ? { ...whole, operands: whole.operands.slice(1) } : whole;
  return { slot, offer: await offerAt(slot, options, command, world) };
}

async function defined(name: CommandName, world: World): Promise<Command> {
  const command = new Command(name);
  (await COMMANDS[name].load()).define(command, world, () => undefined);
  return command;
}

async function offerAt(
  slot: Slot,
  options: readonly Option[],
  command: Command | undefined,
  world: World,
): Promise<Offer> {
  if (slot.kind === 'flag') return { mode: 'words', candidates: [...flags(options), HELP] };
  if (slot.option) return ofOption(slot.option, slot, command?.name(), world);
  if (!command) return ofCommand(slot);
  const places = command.registeredArguments;
  const last = places.at(-1);
  const argument = places[slot.operands.length] ?? (last?.variadic ? last : undefined);
  return argument ? ofArgument(argument, slot, command.name(), world) : NOTHING;
}

/** `help`, which names a command, is commander's own. */
function ofCommand({ operands }: Slot): Offer {
  const names = COMMAND_NAMES.map((name) => ({ value: name, about: COMMANDS[name].summary }));
  if (operands.length === 0)
    return { mode: 'words', candidates: [...names, { value: 'help', about: 'print help' }] };
  return operands.length === 1 && operands[0] === 'help' ? { mode: 'words', candidates: names } : NOTHING;
}

const NOTHING: Offer = { mode: 'words', candidates: [] };
const HELP: Candidate = { value: '--help', about: 'print help' };

function flags(options: readonly Option[]): Candidate[] {
  return options.flatMap(({ long, description }) => (long ? [{ value: long, about: description }] : []));
}

/** Only words that no shell reads as anything else; text from a roadmap is only told beside them. */
const HARMLESS = /^[\p{L}\p{M}\p{N}_.,:=/-]+$/u;

function written({ mode, candidates }: Offer, { typed, lead }: Slot, shell: Shell): string {
  const lines = candidates
    .map(({ value, about }) => ({ value: lead + value, about: oneLine(about) }))
    // Zsh and fish choose for themselves, and more cleverly.
    .filter(({ value }) => HARMLESS.test(value) && (shell !== 'bash' || value.startsWith(typed)))
    // Bash takes what follows a = or a : for a word of its own.
    .map(({ value, about }) => ({ value: shell === 'bash' ? value.slice(broken(typed)) : value, about }))
    .map(({ value, about }) => `${value}\t${about}\n`);
  return `${mode}\n${[...new Set(lines)].join('')}`;
}

function broken(typed: string): number {
  return Math.max(typed.lastIndexOf('='), typed.lastIndexOf(':')) + 1;
}
