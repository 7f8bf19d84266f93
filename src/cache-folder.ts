import path from 'node:path';

/**
 * The user's folder for what may be deleted at any time.
 * @returns undefined where the environment names none
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const stated = env['XDG_CACHE_HOME'];
  if (stated && path.isAbsolute(stated)) return path.join(stated, 'mlpath');
  if (env['LOCALAPPDATA']) return path.join(env['LOCALAPPDATA'], 'mlpath', 'cache');
  return env['HOME'] ? path.join(env['HOME'], '.cache', 'mlpath') : undefined;
}
