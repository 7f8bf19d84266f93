// Runs a TypeScript file of this folder: node bench/run.mjs forecast.mts
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const [name] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'mlpath-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = path.join(folder, 'bench.cjs');
buildSync({
  entryPoints: [path.join(path.dirname(fileURLToPath(import.meta.url)), name)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // As in scripts/build.mjs: some libraries ask where they are.
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'moduleUrl' },
  logLevel: 'warning',
});
createRequire(import.meta.url)(outfile);
