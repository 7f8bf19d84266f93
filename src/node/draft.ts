import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isSystemError } from './system-error.ts';

/**
 * The name of a draft beside the file that it is to become. What earlier runs left under such names when they were killed,
 * or another put there under this one, is gone: git would take it for a file of the learner's.
 */
export function draftOf(file: string): string {
  removeLeft(file);
  const draft = `${file}.${process.pid}.tmp`;
  fs.rmSync(draft, { force: true });
  return draft;
}

function removeLeft(file: string): void {
  const [folder, head] = [path.dirname(file), `${path.basename(file)}.`];
  try {
    for (const name of fs.readdirSync(folder)) {
      if (!name.startsWith(head)) continue;
      const [, pid] = /^([1-9]\d{0,9})\.tmp$/.exec(name.slice(head.length)) ?? [];
      const left = path.join(folder, name);
      if (pid !== undefined && isGone(Number(pid)) && fs.lstatSync(left).isFile()) fs.rmSync(left);
    }
  } catch {
    // It is only tidying: whether the file can be written is seen when it is.
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isSystemError(error) && error.code === 'ESRCH';
  }
}
