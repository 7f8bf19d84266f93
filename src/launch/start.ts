import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { Launch } from '../node/world.ts';
import { Cache } from './cache.ts';
import { purposeOf } from './purpose.ts';

/** Put in by the build: a hash of what it made. */
declare const MLPATH_BUILD: string;
/** What bin/mlpath.js hands to the function that the build puts around this: the folder of the package. */
declare const home: string;

const cache = new Cache(MLPATH_BUILD);
const purpose = purposeOf(process.argv.slice(2));
const loaded = new Map<string, unknown>();

(load('mlpath') as { start(launch: Launch): void }).start({ home, cache, load });

/** A script of dist/, once. Each has the function around it that `require` puts around a module. */
function load(name: string): unknown {
  if (!loaded.has(name)) loaded.set(name, run(name));
  return loaded.get(name);
}

/** Runs a script, from compiled code where there is some. */
function run(name: string): unknown {
  const file = join(home, 'dist', `${name}.js`);
  const cached = `${name}-${purpose}`;
  // The build writes nothing but ASCII, and this reads it without decoding.
  const source = readFileSync(file, 'latin1');
  const cachedData = cache.read(cached);
  const script = new Script(source, cachedData ? { filename: file, cachedData } : { filename: file });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file));
  if (!cachedData || script.cachedDataRejected) {
    // At the end, so that it holds what the run has compiled. A run that failed has seen little of the program.
    process.once('exit', (code) => {
      if (code === 0 || code === 1) cache.write(cached, () => script.createCachedData());
    });
  }
  return module.exports;
}

/** Node's own modules, and the scripts that lie beside the one that asks. */
function requireFrom(name: string): unknown {
  return name.startsWith('./') ? load(name.slice(2, -'.js'.length)) : require(name);
}
