// Checks 1,000 files of 30 topics in one process beside other checkers on the same files: those that are installed. They take
// turns, since the machine has other things to do, and each is told as a ratio to mlpath in the same turn. ajv, v8r and Spectral
// hold the files to the same schema, yamllint to the rules of YAML alone, markdownlint-cli2 to those of Markdown.
// usage: node bench/check.mjs [files] [turns]; AJV, V8R, SPECTRAL, MARKDOWNLINT and YAMLLINT name their programs where they
// are not on the path
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { roadmap } from './roadmap.mjs';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const FILES = Number(process.argv[2] ?? 1000);
const TURNS = Number(process.argv[3] ?? 7);
const {
  AJV = 'ajv',
  V8R = 'v8r',
  SPECTRAL = 'spectral',
  MARKDOWNLINT = 'markdownlint-cli2',
  YAMLLINT = 'yamllint',
} = process.env;

const mlpath = [process.execPath, path.join(home, 'bin', 'mlpath.js'), 'check', 'roadmaps'];
const schema = path.join(home, 'dist', 'schema', 'roadmap.json');
const ajv = [AJV, 'validate', '--spec=draft7', '--strict=false', '-s', schema, '-d', 'roadmaps/*.yaml'];
/** Of what takes ten times as long and more. */
const FEW = Math.min(3, TURNS);
const CONTENDERS = [
  { name: 'mlpath check', command: mlpath, turns: TURNS },
  { name: 'mlpath check --format json', command: [...mlpath, '--format', 'json'], turns: TURNS },
  { name: 'ajv validate', command: ajv, turns: TURNS },
  { name: 'v8r', command: [V8R, '--schema', schema, 'roadmaps/*.yaml'], turns: FEW },
  {
    name: 'spectral lint',
    command: [SPECTRAL, 'lint', '-r', 'spectral.json', 'roadmaps/*.yaml'],
    turns: FEW,
  },
  { name: 'markdownlint-cli2', command: [MARKDOWNLINT, 'markdown/*.md'], turns: FEW },
  // A minute and more.
  { name: 'yamllint', command: [YAMLLINT, '-d', 'relaxed', 'roadmaps'], turns: 1 },
];

const folder = mkdtempSync(path.join(os.tmpdir(), 'mlpath-bench-'));
mkdirSync(path.join(folder, 'roadmaps'));
mkdirSync(path.join(folder, 'markdown'));
for (let file = 0; file < FILES; file++) {
  writeFileSync(path.join(folder, 'roadmaps', `r${file}.yaml`), roadmap(file));
  writeFileSync(path.join(folder, 'markdown', `r${file}.md`), `---\n${roadmap(file)}---\n\nA text.\n`);
}
// Spectral reads patterns without the flag for Unicode, and would refuse every id.
const plain = JSON.parse(readFileSync(schema, 'utf8'), (key, value) =>
  key === 'pattern' ? undefined : value,
);
const then = { function: 'schema', functionOptions: { schema: plain, dialect: 'draft7' } };
const rules = { roadmap: { given: '$', severity: 'error', then } };
writeFileSync(path.join(folder, 'spectral.json'), JSON.stringify({ rules }));

const results = CONTENDERS.map(() => []);
for (let turn = 0; turn < TURNS; turn++)
  for (const [index, { command, turns }] of CONTENDERS.entries())
    if (turn < turns) results[index].push(measured(command));
rmSync(folder, { recursive: true });

console.log(
  `${FILES} files of 30 topics, ${TURNS} turns, Node ${process.version}, ${os.cpus().length} processors`,
);
console.log('                              wall    user+sys  ms a file   memory   of mlpath: wall  user+sys');
for (const [index, { name }] of CONTENDERS.entries()) {
  const runs = results[index];
  const failed = runs.find(({ failure }) => failure !== undefined);
  if (failed) {
    console.log(`${name.padEnd(28)} ${failed.failure}`);
    continue;
  }
  const of = (part) => median(runs.map((run) => run[part]));
  const ratio = (part) => median(runs.map((run, turn) => run[part] / results[0][turn][part])).toFixed(2);
  const figures = [
    `${of('wall').toFixed(2)} s`,
    `${of('cpu').toFixed(2)} s`,
    ((of('cpu') / FILES) * 1000).toFixed(2),
    `${Math.round(Math.max(...runs.map(({ kilobytes }) => kilobytes)) / 1024)} MiB`,
    ratio('wall'),
    ratio('cpu'),
  ];
  console.log(`${name.padEnd(26)} ${figures.map((figure) => figure.padStart(9)).join(' ')}`);
}

function measured([program, ...args]) {
  const { error, status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: '' },
  });
  if (error || status === 127) return { failure: 'not installed' };
  if (status !== 0) return { failure: `exit ${status}: ${stderr.slice(0, 300)}` };
  const [wall, user, sys, kilobytes] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + sys, kilobytes };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
