// Makes docs/pictures from what the program prints: terminals as SVG, the page as PNG where Chromium is installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(home, 'docs', 'pictures');
const outfile = path.join(home, 'dist', 'pictures.cjs');
buildSync({
  entryPoints: [path.join(home, 'scripts/pictures.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
});
const { picture, SCENES } = createRequire(import.meta.url)(outfile);
rmSync(outfile);

mkdirSync(folder, { recursive: true });
for (const scene of SCENES) {
  const svg = await inFolder(scene.files, (cwd) => picture(scene, async (args) => mlpath(args, cwd).stdout));
  writeFileSync(path.join(folder, `${scene.name}.svg`), svg);
}
await inFolder(['mlpath.yaml', 'progress.jsonl'], photograph);

/** In a folder of its own, which ends the search for a profile. */
async function inFolder(files, act) {
  const cwd = mkdtempSync(path.join(os.tmpdir(), 'mlpath-picture-'));
  mkdirSync(path.join(cwd, '.git'));
  for (const name of files) copyFileSync(path.join(folder, 'learner', name), path.join(cwd, name));
  try {
    return await act(cwd);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function mlpath(args, cwd) {
  const ran = spawnSync(process.execPath, [path.join(home, 'bin', 'mlpath.js'), ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (ran.stderr !== '' && args[0] !== 'check') process.stderr.write(ran.stderr);
  return ran;
}

async function photograph(cwd) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) => existsSync(file));
  if (!executablePath) {
    console.warn('no Chromium here: page.png stays as it is (.ci/extras installs one)');
    return;
  }
  mlpath(['plan', '-o', 'plan.html', '-q', '--today', '2027-04-05'], cwd);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(path.join(cwd, 'plan.html')).href);
  await page.screenshot({ path: path.join(folder, 'page.png') });
  await browser.close();
}
