// Makes dist/: what starts the program, the program as one CommonJS file, the libraries that few commands need as files
// beside it, and the shipped roadmaps as JSON.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(home, 'dist');
/** What is made, until all of it is there: a build that stops leaves the one before it in place. */
const made = path.join(home, 'dist.new');
const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));

/** Each becomes a file of its own, loaded when it is first used. */
const APART = ['cli-table3', 'js-yaml', 'tinyglobby', 'ts-fsrs', 'yaml'];
/** What a library loads at its start and nobody here uses: commander starts no programs, chalk is told the colours. */
const UNUSED = [
  { module: /^node:child_process$/, by: /[\\/]commander[\\/]/, instead: 'module.exports = {}' },
  { module: /^#supports-color$/, by: /[\\/]chalk[\\/]/, instead: 'export default {}' },
  { module: /^@inquirer\/editor$/, by: /[\\/]@?inquirer[\\/]/, instead: 'export default undefined' },
];

const unused = {
  name: 'unused',
  setup(esbuild) {
    for (const [index, { module, by }] of UNUSED.entries())
      esbuild.onResolve({ filter: module }, ({ importer }) =>
        by.test(importer) ? { path: String(index), namespace: 'unused' } : undefined,
      );
    esbuild.onLoad({ filter: /.*/, namespace: 'unused' }, (args) => ({
      contents: UNUSED[args.path].instead,
    }));
  },
};

/**
 * `import fs from 'node:fs'` as `const fs = require('node:fs')`. For an import esbuild makes a copy of the module in each
 * file that has one, a getter for each of its hundred names: a tenth of the time that Node starts in.
 */
const whole = {
  name: 'whole',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      loader: 'ts',
      contents: readFileSync(file, 'utf8').replace(
        /^import (?:\* as )?(\w+) from ('node:[\w/]+');$/gm,
        'const $1 = require($2);',
      ),
    }));
  },
};

/** A script in a function, which Node otherwise puts around a module at each start. */
const taking = (parameters) => ({ banner: { js: `(function (${parameters}) {` }, footer: { js: '})' } });
const SCRIPT = {
  ...taking('exports, require, module, __filename, __dirname'),
  // Parts are loaded by `require`, and not by Node's loader of ES modules, which takes a few milliseconds itself.
  supported: { 'dynamic-import': false },
};

/**
 * Its CommonJS build. The other one makes its parser's state by spreading objects, and V8 of Node 20 then gives each state
 * a layout of its own: the parser takes three times as long (docs/decisions/js-yaml-commonjs.md).
 */
const JS_YAML = createRequire(import.meta.url).resolve('js-yaml');

const BUILT_IN = { MLPATH_VERSION: JSON.stringify(version), 'import.meta.url': '__filename' };

rmSync(made, { recursive: true, force: true });
await program();
await compileRoadmaps();
await writeSchemas();
rmSync(dist, { recursive: true, force: true });
renameSync(made, dist);

async function program() {
  const apart = { name: 'apart', setup: (esbuild) => esbuild.onResolve({ filter: /^[^.]/ }, besides) };
  const bundled = await Promise.all([
    bundle('src/main.ts', 'mlpath.js', { plugins: [unused, apart, whole], ...SCRIPT }),
    bundle('src/node/ask.ts', 'ask.js', { plugins: [unused], ...SCRIPT }),
    ...APART.map((name) => bundle(name, `${name}.js`, SCRIPT)),
  ]);
  writeLicences([...new Set(bundled.flat())]);
  const hash = createHash('sha256').update(version);
  for (const name of readdirSync(made).sort()) hash.update(readFileSync(path.join(made, name)));
  await bundle('src/launch/start.ts', 'start.js', {
    plugins: [whole],
    ...taking('require, home'),
    define: { MLPATH_BUILD: JSON.stringify(hash.digest('hex').slice(0, 16)) },
  });
}

function besides({ path: name }) {
  return APART.includes(name) ? { path: `./${name}.js`, external: true } : undefined;
}

/** @returns the files that went into it */
async function bundle(entry, name, { define = {}, ...options } = {}) {
  const { metafile } = await build({
    absWorkingDir: home,
    entryPoints: [entry],
    outfile: path.join(made, name),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    alias: { 'js-yaml': JS_YAML },
    // Some libraries ask where they are.
    define: { ...BUILT_IN, ...define },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    ...options,
  });
  asciiOnly(path.join(made, name));
  return Object.keys(metafile.inputs);
}

/** The launcher reads a byte a character. Strings are escaped already; esbuild leaves regular expressions as they stand. */
function asciiOnly(file) {
  const text = readFileSync(file, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[^\x00-\x7f]/g, escaped));
}

/** Bundles something that this build runs itself. */
async function used(entry) {
  const name = `${path.basename(entry, '.ts')}.tmp.js`;
  await bundle(entry, name);
  const file = path.join(made, name);
  const loaded = createRequire(import.meta.url)(file);
  rmSync(file);
  return loaded;
}
/** The bundle holds other people's work: their licences go with it, a package each. */
function writeLicences(files) {
  const packages = new Set(
    files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  );
  const parts = [...packages].sort().map((folder) => {
    const {
      name,
      version: number,
      license,
    } = JSON.parse(readFileSync(path.join(home, folder, 'package.json'), 'utf8'));
    const file = readdirSync(path.join(home, folder)).find((each) => /^licen[cs]e/i.test(each));
    if (!file) throw new Error(`${name} has no licence file to ship`);
    return `${name} ${number} (${license})\n\n${readFileSync(path.join(home, folder, file), 'utf8').trim()}\n`;
  });
  writeFileSync(path.join(made, 'LICENSES.txt'), parts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** `mlpath schema` prints these. The folder schemas/ holds the same for editors (npm run pages). */
async function writeSchemas() {
  const { jsonSchemas } = await used('src/core/schema/json-schema.ts');
  mkdirSync(path.join(made, 'schema'));
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFileSync(path.join(made, 'schema', `${name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
}

async function compileRoadmaps() {
  const { compileRoadmap } = await used('src/core/roadmap/compile.ts');
  const out = path.join(made, 'roadmaps');
  mkdirSync(out, { recursive: true });
  const summaries = [];
  const shared = {};
  for (const name of readdirSync(path.join(home, 'roadmaps')).sort()) {
    const compiled = compileRoadmap(
      `roadmaps/${name}`,
      readFileSync(path.join(home, 'roadmaps', name), 'utf8'),
    );
    if (compiled.findings) {
      for (const { path: file, span, message } of compiled.findings) {
        console.error(`${file}:${span.line}:${span.column}: ${message}`);
      }
      console.error(`roadmaps/${name} cannot be shipped: nothing is built`);
      process.exit(1);
    }
    const { id, planned, texts, summary, stated } = compiled;
    summaries.push(summary);
    for (const topic of stated) shared[topic.id] ??= { name: topic.name, roadmap: id };
    write(path.join(out, `${id}.json`), planned);
    // A line a topic: few are looked at in one run.
    writeFileSync(path.join(out, `${id}.text.jsonl`), texts.map(json).join('\n'));
  }
  summaries.sort((a, b) => Number(b.featured) - Number(a.featured) || (a.id < b.id ? -1 : 1));
  write(path.join(out, 'index.json'), summaries);
  write(path.join(out, 'shared.json'), shared);
}

/** All of ASCII: the program reads it without decoding. */
function json(value) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, escaped);
}

function write(file, value) {
  writeFileSync(file, `${json(value)}\n`);
}
