import path from 'node:path';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';

/**
 * What this machine is called, where its progress has a file of its own: MLPATH_DEVICE, or git's mlpath.device.
 * @throws UserError when that can be no part of a file's name
 */
export function deviceName(world: World, folder: string): string | undefined {
  const stated = world.env['MLPATH_DEVICE'] || fromGit(world, folder);
  if (!stated || /^[\w-]{1,64}$/.test(stated)) return stated || undefined;
  throw new UserError(`the device's name is ${JSON.stringify(stated)}; expected letters, digits, _ and -`, {
    hint: 'it comes from MLPATH_DEVICE or git config mlpath.device',
  });
}

/** To start git takes a quarter of the time that Node starts in: it is asked only where it may have an answer. */
function fromGit(world: World, folder: string): string | undefined {
  return mayKnow(world, folder) ? world.git(folder, ['config', '--get', 'mlpath.device'])?.trim() : undefined;
}

/** Whether a file that git reads speaks of mlpath, or leads to one that might. In doubt, it may. */
function mayKnow(world: World, folder: string): boolean {
  const { env } = world;
  const home = env['HOME'];
  const own = repositoryFiles(world, folder);
  const redirected = Object.keys(env).some((name) =>
    /^GIT_(CONFIG(?!_NOSYSTEM$)|DIR$|COMMON_DIR$)/.test(name),
  );
  if (!home || !own || redirected) return true;
  const user = [path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'git', 'config')];
  return [...SYSTEM, ...user, path.join(home, '.gitconfig'), ...own].some((file) => speaks(world, file));
}

/** Where git's builds for Unix look for the machine's configuration. */
const SYSTEM = ['/etc', '/usr/local/etc', '/opt/homebrew/etc', '/opt/local/etc'].map(
  (each) => `${each}/gitconfig`,
);

/** Of the repository that a folder lies in; undefined when that is a worktree or a submodule, which git knows best. */
function repositoryFiles({ files }: World, start: string): string[] | undefined {
  for (let folder = start; ; folder = path.dirname(folder)) {
    const git = path.join(folder, '.git');
    const kind = files.kind(git);
    if (kind === 'file') return undefined;
    if (kind === 'folder') return [path.join(git, 'config'), path.join(git, 'config.worktree')];
    if (folder === path.dirname(folder)) return [];
  }
}

function speaks({ files }: World, file: string): boolean {
  try {
    if (files.kind(file) !== 'file') return false;
    return /mlpath|include/i.test(new TextDecoder().decode(files.read(file)));
  } catch (error) {
    if (error instanceof UserError) return true;
    throw error;
  }
}
