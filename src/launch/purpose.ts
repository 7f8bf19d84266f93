import { COMMAND_NAMES } from '../commands/names.ts';

/** They end a run before the command does anything. */
const ASKS = [
  ['help', '-h', '--help'],
  ['version', '-V', '--version'],
] as const;

/**
 * What a run is for, as far as it decides which parts of the program run: the command, and the format where one is named.
 * A wrong guess costs time and nothing else.
 */
export function purposeOf(args: readonly string[]): string {
  const names: readonly string[] = COMMAND_NAMES;
  const command = args.find((each) => names.includes(each)) ?? 'home';
  const asks = ASKS.find((flags: readonly string[]) => args.some((each) => flags.includes(each)))?.[0];
  if (asks !== undefined) return `${command}-${asks}`;
  const format = args.flatMap((each, index) => {
    if (each === '--format') return args[index + 1] ?? [];
    return each.startsWith('--format=') ? each.slice('--format='.length) : [];
  })[0];
  return format !== undefined && /^[a-z]{1,10}$/.test(format) ? `${command}-${format}` : command;
}
