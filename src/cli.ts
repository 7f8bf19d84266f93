import { Command, CommanderError, Option } from 'commander';
import { formatItem, LEAST_BESIDE } from './commands/help-item.ts';
import { COMMAND_NAMES } from './commands/names.ts';
import { usageError } from './commands/options/usage-error.ts';
import { dateOption, readFileName } from './commands/options/values.ts';
import { COMMANDS } from './commands/registry.ts';
import { sortDiagnostics } from './core/diagnostics.ts';
import { nearest } from './core/nearest.ts';
import { EXIT, type ExitCode, isCancelled, UserError } from './errors.ts';
import { formatDiagnostics } from './render/diagnostics/text.ts';
import { lines, oneLine } from './render/harmless.ts';
import { type GlobalOptions, styleFor } from './session.ts';
import type { World } from './world.ts';

/** What a run leaves behind while it goes: the exit code of its command, and how its errors are to be dressed. */
interface Outcome {
  code: ExitCode;
  /** Where the help is that a misspelt command line should look into. */
  help: string;
  /** What the command can print as. */
  formats: readonly string[];
  color: GlobalOptions['color'];
}

/**
 * Runs mlpath.
 * @param args what follows the program's name
 * @returns the exit code; never throws, whatever the input
 */
export async function main(args: readonly string[], world: World): Promise<number> {
  const help = 'mlpath --help lists the commands';
  const outcome: Outcome = { code: EXIT.fine, help, formats: [], color: undefined };
  try {
    // `help help` asks for help, and for nothing that needs saying twice.
    const asked = args[0] === 'help' && args[1] === 'help' ? ['help'] : args;
    const program = await buildProgram(asked, world, outcome);
    await program.parseAsync([...asked], { from: 'user' });
    return outcome.code;
  } catch (error) {
    return report(error, world, outcome);
  }
}

async function buildProgram(args: readonly string[], world: World, outcome: Outcome): Promise<Command> {
  const program = new Command('mlpath')
    .description(
      'Plans the way from backend engineering to machine learning, week by week, and keeps the plan true.',
    )
    .version(world.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--profile <file>', 'the profile to use (default: mlpath.yaml, found upwards)', readFileName)
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']))
    .addOption(dateOption('--today <date>', 'the day to plan from (default: today)'))
    .option('-q, --quiet', 'no notices')
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      // It repeats what was typed, which may hold anything.
      writeErr: (text) => world.stderr.write(`${lines(text).join('\n')}\n`),
      // What is wrong is said like any other error.
      outputError: () => undefined,
      getOutHelpWidth: () => world.stdout.columns || 80,
      getErrHelpWidth: () => world.stderr.columns || 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({ minWidthToWrap: LEAST_BESIDE, formatItem })
    .exitOverride();
  const done = (code: ExitCode) => {
    outcome.code = code;
  };
  const { operands } = program.parseOptions([...args]);
  outcome.color = program.opts<GlobalOptions>().color;
  const asksHelp = operands[0] === 'help';
  const named = asksHelp ? operands[1] : operands[0];
  const only = COMMAND_NAMES.find((name) => name === named);
  if (only !== undefined) outcome.help = `mlpath ${only} --help shows what it takes`;
  // A fifteenth command takes as long to set up as the first: the others are there for the help, and for what is misspelt.
  for (const name of only === undefined || asksHelp ? COMMAND_NAMES : [only]) {
    const { summary, load } = COMMANDS[name];
    const command = program.command(name).description(summary).copyInheritedSettings(program);
    // The rest are a line of help, and not loaded.
    if (name !== only) continue;
    (await load()).define(command, world, done);
    outcome.formats = command.options.find(({ long }) => long === '--format')?.argChoices ?? [];
  }
  if (asksHelp && named !== undefined) refuseUnknown(named);
  // With an action of its own the program would take a misspelt command for an argument.
  if (operands.length === 0) (await import('./commands/home.ts')).define(program, world, done);
  return program;
}

/** Asked for help on an unknown command, commander prints the whole help and not what is wrong. */
function refuseUnknown(name: string): void {
  const names: readonly string[] = COMMAND_NAMES;
  if (names.includes(name)) return;
  const near = nearest(name, names);
  throw new UserError(`unknown command '${name}'`, {
    hint: near === undefined ? 'mlpath --help lists the commands' : `did you mean ${near}?`,
  });
}

function report(error: unknown, world: World, outcome: Outcome): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.fine;
    return report(usageError(error.message, outcome), world, outcome);
  }
  if (isCancelled(error)) {
    world.stderr.write('\ncancelled; nothing was written\n');
    return EXIT.cancelled;
  }
  const style = styleFor(world, world.stderr, outcome.color);
  if (error instanceof UserError) {
    if (error.findings.length > 0) world.stderr.write(formatDiagnostics(sortDiagnostics(error.findings)));
    world.stderr.write(`${style.paint.error('error:')} ${oneLine(error.message)}\n`);
    if (error.hint !== undefined) world.stderr.write(`hint: ${oneLine(error.hint)}\n`);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    world.stderr.write(`${style.paint.error('error:')} mlpath failed: ${oneLine(message)}\n`);
    world.stderr.write('hint: this is a defect of mlpath, not of your files; MLPATH_DEBUG=1 shows where\n');
  }
  if (world.env['MLPATH_DEBUG'] === '1' && error instanceof Error) world.stderr.write(`${error.stack}\n`);
  return EXIT.failure;
}
