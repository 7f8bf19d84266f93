// Writes docs/rules from the catalogue. The page maker is TypeScript: bundled here, and gone afterwards.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(home);
const outfile = path.join(home, 'dist', 'rule-pages.cjs');
buildSync({
  entryPoints: ['scripts/rule-pages.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});
const { rulePages } = createRequire(import.meta.url)(outfile);
rmSync(outfile);
mkdirSync('docs/rules', { recursive: true });
const pages = rulePages();
for (const name of readdirSync('docs/rules')) if (!pages.has(name)) rmSync(path.join('docs/rules', name));
for (const [name, text] of pages) writeFileSync(path.join('docs/rules', name), text);
