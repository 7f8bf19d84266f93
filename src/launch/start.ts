import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { CodeCache } from './code-cache.ts';
import { purposeOf } from './purpose.ts';

/** Put in by the build: a hash of what it made. */
declare const MLPATH_BUILD: string;

/** Loads a script of dist/ by its name. */
export type LoadScript = (name: string) => unknown;

/**
 * What bin/mlpath.js calls.
 * @param home the folder of the package
 */
export function start(home: string): void {
  const cache = new CodeCache(MLPATH_BUILD, purposeOf(process.argv.slice(2)));
  const load: LoadScript = (name) => loadScript(join(home, 'dist', name), cache);
  const program = load('mlpath.js') as { start(home: string, load: LoadScript): void };
  program.start(home, load);
}

/** As `require` does with a module whose function the build has put around it; and from the cache of compiled code where there is one. */
function loadScript(file: string, cache: CodeCache): unknown {
  // The build writes nothing but ASCII, and this reads it without decoding.
  const source = readFileSync(file, 'latin1');
  const cachedData = cache.read(file);
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  if (!cachedData || script.cachedDataRejected) {
    // At the end, so that it holds what the run has compiled. A run that failed has seen little of the program.
    process.once('exit', (code: number) => {
      if (code === 0 || code === 1) cache.write(file, () => script.createCachedData());
    });
  }
  return module.exports;
}
