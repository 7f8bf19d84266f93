// How long the commands take, beside bare Node: A, B, A, B in turn in one run, so that a machine that slows down slows both.
// usage: npm run bench [-- PAIRS [NODE]]   NODE: another Node's executable
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { roadmapOf } from './start/roadmaps.mjs';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const EXECUTABLE = path.join(home, 'bin', 'mlpath.js');
const PAIRS = Number(process.argv[2] ?? 31);
const NODE = process.argv[3] ?? process.execPath;

const folder = mkdtempSync(path.join(os.tmpdir(), 'mlpath-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest } = process.env;
const env = { ...rest, XDG_CACHE_HOME: path.join(folder, 'cache'), MLPATH_TODAY: '2026-11-25' };
const file = (name) => path.join(folder, name);

writeFileSync(
  file('mlpath.yaml'),
  'roadmap: backend-to-ml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: [python, sql, docker]\n',
);
const topics = JSON.parse(run(['list', '--topics', '--format', 'json']).stdout).topics.map(
  ({ topic }) => topic,
);

console.log(
  `${run(['--version'], 'utf8').stdout.trim()} on Node ${spawnSync(NODE, ['-v']).stdout.toString().trim()}, ${os.cpus()[0]?.model}, ${PAIRS} pairs, ${new Date().toISOString().slice(0, 10)}`,
);
console.log('command                                       times bare Node           most memory');
console.log('                                              min  median    max\n');
const fixed = (args) => () => args;
measure('--version', fixed(['--version']));
measure('--help', fixed(['--help']));
measure('plan', fixed(['plan']));
measure('next', fixed(['next']));
measure('status', fixed(['status']));
measure('log', fixed(['log', 'numpy', '0.1']));
measure('done', (pair) => ['done', topics[pair]]);
measure('undo', (pair) => ['undo', topics[pair]]);
measure('plan, with that progress', fixed(['plan']));
measure('next, with that progress', fixed(['next']));
measure('status, with that progress', fixed(['status']));
writeFileSync(file('thirty.yaml'), roadmapOf(30));
measure('check, one file of 30 topics', fixed(['check', 'thirty.yaml']));
for (const [size, pairs] of [
  [1_000, 11],
  [10_000, 5],
  [100_000, 3],
]) {
  const name = `t${size}.yaml`;
  const text = roadmapOf(size);
  const args = ['plan', name, '--hours', '40', '--yes', '--no-save'];
  // A comment makes the text another one each time: what is measured is the reading, too.
  const fresh = (pair) => {
    writeFileSync(file(name), `${text}# ${pair}\n`);
    return args;
  };
  measure(`plan, ${size} topics from YAML`, fresh, Math.min(pairs, PAIRS));
  measure(`check, ${size} topics`, fixed(['check', name]), Math.min(pairs, PAIRS));
}
const records = Array.from({ length: 100_000 }, (_, index) =>
  JSON.stringify({ at: '2026-11-24T09:00:00Z', id: `r${index}`, log: topics[index % 50], hours: 0.01 }),
);
writeFileSync(file('progress.jsonl'), `${records.join('\n')}\n`);
measure('status, 100,000 records', fixed(['status']), Math.min(5, PAIRS));
await firstQuestion();

function run(args) {
  const ran = spawnSync(NODE, [EXECUTABLE, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  if (ran.status > 1) throw new Error(`mlpath ${args.join(' ')} exits ${ran.status}: ${ran.stderr}`);
  return ran;
}

/** @param argsOf of each pair; the first, before they are counted, is pair 0 */
function measure(name, argsOf, pairs = PAIRS) {
  run(argsOf(0));
  const ratios = [];
  for (let pair = 1; pair <= pairs; pair++) {
    const args = argsOf(pair);
    const bare = timed(() => spawnSync(NODE, ['-e', '0'], { cwd: folder, env }));
    ratios.push(timed(() => run(args)) / bare);
  }
  report(name, ratios, memoryOf(argsOf(pairs)));
}

function report(name, ratios, memory) {
  const sorted = ratios.toSorted((a, b) => a - b);
  const figures = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((ratio) =>
    ratio.toFixed(2).padStart(7),
  );
  console.log(`${name.padEnd(42)}${figures.join('')}${memory ? `${String(memory).padStart(14)} MiB` : ''}`);
}

function timed(act) {
  const started = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - started);
}

/** The peak of one more run, in MiB. */
function memoryOf(args) {
  const out = file('memory');
  const reporter = path.join(home, 'tests', 'e2e', 'report-memory.cjs');
  spawnSync(NODE, ['--require', reporter, EXECUTABLE, ...args], {
    cwd: folder,
    env: { ...env, MEMORY_FILE: out },
    stdio: 'ignore',
  });
  return Math.round(Number(readFileSync(out, 'utf8')) / 2 ** 20);
}

/** From the start to the first question on the screen of a pseudo-terminal, beside bare Node in another. */
async function firstQuestion() {
  const empty = mkdtempSync(path.join(os.tmpdir(), 'mlpath-bench-'));
  process.on('exit', () => rmSync(empty, { recursive: true, force: true }));
  const until = (args, shown) =>
    new Promise((resolve) => {
      const started = process.hrtime.bigint();
      const terminal = spawn(NODE, args, { cwd: empty, env, cols: 80, rows: 24 });
      const end = () => resolve(Number(process.hrtime.bigint() - started));
      let text = '';
      terminal.onData((data) => {
        text += data;
        if (!shown || !text.includes(shown)) return;
        end();
        terminal.kill();
      });
      terminal.onExit(end);
    });
  const ratios = [];
  for (let pair = 0; pair <= PAIRS; pair++) {
    const bare = await until(['-e', '0']);
    const asked = await until([EXECUTABLE, 'plan'], 'Which roadmap?');
    if (pair > 0) ratios.push(asked / bare);
  }
  report('plan, until the first question', ratios);
}
