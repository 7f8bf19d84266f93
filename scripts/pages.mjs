// Writes docs/rules from the catalogue, docs/commands.md and schemas/ from the build. The page makers are TypeScript:
// bundled, then gone.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(home);
const { rulePages } = load('rule-pages');
const { commandsPage } = load('command-pages');
mkdirSync('docs/rules', { recursive: true });
const pages = rulePages();
for (const name of readdirSync('docs/rules')) if (!pages.has(name)) rmSync(path.join('docs/rules', name));
for (const [name, text] of pages) writeFileSync(path.join('docs/rules', name), text);

const help = async (args) => execFileSync(process.execPath, ['bin/mlpath.js', ...args], { encoding: 'utf8' });
writeFileSync('docs/commands.md', await commandsPage(help));

mkdirSync('schemas', { recursive: true });
for (const name of readdirSync('dist/schema'))
  copyFileSync(path.join('dist/schema', name), path.join('schemas', name.replace('.json', '.schema.json')));

function load(name) {
  const outfile = path.join(home, 'dist', `${name}.cjs`);
  buildSync({
    entryPoints: [`scripts/${name}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const made = createRequire(import.meta.url)(outfile);
  rmSync(outfile);
  return made;
}
