import type { Command } from 'commander';
import type { GatherOptions } from '../../learner/gather.ts';

/** Whether what a plan needs and nothing says is asked. */
export interface AskingOptions {
  readonly yes?: boolean;
  readonly input?: boolean;
}

export function addAskingOptions(command: Command): Command {
  return command
    .option('--yes', 'ask nothing: defaults for what is not given')
    .option('--no-input', 'ask nothing: what is missing is an error');
}

export function asking({ yes = false, input = true }: AskingOptions): Pick<GatherOptions, 'yes' | 'noInput'> {
  return { yes, noInput: !input };
}
