// Installs the packed program on each Node that it is for and uses it there: in a folder, for all (`npm install -g`) and for once
// (`npx`), each in a home that is empty and without a registry. With --tests, runs the test suite there, too.
// usage: node scripts/nodes.mjs [--tests] [version...]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const withTests = given.includes('--tests');
const stated = given.filter((each) => !each.startsWith('--'));
const versions = stated.length > 0 ? stated : ['20', '22', '24', '26'];
const work = mkdtempSync(path.join(os.tmpdir(), 'mlpath-nodes-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const NPM = [
  process.env.npm_execpath,
  path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
].find((each) => each !== undefined && existsSync(each));

/** Each is run in the folder of a new learner; what it has to exit with, and to print. */
const USES = [
  [['--version'], 0, /^\d+\.\d+\.\d+/],
  [['init', 'backend-to-ml', '--hours', '8', '--maths', 'school', '--skills', 'python'], 0, /^/],
  [['plan'], 0, /^From backend to machine learning/],
  [['plan', '--format', 'html'], 0, /<!doctype html>/i],
  [['done', 'ml-paradigms', '--hours', '4'], 0, /^done ml-paradigms, 4 h/],
  [['status'], 0, /1 topic of/],
  [['next'], 0, /./],
  [['check'], 0, /2 files: no findings/],
  [['check', 'bad.yaml'], 1, /bad\.yaml:1:\d+: error\[syntax\]/],
  [['done', 'nosuch'], 2, /^$/],
];

const packed = npm(process.execPath, ['pack', '--silent', '--pack-destination', work], home).stdout.trim();
for (const version of versions) {
  const node = nodeOf(version);
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  console.log(`\nNode ${stdout.trim()}`);
  install(node, path.join(work, `use-${version}`));
  if (withTests) test(node);
}

/** The binary comes as a package a platform: the package `node` fetches it by a script of its own, which not everyone lets run. */
function nodeOf(version) {
  const folder = path.join(work, `node-${version}`);
  const name = `node-${process.platform}-${process.arch}`;
  const exact = npm(process.execPath, ['view', `node@${version}`, 'version', '--json'], work).stdout;
  const newest = [JSON.parse(exact)].flat().sort(byNumber).at(-1);
  npm(process.execPath, ['install', '--silent', '--prefix', folder, `${name}@${newest}`], work);
  return path.join(folder, 'node_modules', name, 'bin', 'node');
}

function byNumber(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}

function install(node, folder) {
  const file = path.join(work, packed);
  // What a person has who has just come: nothing. And the package needs nothing that would have to be fetched.
  const made = (name) => {
    mkdirSync(path.join(folder, name), { recursive: true });
    return path.join(folder, name);
  };
  const home = made('home');
  const run = (args, cwd) => {
    const env = { ...process.env, HOME: home, NO_COLOR: '1', npm_config_offline: 'true' };
    env.PATH = `${path.dirname(node)}:${process.env.PATH}`;
    return spawnSync(args[0], args.slice(1), { cwd, encoding: 'utf8', env });
  };
  const npmOf = (...args) => [node, NPM, ...args];
  const local = made('local');
  writeFileSync(path.join(local, 'package.json'), '{}');
  expectFine(run(npmOf('install', '--no-audit', file), local));
  const modules = readdirSync(path.join(local, 'node_modules')).filter((each) => !each.startsWith('.'));
  console.log(`  installed: ${modules}`);
  writeFileSync(path.join(local, 'bad.yaml'), 'title: A: b\n');
  const bin = path.join('node_modules', '.bin', 'mlpath');
  for (const use of USES) expectUse(run([path.join(local, bin), ...use[0]], local), use);
  expectFine(run(npmOf('install', '-g', '--prefix', made('global'), file), local));
  const everywhere = path.join(folder, 'global', 'bin', 'mlpath');
  for (const use of USES) expectUse(run([everywhere, ...use[0]], freshFolder(made('used'))), use);
  const [version] = USES;
  expectUse(
    run(npmOf('exec', '--yes', `--package=${file}`, '--', 'mlpath', ...version[0]), made('once')),
    version,
  );
  console.log(`  ${USES.length} commands as they should be, in a folder and globally; npx as it should be`);
}

/** The learner's folder of a second installation: it holds the same bad file. */
function freshFolder(folder) {
  writeFileSync(path.join(folder, 'bad.yaml'), 'title: A: b\n');
  return folder;
}

function expectUse(ran, [args, code, said]) {
  const fine = ran.status === code && said.test(ran.stdout) && !/Warning|\n\s+at /.test(ran.stderr);
  if (!fine)
    failed(`mlpath ${args.join(' ')}: exit ${ran.status}\n${ran.stdout.slice(0, 300)}\n${ran.stderr}`);
}

function expectFine(ran) {
  if (ran.status !== 0) throw new Error(ran.stderr || String(ran.error));
}

function test(node) {
  const report = path.join(work, 'report.json');
  rmSync(report, { force: true });
  const vitest = path.join(home, 'node_modules', 'vitest', 'vitest.mjs');
  const ran = spawnSync(node, [vitest, 'run', '--testTimeout=300000'], {
    cwd: home,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // The same Node for whatever a test starts by its name.
    env: { ...process.env, PATH: `${path.dirname(node)}:${process.env.PATH}`, MLPATH_TEST_REPORT: report },
  });
  const summary = ran.stdout
    .split('\n')
    .filter((line) => /^\W*(Test Files|Tests)\b/.test(line.replaceAll(/\u001b\[\d+m/g, '')));
  console.log(summary.map((line) => `  ${line.trim()}`).join('\n'));
  if (ran.status !== 0)
    failed(
      ran.stdout
        .split('\n')
        .filter((line) => /FAIL|Error/.test(line))
        .join('\n') || ran.stderr,
    );
}

function npm(node, args, cwd) {
  const ran = spawnSync(node, [NPM, ...args], { cwd, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`npm ${args.join(' ')}: ${ran.stderr}`);
  return ran;
}

function failed(what) {
  console.log(what);
  process.exitCode = 1;
}
