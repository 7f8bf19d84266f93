// Packs the program and has others look at it: publint, are-the-types-wrong, npm audit; and knip at its sources, for what
// nobody uses. Nothing of them is installed here. Last, the newest commit is installed from git as pre-commit does it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PUBLINT = 'publint@0.3.25';
const ATTW = '@arethetypeswrong/cli@0.18.5';
const KNIP = 'knip@6.44.2';

const folder = mkdtempSync(path.join(os.tmpdir(), 'mlpath-package-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const packed = path.join(folder, run('npm', 'pack', '--silent', '--pack-destination', folder).trim());
run('tar', '-tzf', packed);
run('npm', 'exec', '--yes', `--package=${PUBLINT}`, '--', 'publint', '--strict', packed);
run('npm', 'exec', '--yes', `--package=${ATTW}`, '--', 'attw', packed);
// What is bundled is a development dependency, too: with --omit=dev it would ask about nothing.
run('npm', 'audit');
run('npm', 'exec', '--yes', `--package=${KNIP}`, '--', 'knip');
run('npm', 'install', '--global', '--install-links', '--prefix', folder, `git+file://${process.cwd()}`);
run(path.join(folder, 'bin/mlpath'), 'check');

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  console.log(
    `${command} ${args.join(' ').replaceAll(folder, '.')}: exit ${status}\n${stdout}${status === 0 ? '' : stderr}`,
  );
  if (status !== 0) process.exitCode = 1;
  return stdout;
}
