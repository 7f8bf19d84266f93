import { COMMAND_NAMES } from '../commands/names.ts';

/** They end a run before the command does anything. */
const ASKS = new Map([
  ['help', 'help'],
  ['-h', 'help'],
  ['--help', 'help'],
  ['version', 'version'],
  ['-V', 'version'],
  ['--version', 'version'],
]);

/**
 * What a run is for, as far as it decides which parts of the program run: the command, and the format where one is named.
 * A wrong guess costs time and nothing else.
 */
export function purposeOf(args: readonly string[]): string {
  const names: readonly string[] = COMMAND_NAMES;
  let command = 'home';
  let asks: string | undefined;
  let format: string | undefined;
  for (const [index, arg] of args.entries()) {
    if (command === 'home' && names.includes(arg)) command = arg;
    asks ??= ASKS.get(arg);
    if (arg === '--format') format ??= args[index + 1];
    else if (arg.startsWith('--format=')) format ??= arg.slice('--format='.length);
  }
  if (asks !== undefined) return `${command}-${asks}`;
  return format !== undefined && /^[a-z]{1,10}$/.test(format) ? `${command}-${format}` : command;
}
