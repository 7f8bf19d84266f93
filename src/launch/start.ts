import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { Launch } from '../node-world.ts';
import { Cache } from './cache.ts';
import { purposeOf } from './purpose.ts';

/** Put in by the build: a hash of what it made. */
declare const MLPATH_BUILD: string;

/**
 * What bin/mlpath.js calls.
 * @param home the folder of the package
 */
export function start(home: string): void {
  const cache = new Cache(MLPATH_BUILD);
  const purpose = purposeOf(process.argv.slice(2));
  const load = (name: string) => loadScript(join(home, 'dist', `${name}.js`), cache, `${name}-${purpose}`);
  const program = load('mlpath') as { start(launch: Launch): void };
  program.start({ home, cache, load });
}

/** As `require` does with a module whose function the build has put around it; and from compiled code where there is some. */
function loadScript(file: string, cache: Cache, cached: string): unknown {
  // The build writes nothing but ASCII, and this reads it without decoding.
  const source = readFileSync(file, 'latin1');
  const cachedData = cache.read(cached);
  const script = new Script(source, { filename: file, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  if (!cachedData || script.cachedDataRejected) {
    // At the end, so that it holds what the run has compiled. A run that failed has seen little of the program.
    process.once('exit', (code) => {
      if (code === 0 || code === 1) cache.write(cached, () => script.createCachedData());
    });
  }
  return module.exports;
}
