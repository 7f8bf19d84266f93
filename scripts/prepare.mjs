// Builds the program wherever npm has put its sources: in a clone, and for whoever installs it from git, as pre-commit does.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// `npm install --global` from git hands "global" on to the install that should fetch the tools of the build, which then
// fetches none of them.
if (!existsSync('node_modules/esbuild'))
  npm('ci', '--no-global', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
npm('run', '--silent', 'build');

function npm(...args) {
  const { status } = spawnSync(process.execPath, [process.env.npm_execpath, ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
