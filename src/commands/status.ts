import type { Command } from 'commander';
import { scorecard } from '../core/forecast/score.ts';
import type { Baseline, Plan } from '../core/plan.ts';
import { type StatusView, statusView } from '../core/views/status-view.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { baselineFor, endingPlan, openLearner, planFor } from '../learner/learner.ts';
import { jsonText } from '../render/json.ts';
import { statusDocument, statusText } from '../render/status.ts';
import type { Style } from '../render/style.ts';
import { type GlobalOptions, openSession, type Session } from '../session.ts';
import type { World } from '../world.ts';
import { type FormatOption, formatOption } from './options/format.ts';

export interface StatusOptions extends FormatOption {
  readonly scorecard?: boolean;
}

export function define(command: Command, world: World, done: (code: ExitCode) => void): void {
  command
    .option('--scorecard', 'how past forecasts fared, from the log alone')
    .addOption(formatOption())
    .addHelpText('before', '  mlpath status\n  mlpath status --format json\n')
    .action(async (options: StatusOptions & GlobalOptions) => {
      done(await run(options, openSession(world, command.optsWithGlobals())));
    });
}

export async function run({ format, scorecard: wanted }: StatusOptions, session: Session): Promise<ExitCode> {
  const learner = await openLearner(session);
  const plan = planFor(session, learner);
  const baseline = baselineFor(session, learner);
  const view = statusView(plan, baseline);
  const card = wanted
    ? endingPlan(() => scorecard({ ...learner, records: learner.log.records, today: session.today }))
    : undefined;
  if (format === 'json') session.out(jsonText(statusDocument(view, card)));
  else
    session.out(
      statusText(view, session.style, card) + (await chartBlock(plan, baseline, view, session.style)),
    );
  return EXIT.fine;
}

/** Drawn for a person only, and so loaded for one only. */
async function chartBlock(
  plan: Plan,
  baseline: Baseline,
  { forecast }: StatusView,
  style: Style,
): Promise<string> {
  const [{ burnUp }, { burnUpChart }] = await Promise.all([
    import('../core/views/burn-up.ts'),
    import('../render/chart/burn-up.ts'),
  ]);
  const chart = burnUpChart(burnUp(plan, baseline, forecast), style);
  return chart === '' ? '' : `\n${chart}`;
}
