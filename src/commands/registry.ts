import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { World } from '../world.ts';

export interface CommandModule {
  /** Adds the command's arguments, options and action. The action gives the exit code to `done`. */
  define(command: Command, world: World, done: (code: ExitCode) => void): void;
}

export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<CommandModule>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'plan',
    summary: 'print the dated plan, asking what is not known',
    load: () => import('./plan.ts'),
  },
  { name: 'init', summary: 'write a profile', load: () => import('./init.ts') },
  { name: 'next', summary: 'what to study this week', load: () => import('./next.ts') },
  { name: 'log', summary: 'record hours on a topic', load: () => import('./log.ts') },
  { name: 'done', summary: 'mark topics done', load: () => import('./done.ts') },
  { name: 'undo', summary: 'take back a done, or else the newest log', load: () => import('./undo.ts') },
  { name: 'status', summary: 'progress by phase, ahead or behind', load: () => import('./status.ts') },
  { name: 'show', summary: 'one topic: what it is, where it falls and why', load: () => import('./show.ts') },
  { name: 'list', summary: 'the shipped roadmaps, or the topics of one', load: () => import('./list.ts') },
  { name: 'assess', summary: 'find out in a few questions what you know', load: () => import('./assess.ts') },
  { name: 'review', summary: 'what is due for review, and how it went', load: () => import('./review.ts') },
  {
    name: 'check',
    summary: 'check roadmap files, profiles and progress files',
    load: () => import('./check.ts'),
  },
  { name: 'schema', summary: 'print the JSON Schema of a roadmap', load: () => import('./schema.ts') },
];
