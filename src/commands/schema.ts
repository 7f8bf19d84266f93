import path from 'node:path';
import { type Command, Option } from 'commander';
import { EXIT, type ExitCode, UserError } from '../errors.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';

const FILES = ['roadmap', 'profile', 'progress'] as const;
export interface SchemaOptions {
  readonly of?: (typeof FILES)[number];
}

const EDITOR_HELP = `
An editor with a YAML language server checks a file against it that begins with
# yaml-language-server: $schema=roadmap.schema.json
`;

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .addOption(new Option('--of <file>', 'which file it describes (default: roadmap)').choices(FILES))
    .addHelpText('before', '  mlpath schema > roadmap.schema.json\n  mlpath schema --of profile\n')
    .addHelpText('after', EDITOR_HELP)
    .allowExcessArguments()
    .action((options: SchemaOptions & GlobalOptions) => {
      refuseArguments(command.args);
      done(run(options, openSession(world, command.optsWithGlobals())));
    });
}

/** Commander would refuse them as well, but not say how the file is named. */
function refuseArguments(given: readonly string[]): void {
  const [first] = given;
  if (first === undefined) return;
  const file = FILES.find((each) => each === first.toLowerCase());
  throw new UserError(`too many arguments for 'schema': expected 0, got ${given.length}`, {
    hint: file === undefined ? 'mlpath schema --help shows what it takes' : `mlpath schema --of ${file}`,
  });
}

/** The build has written it. */
export function run({ of = 'roadmap' }: SchemaOptions, { world, out }: Session): ExitCode {
  const file = path.join(world.home, 'dist', 'schema', `${of}.json`);
  out(new TextDecoder().decode(world.files.read(file)));
  return EXIT.fine;
}
