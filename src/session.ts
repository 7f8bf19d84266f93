import { type PlainDate, parsePlainDate } from './core/dates.ts';
import { DATE_FORM } from './core/profile/parse.ts';
import { UserError } from './errors.ts';
import { oneLine } from './render/harmless.ts';
import { makeStyle, type Style } from './render/style.ts';
import { followsLinks } from './render/terminals.ts';
import type { Output, World } from './world.ts';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly profile?: string;
  readonly color?: 'auto' | 'always' | 'never' | undefined;
  readonly today?: PlainDate;
  readonly quiet?: boolean;
}

/** One run of a command: the world, and what its global options make of it. */
export interface Session {
  readonly world: World;
  readonly today: PlainDate;
  readonly profilePath: string | undefined;
  /** No notices, no progress. */
  readonly quiet: boolean;
  /** How stdout is dressed. */
  readonly style: Style;
  /**
   * Prints data on stdout, with a line break at its end.
   * @param ifLost a hint for when it cannot be printed
   */
  out(text: string, ifLost?: string): void;
  /**
   * Says something beside the data, on one line of stderr; nothing when the person asked for quiet. What was done is said as it is
   * (`saved mlpath.yaml`); all else begins with `warning: ` (it may be wrong), `note: ` (it is good to know) or `hint: `.
   */
  notice(text: string): void;
}

export function openSession(world: World, options: GlobalOptions): Session {
  const style = styleFor(world, world.stdout, options.color);
  return {
    world,
    today: options.today ?? todayOf(world),
    profilePath: options.profile ?? (world.env['MLPATH_PROFILE'] || undefined),
    quiet: options.quiet === true,
    style,
    out: (text, ifLost) => world.stdout.write(text.endsWith('\n') ? text : `${text}\n`, ifLost),
    notice: (text) => {
      // It may repeat what a file or the command line holds.
      if (!options.quiet) world.stderr.write(`${oneLine(text)}\n`);
    },
  };
}

/** Whether there is a terminal to read an answer from, and one to show the question on. */
export function canAsk({ stdin, stderr }: World): boolean {
  return stdin.isTTY && stderr.isTTY;
}

function todayOf(world: World): PlainDate {
  const stated = world.env['MLPATH_TODAY'];
  if (!stated) return localDay(world.now());
  const today = parsePlainDate(stated);
  if (!today)
    throw new UserError(`MLPATH_TODAY is "${stated}"; expected ${DATE_FORM}`, {
      hint: 'mend it, or unset it',
    });
  return today;
}

function localDay(now: Date): PlainDate {
  const text = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  const day = parsePlainDate(text);
  if (!day)
    throw new UserError(`the clock of this machine says ${text}`, { hint: 'set it, or give --today' });
  return day;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;

export function styleFor(world: World, stream: Output, color: GlobalOptions['color']): Style {
  const dumb = world.env['TERM'] === 'dumb';
  const colour = wantsColour(world, stream, color);
  return makeStyle({
    width: stream.isTTY ? Math.max(LEAST_WIDTH, stream.columns || DEFAULT_WIDTH) : DEFAULT_WIDTH,
    colour,
    // Whoever wants no escapes for colour wants none at all; and what is piped never leads anywhere.
    links: colour && stream.isTTY && followsLinks(world.env),
    // What is piped is the same bytes everywhere; only a terminal that says so gets less.
    ascii: stream.isTTY && (dumb || asciiLocale(world)),
  });
}

function wantsColour(world: World, stream: Output, color: GlobalOptions['color']): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  if (world.env['NO_COLOR']) return false;
  const forced = world.env['FORCE_COLOR'];
  if (forced !== undefined) return !['0', 'false'].includes(forced);
  return stream.isTTY && world.env['TERM'] !== 'dumb';
}

function asciiLocale({ env }: World): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return locale !== undefined && locale !== '' && !/utf-?8/i.test(locale);
}
