import { BASH } from './bash.ts';
import { FISH } from './fish.ts';
import { ZSH } from './zsh.ts';

/**
 * What each shell runs at the press of TAB. Every script asks the program, so that topics and options are those of today,
 * and takes its answer as text: nothing of it is evaluated.
 *
 * The answer's first line says what else may stand there: `words` nothing, `files` names of files, `nospace` more of the
 * same word. Each line after it is a word, a tab, and what it means.
 */
export const SCRIPTS = { bash: BASH, zsh: ZSH, fish: FISH } as const;
export type Shell = keyof typeof SCRIPTS;
export const SHELLS = ['bash', 'zsh', 'fish'] as const satisfies readonly Shell[];
