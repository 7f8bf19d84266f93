import { type Command, Option } from 'commander';
import { type CheckSettings, checkFiles } from '../checker/checker.ts';
import { fileAccess } from '../checker/report-setting.ts';
import type { Level } from '../core/check/levels.ts';
import { fitsAny } from '../core/check/url-globs.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { CHECK_FORMAT_NAMES, CHECK_FORMATS, type CheckFormat } from '../render/diagnostics/formats.ts';
import type { ReportSetting } from '../render/diagnostics/report.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { filesToCheck } from '../store/files-to-check.ts';
import { findLearnerFolder } from '../store/learner-folder.ts';
import type { World } from '../world.ts';
import { ignoreLinkOption, ruleOption } from './check-options.ts';

export interface CheckOptions {
  readonly format?: CheckFormat;
  readonly strict?: boolean;
  readonly rule?: ReadonlyMap<string, Level>;
  readonly ignoreLink?: readonly string[];
}

const EXAMPLES = `  mlpath check
  mlpath check --strict roadmaps/team.yaml
  mlpath check --rule missing-duration=off --rule insecure-link=error

`;
const RULES_HELP = `
In a YAML file, "# mlpath-ignore rule-id" silences a rule on its line or the next one,
"# mlpath-ignore-file rule-id" in the whole file. Each rule has a page in docs/rules.
`;

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .argument(
      '[paths...]',
      'files, folders or globs (default: roadmaps/, and the profile and progress in reach)',
    )
    .addOption(new Option('--format <name>', 'how to print the findings').choices(CHECK_FORMAT_NAMES))
    .option('--strict', 'fail on warnings, too')
    .addOption(ruleOption())
    .addOption(ignoreLinkOption())
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', RULES_HELP)
    .action((paths: readonly string[], options: CheckOptions & GlobalOptions) => {
      done(run(paths, options, openSession(world, command.optsWithGlobals())));
    });
}

export function run(paths: readonly string[], options: CheckOptions, session: Session): ExitCode {
  const { world } = session;
  const chosen = filesToCheck(world, paths, findLearnerFolder(world, session.profilePath));
  const findings = checkFiles(session, chosen, settingsOf(options));
  const report = { findings, files: chosen.files.length, skipped: chosen.skipped };
  session.out(CHECK_FORMATS[options.format ?? 'text'](report, settingFor(session)));
  const fails = (severity: string) => severity === 'error' || (options.strict && severity === 'warning');
  return findings.some(({ severity }) => fails(severity)) ? EXIT.findings : EXIT.fine;
}

function settingFor({ world, style }: Session): ReportSetting {
  return { style, terminal: world.stdout.isTTY, version: world.version, ...fileAccess(world) };
}

function settingsOf({ rule = new Map(), ignoreLink = [] }: CheckOptions): CheckSettings {
  return {
    levels: rule,
    notRun: new Set(['dead-link', 'unreachable-link', 'removed-id']),
    ignoresLink: fitsAny(ignoreLink),
  };
}
