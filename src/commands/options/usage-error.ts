import { didYouMean, longerOf, nearest } from '../../core/nearest.ts';
import { orList, show } from '../../core/wording.ts';
import { UserError } from '../../errors.ts';

const REFUSED_VALUE =
  /^(?:option '(.+)' argument|command-argument value) '(.*)' is invalid(?:\.| for argument '(.+)'\.) (.+)$/s;
const CHOICES = /^(?:Allowed choices are|Expected) (.+)\.$/s;
const SUGGESTION = /^(.+)\n\(Did you mean (.+)\?\)$/s;
const UNKNOWN = /^unknown option '--([^']+)'$/;
const NO_VALUE = /^option '(.+)' argument missing$/;
const TOO_MANY = /^(too many arguments.*)\. Expected (\d+) arguments? but got (\d+)\.$/;

/**
 * What commander says of a command line, in the form of every other error: the place, the value, what was expected; then
 * what was likely meant, or where the help is, unless what was expected is all that there is to say.
 * @param text commander's message, with its `error: `
 * @param help the hint where nothing is near
 * @param formats what the command can print as
 */
export function usageError(
  text: string,
  { help, formats }: { readonly help: string; readonly formats: readonly string[] },
): UserError {
  const message = text.replace(/^error: /, '');
  const [, flag = '', value = '', argument = '', why = ''] = REFUSED_VALUE.exec(message) ?? [];
  if (why !== '') return refusedValue(argument || nameOf(flag), value, why);
  const [, wrong, near] = SUGGESTION.exec(message) ?? [];
  const [, option = ''] = UNKNOWN.exec(wrong ?? message) ?? [];
  if (formats.includes(option))
    return new UserError(wrong ?? message, { hint: `did you mean --format ${option}?` });
  if (wrong !== undefined)
    return new UserError(wrong, { hint: isMeant(wrong, near) ? `did you mean ${near}?` : help });
  const [, bare] = NO_VALUE.exec(message) ?? [];
  if (bare !== undefined) return new UserError(`${bare} has no value`, { hint: help });
  const [, many, most, given] = TOO_MANY.exec(message) ?? [];
  if (many !== undefined)
    return new UserError(`${many}: expected ${most}, got ${given}`, {
      hint: many.endsWith("'log'")
        ? 'two words that are one go into quotes: mlpath log "linear algebra" "90 min"'
        : help,
    });
  return new UserError(message, { hint: help });
}

/** Commander has `init` for `edit`, `status` for `start` and `--on` for `--json`. Of an option's few letters some may be left out. */
function isMeant(wrong: string, near = ''): boolean {
  const [, dashes, typed = ''] = /'(-*)([^']*)'$/.exec(wrong) ?? [];
  const names = near.replace(/^one of /, '').split(', ');
  return names.some((name) => {
    const bare = name.replace(/^-+/, '');
    const isShort = dashes !== '' && bare[0] === typed[0];
    return isShort || [nearest(typed, [bare]), longerOf(typed, [bare])].includes(bare);
  });
}

function refusedValue(place: string, value: string, why: string): UserError {
  const [, expected] = CHOICES.exec(why) ?? [];
  const choices = why.startsWith('Allowed') ? (expected?.split(', ') ?? []) : [];
  const form =
    expected === undefined
      ? why.replace(/\.$/, '')
      : `expected ${choices.length > 0 ? orList(choices) : expected}`;
  const near = choices.length > 0 ? didYouMean(nearest(value, choices)) : undefined;
  return new UserError(`${place} is ${show(value)}; ${form}`, { hint: near });
}

/** `--hours` of `--hours <n>`, `-o` of `-o, --output <file>` being said as its long name. */
function nameOf(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}
