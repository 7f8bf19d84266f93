import { type Command, Option } from 'commander';
import { checkText } from '../core/check.ts';
import { type Diagnostic, sortDiagnostics } from '../core/diagnostics.ts';
import { decode } from '../core/source/decode.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { CHECK_FORMAT_NAMES, CHECK_FORMATS, type CheckFormat } from '../render/diagnostics/formats.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { filesToCheck } from '../store/files-to-check.ts';
import { findLearnerFolder } from '../store/learner-folder.ts';
import { shippedTopics } from '../store/shipped.ts';
import type { World } from '../world.ts';

export interface CheckOptions {
  readonly format?: CheckFormat;
  readonly strict?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .argument(
      '[paths...]',
      'files, folders or globs (default: roadmaps/, and the profile and progress in reach)',
    )
    .addOption(new Option('--format <name>', 'how to print the findings').choices(CHECK_FORMAT_NAMES))
    .option('--strict', 'fail on warnings, too')
    .addHelpText('before', '  mlpath check\n  mlpath check --strict roadmaps/team.yaml\n')
    .action((paths: readonly string[], options: CheckOptions & GlobalOptions) => {
      done(run(paths, options, openSession(world, command.optsWithGlobals())));
    });
}

export function run(
  paths: readonly string[],
  { format = 'text', strict }: CheckOptions,
  session: Session,
): ExitCode {
  const { world } = session;
  const { files, skipped } = filesToCheck(world, paths, findLearnerFolder(world, session.profilePath));
  const shipped = shippedTopics(world);
  const findings = files.flatMap(({ kind, file, shown }): Diagnostic[] => {
    const decoded = decode(shown, world.files.read(file));
    return 'fault' in decoded ? [decoded.fault] : checkText(kind, shown, decoded.text, shipped);
  });
  const sorted = sortDiagnostics(findings);
  session.out(CHECK_FORMATS[format]({ findings: sorted, files: files.length, skipped }, session.style));
  const failing = sorted.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return failing ? EXIT.findings : EXIT.fine;
}
