import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, writeFiles } from '../folder.ts';
import { commitAll, repository } from '../git.ts';
import { HOME } from '../world.ts';

/** What other people's CI runs is run here, as far as it needs no network. */
const GUIDE = fs.readFileSync('docs/ci.md', 'utf8');
const ACTION = parse(fs.readFileSync('action.yml', 'utf8'));
const [HOOK] = parse(fs.readFileSync('.pre-commit-hooks.yaml', 'utf8'));
const BLOCKS = [...GUIDE.matchAll(/^```(yaml|sh)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));

const ROADMAP = 'title: T\ndescription: x\nnodes:\n  - {title: N, id: n, url: /x, description: x}\n';

/** Runs the action's last step as the runner does: inputs as variables, the defaults where nothing is given. */
function act(folder: string, inputs: Record<string, string> = {}) {
  const { env, run } = ACTION.runs.steps.at(-1);
  const values = Object.entries<string>(env).map(([name, value]) => [
    name,
    value.replaceAll(/\$\{\{ ([\w.]+) \}\}/g, (_, key: string) => {
      const input = key.replace('inputs.', '');
      return key === 'github.action_path' ? HOME : (inputs[input] ?? ACTION.inputs[input].default);
    }),
  ]);
  const variables = { PATH: process.env['PATH'], GITHUB_WORKSPACE: folder, ...Object.fromEntries(values) };
  return spawnSync('bash', ['--noprofile', '--norc', '-c', run], {
    cwd: folder,
    env: variables,
    encoding: 'utf8',
  });
}

describe('the action', () => {
  test('shows findings at their lines, and fails on errors', () => {
    const folder = makeFolder({ 'roadmaps/a.yaml': ROADMAP, 'roadmaps/b.yaml': 'title: a: b\nnodes:\n' });
    const { stdout, status, stderr } = act(folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('::notice file=roadmaps/a.yaml,line=4,col=');
    expect(stdout).toContain('::error file=roadmaps/b.yaml,line=1,col=9,');
    expect(stdout).toMatch(/^2 files: 1 error, 1 info$/m);
  });

  test('takes paths and arguments a line each, whatever is in them', () => {
    const folder = makeFolder({ 'a b/$(touch x).yaml': ROADMAP, 'c.yaml': ROADMAP });
    const inputs = {
      paths: 'a b/$(touch x).yaml\nc.yaml\n',
      strict: 'true',
      arguments: '--rule=relative-link=warning\n',
    };
    const { stdout, status } = act(folder, inputs);
    expect(status).toBe(1);
    expect(stdout).toContain('::warning file=a b/$(touch x).yaml,');
    expect(fs.existsSync(path.join(folder, 'x'))).toBe(false);
  });

  test('writes a file', () => {
    const folder = makeFolder({ 'roadmaps/a.yaml': ROADMAP });
    expect(act(folder, { format: 'sarif', output: 'mlpath.sarif' }).status).toBe(0);
    expect(JSON.parse(fs.readFileSync(path.join(folder, 'mlpath.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  test.each([
    ['true', 1],
    ['True', 1],
    ['TRUE', 1],
    ['false', 0],
    ['False', 0],
    ['FALSE', 0],
    ['', 0],
  ])('strict: %s', (strict, status) => {
    const folder = makeFolder({ 'roadmaps/a.yaml': ROADMAP });
    expect(act(folder, { strict, arguments: '--rule=relative-link=warning' }).status).toBe(status);
  });

  test.each([
    ['strict', 'yes'],
    ['strict', '1'],
    ['links', 'on'],
    ['links', 'true\n::warning::x'],
  ])('refuses %s: %j', (name, value) => {
    const { status, stdout } = act(makeFolder({ 'roadmaps/a.yaml': ROADMAP }), { [name]: value });
    expect(status).toBe(2);
    expect(stdout).toMatch(new RegExp(`^::error::${name} is .*: expected true or false\\n$`));
  });

  test('an output that cannot be written is no finding', () => {
    const { status, stdout } = act(makeFolder({ 'roadmaps/a.yaml': ROADMAP }), {
      output: 'none/mlpath.sarif',
    });
    expect(status).toBe(2);
    expect(stdout).toBe('::error::cannot write output: none/mlpath.sarif\n');
  });

  test('compares with a revision', () => {
    const folder = repository({ 'roadmaps/a.yaml': ROADMAP });
    commitAll(folder);
    writeFiles(folder, { 'roadmaps/a.yaml': ROADMAP.replace('id: n', 'id: m') });
    const { stdout, status } = act(folder, { against: 'HEAD' });
    expect(status).toBe(1);
    expect(stdout).toContain('mlpath%3A removed-id');
  });
});

describe('the guide', () => {
  test.each(BLOCKS.filter(({ language }) => language === 'yaml'))('its YAML is YAML: $text', ({ text }) => {
    expect(typeof parse(text)).toBe('object');
  });

  test('gives the action inputs that it has', () => {
    const used = BLOCKS.flatMap(({ text }) => parse(text)?.jobs?.check?.steps ?? []);
    const inputs = used
      .filter(({ uses = '' }) => uses.includes('mlpath'))
      .flatMap((step) => Object.keys(step.with));
    expect(inputs.length).toBeGreaterThan(4);
    for (const name of inputs) expect(Object.keys(ACTION.inputs)).toContain(name);
  });

  test.each([
    ['title: a: b\nnodes:\n', 1],
    [ROADMAP, 0],
  ])('its lines for GitLab write the report, whatever is found: %j', (text, status) => {
    const { script } =
      BLOCKS.map((block) => parse(block.text)?.roadmaps ?? {}).find((job) => job.script) ?? {};
    const folder = repository({
      'roadmaps/a.yaml': ROADMAP,
      'bin/npx': `#!/bin/sh\nshift\nexec node ${HOME}/bin/mlpath.js "$@"\n`,
    });
    fs.chmodSync(path.join(folder, 'bin/npx'), 0o755);
    commitAll(folder);
    writeFiles(folder, { 'roadmaps/a.yaml': text });
    // As GitLab's runner: the lines are one script, which ends with the first that fails.
    const job = spawnSync('bash', ['-c', ['set -eo pipefail', ...script].join('\n')], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}/bin:${process.env['PATH']}` },
      encoding: 'utf8',
    });
    expect(job.status).toBe(status);
    const report = JSON.parse(fs.readFileSync(path.join(folder, 'gl-code-quality-report.json'), 'utf8'));
    expect(report.length).toBe(1);
    expect(job.stdout).toMatch(/^1 file: 1 (?:error|info)$/m);
  });

  test('its git hook stops a commit that adds an error', () => {
    const hook = BLOCKS.find(({ text }) => text.startsWith('#!'))?.text ?? '';
    const folder = makeFolder({
      'roadmaps/a.yaml': 'title: a: b\nnodes:\n',
      'bin/mlpath': `#!/bin/sh\nexec node ${HOME}/bin/mlpath.js "$@"\n`,
    });
    fs.chmodSync(path.join(folder, 'bin/mlpath'), 0o755);
    const env = { ...process.env, PATH: `${folder}/bin:${process.env['PATH']}` };
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
    git('init', '-q');
    fs.writeFileSync(path.join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    git('add', 'roadmaps');
    const refused = git('commit', '-m', 'x');
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toContain('roadmaps/a.yaml:1:9: error[syntax]');
    writeFiles(folder, { 'roadmaps/a.yaml': ROADMAP });
    git('add', 'roadmaps');
    expect(git('commit', '-m', 'x').status).toBe(0);
  });
});

test.each([
  ['roadmaps/a.yaml', true],
  ['roadmaps/A.YAML', true],
  ['docs/roadmaps/x/b.md', true],
  ['mlpath.yaml', true],
  ['progress.jsonl', true],
  ['me/progress.laptop.jsonl', true],
  ['progress.übung 2.jsonl', true],
  ['README.md', false],
  ['package.yaml', false],
])('the pre-commit hook runs for %s: %s', (file, taken) => {
  expect(HOOK).toMatchObject({ id: 'mlpath-check', language: 'node', entry: 'mlpath check' });
  // Of two programs, the one that reads it has such flags within the pattern.
  expect(new RegExp(HOOK.files.replace(/^\(\?i\)/, ''), 'i').test(file)).toBe(taken);
});

test('the pre-commit hook names no files: roadmaps/README.md is none of ours', () => {
  expect(HOOK.pass_filenames).toBe(false);
  const folder = makeFolder({ 'roadmaps/a.yaml': ROADMAP, 'roadmaps/README.md': '# What is here\n' });
  const { status } = spawnSync(process.execPath, [`${HOME}/bin/mlpath.js`, 'check'], { cwd: folder });
  expect(status).toBe(0);
});
