import { execFileSync } from 'node:child_process';
import { childEnv } from './e2e/spawn.ts';
import { type FileTexts, makeFolder } from './folder.ts';

const WHO = ['user.name=A learner', 'user.email=learner@example.org', 'init.defaultBranch=main'];

/** Real git in a folder, as somebody, and without the configuration of this machine. */
export function git(folder: string, ...args: readonly string[]): string {
  return run(folder, args, {});
}

/** The same at a moment, such as `2026-01-05T12:00:00+0100`. */
export function gitAt(moment: string, folder: string, ...args: readonly string[]): string {
  return run(folder, args, { GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment });
}

function run(cwd: string, args: readonly string[], env: Readonly<Record<string, string>>): string {
  const settings = WHO.flatMap((each) => ['-c', each]);
  return execFileSync('git', [...settings, ...args], {
    cwd,
    env: childEnv(env),
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

export function commitAll(folder: string, message = 'Work'): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
}

/** A folder for one test that is a repository; nothing is committed. */
export function repository(files: FileTexts = {}): string {
  const folder = makeFolder(files);
  git(folder, 'init', '-q');
  return folder;
}
