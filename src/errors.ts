import type { Diagnostic } from './core/diagnostics.ts';

export const EXIT = { fine: 0, findings: 1, failure: 2, cancelled: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something that the person at the keyboard can put right. Shown as its message and hint, never as a stack trace. */
export class UserError extends Error {
  readonly hint: string | undefined;
  /** Where in a file the trouble lies, when it lies in a file. */
  readonly findings: readonly Diagnostic[];

  constructor(
    message: string,
    options: { hint?: string | undefined; findings?: readonly Diagnostic[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'UserError';
    this.hint = options.hint;
    this.findings = options.findings ?? [];
  }
}

/** The person left a question, by Ctrl-C or the end of the input. The name is inquirer's own. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'ExitPromptError';
}
