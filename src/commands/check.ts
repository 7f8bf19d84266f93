import { type Command, Option } from 'commander';
import { type CheckSettings, checkFiles } from '../checker/checker.ts';
import { fileAccess } from '../checker/file-access.ts';
import { Former } from '../checker/former.ts';
import type { Level } from '../core/check/levels.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { CHECK_FORMAT_NAMES, CHECK_FORMATS, type CheckFormat } from '../render/diagnostics/formats.ts';
import type { ReportSetting } from '../render/diagnostics/report.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import { filesToCheck, nothingToCheck } from '../store/files-to-check.ts';
import { findLearnerFolder } from '../store/learner-folder.ts';
import type { World } from '../world.ts';
import { ignoreLinkOption, ruleOption } from './options/check.ts';

export interface CheckOptions {
  readonly format?: CheckFormat;
  readonly strict?: boolean;
  readonly rule?: ReadonlyMap<string, Level>;
  readonly ignoreLink?: readonly string[];
  readonly against?: string;
  readonly links?: boolean;
  readonly allowPrivate?: boolean;
}

const EXAMPLES = `  mlpath check
  mlpath check --strict roadmaps/team.yaml
  mlpath check --rule missing-duration=off --rule insecure-link=error
  mlpath check --against origin/main --links --format github

`;
const RULES_HELP = `
In YAML, a comment silences a rule:
  # mlpath-ignore rule-id
      on its line or the next one
  # mlpath-ignore-file rule-id
      in the whole file
Each rule has a page in docs/rules.
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
    .option('--against <ref>', 'fail on ids that this git revision had and that are gone')
    .option('--links', 'fetch every URL; with --against, the new ones')
    .addOption(ignoreLinkOption())
    .option('--allow-private', 'with --links, also fetch addresses of this machine and of private networks')
    .addHelpText('before', EXAMPLES)
    .addHelpText('after', RULES_HELP)
    .action(async (paths: readonly string[], options: CheckOptions & GlobalOptions) => {
      done(await run(paths, options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run(
  paths: readonly string[],
  options: CheckOptions,
  session: Session,
): Promise<ExitCode> {
  const { world } = session;
  const { against, format = 'text', strict } = options;
  const chosen = await filesToCheck(world, paths, findLearnerFolder(world, session.profilePath));
  const checked = chosen.files.filter(({ kind }) => kind === 'roadmap').map(({ shown }) => shown);
  const looked = { paths: pathsOrDefault(paths), linked: chosen.linked, checked: new Set(checked) };
  const former = against === undefined ? undefined : new Former(world, against, looked);
  const { findings, skipped } = await checkFiles(session, chosen.files, { ...settingsOf(options), former });
  const files = chosen.files.length - skipped;
  if (files === 0) throw nothingToCheck(world, paths);
  const report = { findings, files, skipped: chosen.skipped + skipped };
  session.out(CHECK_FORMATS[format](report, settingFor(session)));
  const fails = (severity: string) => severity === 'error' || (strict && severity === 'warning');
  return findings.some(({ severity }) => fails(severity)) ? EXIT.findings : EXIT.fine;
}

/** What the findings are compared in by default, whether or not the folder is still there. */
function pathsOrDefault(paths: readonly string[]): readonly string[] {
  return paths.length > 0 ? paths : ['roadmaps'];
}

function settingFor({ world, style }: Session): ReportSetting {
  return { style, terminal: world.stdout.isTTY, version: world.version, ...fileAccess(world) };
}

function settingsOf(options: CheckOptions): Omit<CheckSettings, 'former'> {
  const { rule = new Map(), ignoreLink = [], against, links = false, allowPrivate = false } = options;
  const notRun = [
    ...(links ? [] : ['dead-link', 'unreachable-link']),
    ...(against === undefined ? ['removed-id'] : []),
  ];
  return { levels: rule, notRun: new Set(notRun), ignoredLinks: ignoreLink, links, allowPrivate };
}
