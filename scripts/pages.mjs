// Writes docs/rules from the catalogue, and schemas/ from the build. The page maker is TypeScript: bundled, then gone.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

mkdirSync('schemas', { recursive: true });
for (const name of readdirSync('dist/schema'))
  copyFileSync(path.join('dist/schema', name), path.join('schemas', name.replace('.json', '.schema.json')));
