import { Argument, type Command } from 'commander';
import { EXIT, type ExitCode } from '../errors.ts';
import { SCRIPTS, SHELLS, type Shell } from '../render/completion/scripts.ts';
import type { World } from '../world.ts';

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS))
    .argument('[words...]', 'after --, what stands in the line: prints what may follow (for the script)')
    .addHelpText('before', HELP)
    .action(async (shell: Shell, words: readonly string[]) => {
      done(await run(shell, words, command.parent ?? command, world));
    });
}

const HELP = `  source <(mlpath completion bash)         in ~/.bashrc
  source <(mlpath completion zsh)          in ~/.zshrc, after compinit
  mlpath completion fish | source          in ~/.config/fish/config.fish
`;

/** @param program mlpath itself, whose options stand before and after every command */
export async function run(
  shell: Shell,
  words: readonly string[],
  program: Command,
  world: World,
): Promise<ExitCode> {
  if (words.length === 0) world.stdout.write(SCRIPTS[shell]);
  else {
    const { answer } = await import('./completion/answer.ts');
    world.stdout.write(await answer(shell, words, program, world));
  }
  return EXIT.fine;
}
