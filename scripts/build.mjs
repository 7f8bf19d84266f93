// Makes dist/: the program as one CommonJS file, the questions as another, and the shipped roadmaps as JSON.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(home, 'dist');
const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));

rmSync(dist, { recursive: true, force: true });
const sources = [...bundle('src/main.ts', 'mlpath.js'), ...bundle('src/ask.ts', 'ask.js')];
writeLicences(sources);
bundle('src/core/roadmap/compile.ts', 'compile.js');
compileRoadmaps();
rmSync(path.join(dist, 'compile.js'));
bundle('src/core/schema/json-schema.ts', 'json-schema.js');
writeSchemas();
rmSync(path.join(dist, 'json-schema.js'));

/** @returns the files that went into it */
function bundle(entry, name) {
  const { metafile } = buildSync({
    absWorkingDir: home,
    entryPoints: [entry],
    outfile: path.join(dist, name),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Some libraries ask where they are; within a CommonJS file this is the answer.
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { MLPATH_VERSION: JSON.stringify(version), 'import.meta.url': 'moduleUrl' },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
  });
  return Object.keys(metafile.inputs);
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
  writeFileSync(path.join(dist, 'LICENSES.txt'), parts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** `mlpath schema` prints these. The folder schemas/ holds the same for editors (npm run pages). */
function writeSchemas() {
  const { jsonSchemas } = createRequire(import.meta.url)(path.join(dist, 'json-schema.js'));
  mkdirSync(path.join(dist, 'schema'));
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFileSync(path.join(dist, 'schema', `${name}.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
}

function compileRoadmaps() {
  const { compileRoadmap } = createRequire(import.meta.url)(path.join(dist, 'compile.js'));
  const out = path.join(dist, 'roadmaps');
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
      process.exit(1);
    }
    const { roadmap, summary, stated } = compiled;
    summaries.push(summary);
    for (const topic of stated) shared[topic.id] ??= { name: topic.name, roadmap: roadmap.id };
    write(path.join(out, `${roadmap.id}.json`), roadmap);
  }
  summaries.sort((a, b) => Number(b.featured) - Number(a.featured) || (a.id < b.id ? -1 : 1));
  write(path.join(out, 'index.json'), summaries);
  write(path.join(out, 'shared.json'), shared);
}

function write(file, value) {
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}
