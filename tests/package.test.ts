import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

/** What is handed out, and what it is made with. */

const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8'));
const LOCK: { packages: Record<string, { version?: string; integrity?: string; resolved?: string }> } =
  JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('the package holds these files and no other', () => {
  // The build has been run: not again, beside tests that use what it made.
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
  });
  const [{ files }]: [{ files: { path: string }[] }] = JSON.parse(packed);
  expect(files.map((file) => file.path).sort()).toEqual([
    'LICENSE',
    'README.md',
    'bin/mlpath.js',
    'dist/LICENSES.txt',
    'dist/ask.js',
    'dist/cli-table3.js',
    'dist/js-yaml.js',
    'dist/mlpath.js',
    'dist/roadmaps/backend-to-ml.json',
    'dist/roadmaps/backend-to-ml.text.jsonl',
    'dist/roadmaps/index.json',
    'dist/roadmaps/llm-engineer.json',
    'dist/roadmaps/llm-engineer.text.jsonl',
    'dist/roadmaps/ml-engineer.json',
    'dist/roadmaps/ml-engineer.text.jsonl',
    'dist/roadmaps/ml-interview.json',
    'dist/roadmaps/ml-interview.text.jsonl',
    'dist/roadmaps/shared.json',
    'dist/schema/profile.json',
    'dist/schema/progress.json',
    'dist/schema/roadmap.json',
    'dist/start.js',
    'dist/tinyglobby.js',
    'dist/ts-fsrs.js',
    'dist/yaml.js',
    'package.json',
    'roadmaps/backend-to-ml.yaml',
    'roadmaps/llm-engineer.yaml',
    'roadmaps/ml-engineer.md',
    'roadmaps/ml-interview.yaml',
    'schemas/profile.schema.json',
    'schemas/progress.schema.json',
    'schemas/roadmap.schema.json',
  ]);
});

test('it needs no other package, and runs nothing when it is installed', () => {
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])
    expect(PACKAGE[kind]).toBeUndefined();
  for (const script of ['preinstall', 'install', 'postinstall'])
    expect(PACKAGE.scripts[script]).toBeUndefined();
});

describe('npm builds it from its sources', () => {
  const BUILD = 'run --silent build';

  /** What `prepare` asks of npm in a folder, where npm answers with `status`. */
  function prepare(files: Record<string, string>, status = 0) {
    const asked = 'require("fs").appendFileSync("asked", process.argv.slice(2).join(" ") + "\\n")';
    const folder = makeFolder({ ...files, 'npm.js': `${asked};process.exitCode = ${status}` });
    const ran = spawnSync(process.execPath, [path.resolve('scripts/prepare.mjs')], {
      cwd: folder,
      env: { npm_execpath: 'npm.js' },
    });
    return { status: ran.status, asked: readFileSync(path.join(folder, 'asked'), 'utf8').trim().split('\n') };
  }

  test('in a clone and from git', () => {
    expect(PACKAGE.scripts.prepare).toBe('node scripts/prepare.mjs');
    expect(prepare({ 'node_modules/esbuild/package.json': '{}' })).toEqual({ status: 0, asked: [BUILD] });
  });

  test('also where npm has fetched no tools, as with --global', () => {
    const { status, asked } = prepare({});
    expect({ status, asked }).toEqual({
      status: 0,
      asked: [expect.stringMatching(/^ci --no-global /), BUILD],
    });
  });

  test('and stops where it cannot fetch them', () => {
    const { status, asked } = prepare({}, 1);
    expect({ status, asked: asked.length }).toEqual({ status: 1, asked: 1 });
  });
});

test('its program can be run', () => {
  expect(statSync('bin/mlpath.js').mode & 0o111).toBe(0o111);
  expect(readFileSync('bin/mlpath.js', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('it is made with exact versions, each of them known by its hash and not by where it came from', () => {
  for (const version of Object.values(PACKAGE.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const { '': root, ...packages } = LOCK.packages;
  expect(root?.version).toBe(PACKAGE.version);
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  for (const [name, each] of Object.entries(packages)) {
    expect([name, each.integrity]).toEqual([name, expect.stringMatching(/^sha512-/)]);
    expect([name, each.resolved]).toEqual([name, undefined]);
  }
});
