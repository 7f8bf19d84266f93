import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { World } from '../world.ts';
import type { CommandName } from './names.ts';

export interface CommandModule {
  /** Adds the command's arguments, options and action. The action gives the exit code to `done`. */
  define(command: Command, world: World, done: (code: ExitCode) => void): void;
}

export interface CommandEntry {
  readonly summary: string;
  load(): Promise<CommandModule>;
}

export const COMMANDS: Readonly<Record<CommandName, CommandEntry>> = {
  plan: { summary: 'print the dated plan, asking what is not known', load: () => import('./plan.ts') },
  init: { summary: 'write a profile', load: () => import('./init.ts') },
  next: { summary: 'what to study this week', load: () => import('./next.ts') },
  log: { summary: 'record hours on a topic', load: () => import('./log.ts') },
  done: { summary: 'mark topics done', load: () => import('./done.ts') },
  undo: { summary: 'take back a done, or else the newest log', load: () => import('./undo.ts') },
  status: { summary: 'progress by phase, ahead or behind', load: () => import('./status.ts') },
  show: { summary: 'one topic: what it is, where it falls and why', load: () => import('./show.ts') },
  list: { summary: 'the shipped roadmaps, or the topics of one', load: () => import('./list.ts') },
  assess: { summary: 'find out in a few questions what you know', load: () => import('./assess.ts') },
  review: { summary: 'what is due for review, and how it went', load: () => import('./review.ts') },
  check: { summary: 'check roadmap files, profiles and progress files', load: () => import('./check.ts') },
  schema: { summary: 'print the JSON Schema of a roadmap', load: () => import('./schema.ts') },
  completion: { summary: 'shell completion for bash, zsh or fish', load: () => import('./completion.ts') },
};
