// How long js-yaml takes for 1,000 roadmaps of 30 topics, by its ES module and by its CommonJS build, each in a process of its
// own and in turns. usage: node bench/yaml.mjs [turns]
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { roadmap } from './roadmap.mjs';

const commonjs = createRequire(import.meta.url).resolve('js-yaml');
const BUILDS = { 'ES module': path.join(path.dirname(commonjs), 'js-yaml.mjs'), CommonJS: commonjs };
const [first = '5', build] = process.argv.slice(2);

if (first === 'parse') {
  const { constructFromEvents, CORE_SCHEMA, parseEvents } = await import(pathToFileURL(build).href);
  const texts = Array.from({ length: 1000 }, (_, file) => roadmap(file));
  const start = process.cpuUsage();
  for (const text of texts)
    constructFromEvents(parseEvents(text), { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
  const { user, system } = process.cpuUsage(start);
  console.log((user + system) / 1000);
} else {
  const times = Object.fromEntries(Object.keys(BUILDS).map((name) => [name, []]));
  for (let turn = 0; turn < Number(first); turn++)
    for (const [name, file] of Object.entries(BUILDS)) {
      const args = [fileURLToPath(import.meta.url), 'parse', file];
      times[name].push(Number(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout));
    }
  console.log(`user+sys for a file, the least of ${first} turns, Node ${process.version}`);
  for (const [name, each] of Object.entries(times))
    console.log(`${name.padEnd(10)} ${(Math.min(...each) / 1000).toFixed(2)} ms`);
}
