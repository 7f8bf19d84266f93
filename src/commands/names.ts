/** Every command, in the order of the help. */
export const COMMAND_NAMES = [
  'plan',
  'init',
  'next',
  'log',
  'done',
  'undo',
  'status',
  'show',
  'list',
  'assess',
  'review',
  'check',
  'schema',
  'completion',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
