import process from 'node:process';
import { isSystemError } from './system-error.ts';

export type Git = (folder: string, args: readonly string[]) => string | undefined;

/** Of git, in bytes: a file of a roadmap's former text is one answer. */
const LONGEST_ANSWER = 256 * 1024 * 1024;
/** In milliseconds. A configuration may include a pipe that nobody writes to. */
const PATIENCE = 10_000;

/** A folder may be a stranger's with its .git and all: no program that its configuration names is run, and nothing is written. */
const HARMLESS = [
  '--no-optional-locks',
  '--no-pager',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'log.showSignature=false',
    'log.mailmap=false',
  ].flatMap((each) => ['-c', each]),
];

/**
 * What a repository lacks git fetches by itself from where its configuration says, and with the programs that it names (`ext::`,
 * core.sshCommand, uploadpack). A git that does not know the first of these has no protocol left to do it by.
 */
const OFFLINE = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: '' };

/**
 * Asks git, which is given up for the rest of the run once it has not answered in time.
 * @param warn says so
 */
export function makeGit(warn: (text: string) => void, patience = PATIENCE): Git {
  let hangs = false;
  return (folder, args) => {
    if (hangs) return undefined;
    try {
      return process.getBuiltinModule('node:child_process').execFileSync('git', [...HARMLESS, ...args], {
        cwd: folder,
        env: { ...process.env, ...OFFLINE },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: LONGEST_ANSWER,
        timeout: patience,
        killSignal: 'SIGKILL',
      });
    } catch (error) {
      hangs = isSystemError(error) && error.code === 'ETIMEDOUT';
      if (hangs) warn(`git ${args[0]} had no answer within ${patience / 1000} s; going on without git`);
      return undefined;
    }
  };
}
