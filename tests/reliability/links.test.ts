import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PLAN_FORMAT_NAMES } from '../../src/render/plan/formats.ts';
import { shell } from '../e2e/spawn.ts';
import { makeFolder, readFiles, writeFiles } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { type InProcess, run } from '../world.ts';

/** A folder may come from a stranger: what its links lead to is not written to, unless it is what it is called. */

const PRECIOUS = 'set -o vi\n';

/** A learner's folder, and one outside of it with files that are nobody's business. */
function folders(): { learner: string; outside: string } {
  const learner = makeFolder(LEARNER);
  const outside = path.join(path.dirname(learner), 'outside');
  writeFiles(outside, { bashrc: PRECIOUS, 'progress.jsonl': '', 'page.html': 'old', 'mlpath.yaml': '' });
  return { learner, outside };
}

function expectRefused(outcome: InProcess, said: string): void {
  expect(outcome).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
}

describe('progress.jsonl as a link', () => {
  test.each([['log'], ['done'], ['plan']])('to a file of another name: %s refuses', async (command) => {
    const { learner, outside } = folders();
    fs.symlinkSync(path.join(outside, 'bashrc'), path.join(learner, 'progress.jsonl'));
    const more = { log: ['numpy', '1'], done: ['numpy'], plan: ['--accept', '-q'] }[command] ?? [];
    const outcome = await run([command, ...more], { folder: learner });
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('which is no progress file') });
    expect(readFiles(outside)['bashrc']).toBe(PRECIOUS);
  });

  test('to a progress file is followed, and stays a link', async () => {
    const { learner, outside } = folders();
    fs.symlinkSync(path.join(outside, 'progress.jsonl'), path.join(learner, 'progress.jsonl'));
    expect((await run(['done', 'numpy'], { folder: learner })).code).toBe(0);
    expect(readFiles(outside)['progress.jsonl']).toContain('"done":"numpy"');
    expect(fs.lstatSync(path.join(learner, 'progress.jsonl')).isSymbolicLink()).toBe(true);
  });

  test('that leads nowhere is an error', async () => {
    const { learner, outside } = folders();
    fs.symlinkSync(path.join(outside, 'absent'), path.join(learner, 'progress.jsonl'));
    expectRefused(await run(['done', 'numpy'], { folder: learner }), 'progress.jsonl: there is no such file');
    expect(Object.keys(readFiles(outside))).not.toContain('absent');
  });
});

describe('-o', () => {
  test.each([
    ['a link to a file that does not end like it', 'bashrc', 'no plan that mlpath wrote'],
    ['a link to another page', 'page.html', 'no plan that mlpath wrote'],
    ['a link to another profile', 'mlpath.yaml', 'would overwrite what is not a plan'],
    ['a link to a progress file', 'progress.jsonl', 'would overwrite what is not a plan'],
  ])('%s', async (_, name, said) => {
    const { learner, outside } = folders();
    fs.symlinkSync(path.join(outside, name), path.join(learner, 'plan.html'));
    const before = readFiles(outside);
    expectRefused(await run(['plan', '-o', 'plan.html'], { folder: learner }), said);
    expect(readFiles(outside)).toEqual(before);
  });

  test.each(PLAN_FORMAT_NAMES)('a link to a plan as %s is followed, and stays a link', async (format) => {
    const { learner, outside } = folders();
    const plan = (...args: string[]) => run(['plan', '--format', format, ...args], { folder: learner });
    fs.symlinkSync(path.join(outside, 'plan.md'), path.join(learner, 'plan.md'));
    writeFiles(outside, { 'plan.md': '' });
    for (const hours of ['8', '9']) {
      expect((await plan('--hours', hours, '-o', 'plan.md')).code).toBe(0);
      expect(readFiles(outside)['plan.md']).toBe((await plan('--hours', hours)).stdout);
    }
    expect(fs.lstatSync(path.join(learner, 'plan.md')).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['plan.md', '# My notes\n\nMon 23 Nov 2026 I began.\n'],
    ['plan.json', '{\n  "name": "site",\n  "schemaVersion": 1\n}\n'],
    ['plan.html', '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Me</title>\n'],
    ['plan.txt', 'Leave\n\nMon 23 Nov 2026 to Sun 29 Nov 2026\n'],
    ['plan.csv', 'week,start,end\n'],
    ['plan.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\n'],
  ])("a link to another's %s", async (name, text) => {
    const { learner, outside } = folders();
    writeFiles(outside, { [name]: text });
    fs.symlinkSync(path.join(outside, name), path.join(learner, name));
    expectRefused(await run(['plan', '-o', name], { folder: learner }), 'no plan that mlpath wrote');
    expect(readFiles(outside)[name]).toBe(text);
  });

  test('a link to a device, and what a shell opens, stay possible', async () => {
    const { learner } = folders();
    fs.symlinkSync('/dev/null', path.join(learner, 'plan.md'));
    expect((await run(['plan', '-o', 'plan.md'], { folder: learner })).code).toBe(0);
    writeFiles(learner, { 'out.txt': 'old' });
    expect((await shell('mlpath plan -o /dev/stdout --format csv > out.txt', learner)).code).toBe(0);
    expect(readFiles(learner)['out.txt']).toMatch(/^week,start/);
  });

  test('through a link to a folder is no link', async () => {
    const { learner, outside } = folders();
    fs.symlinkSync(outside, path.join(learner, 'out'));
    expect((await run(['plan', '-o', 'out/page.html'], { folder: learner })).code).toBe(0);
    expect(readFiles(outside)['page.html']).toContain('<!doctype html>');
  });

  test.each([['mlpath.yaml'], ['small.yaml'], ['progress.desk.jsonl'], ['notes/page.html']])(
    'a link to %s',
    async (name) => {
      const { learner } = folders();
      fs.mkdirSync(path.join(learner, '.git/hooks'), { recursive: true });
      fs.symlinkSync('.git/hooks', path.join(learner, 'notes'));
      writeFiles(learner, { 'progress.desk.jsonl': '', 'notes/page.html': '' });
      fs.symlinkSync(name, path.join(learner, 'plan.md'));
      const before = readFiles(learner);
      const outcome = await run(['plan', '-o', 'plan.md', '--format', 'table'], { folder: learner });
      expectRefused(outcome, 'would overwrite what is not a plan');
      expect(readFiles(learner)).toEqual(before);
    },
  );

  test.each([['notes/new.html'], ['.git/new.html'], ['.GIT/new.html']])(
    '%s, in a repository',
    async (name) => {
      const { learner } = folders();
      fs.mkdirSync(path.join(learner, '.git/hooks'), { recursive: true });
      fs.symlinkSync('.git/hooks', path.join(learner, 'notes'));
      expectRefused(
        await run(['plan', '-o', name], { folder: learner }),
        'would overwrite what is not a plan',
      );
      expect(fs.existsSync(path.join(learner, name))).toBe(false);
    },
  );

  test('the roadmap in use, whatever it is called', async () => {
    const roadmap = LEARNER['small.yaml'];
    const folder = makeFolder({
      'mlpath.yaml': LEARNER['mlpath.yaml'].replace('.yaml', '.txt'),
      'small.txt': roadmap,
    });
    expectRefused(await run(['plan', '-o', 'small.txt'], { folder }), 'would overwrite what is not a plan');
    expect(readFiles(folder)['small.txt']).toBe(roadmap);
  });

  test('another file is written over, as by > of a shell, and keeps its mode', async () => {
    const folder = makeFolder({ ...LEARNER, 'plan.md': 'an older plan, or a note' });
    fs.chmodSync(path.join(folder, 'plan.md'), 0o640);
    expect((await run(['plan', '-o', 'plan.md'], { folder })).code).toBe(0);
    expect(readFiles(folder)['plan.md']).toMatch(/^# A small roadmap/);
    expect(fs.statSync(path.join(folder, 'plan.md')).mode & 0o777).toBe(0o640);
  });
});

test('the profile as a link is edited where it lies, and stays a link', async () => {
  const { learner, outside } = folders();
  writeFiles(outside, { 'dotfiles.yaml': LEARNER['mlpath.yaml'] });
  fs.rmSync(path.join(learner, 'mlpath.yaml'));
  fs.symlinkSync(path.join(outside, 'dotfiles.yaml'), path.join(learner, 'mlpath.yaml'));
  expect((await run(['plan', '--hours', '5', '--save'], { folder: learner })).code).toBe(0);
  expect(readFiles(outside)['dotfiles.yaml']).toContain('hoursPerWeek: 5');
  expect(fs.lstatSync(path.join(learner, 'mlpath.yaml')).isSymbolicLink()).toBe(true);
});

test('.gitattributes as a link is left alone: git does not read it either', async () => {
  const { learner, outside } = folders();
  fs.rmSync(path.join(learner, 'mlpath.yaml'));
  fs.symlinkSync(path.join(outside, 'bashrc'), path.join(learner, '.gitattributes'));
  const world = { git: () => 'true\n' };
  expect((await run(['init', 'small.yaml', '--yes'], { folder: learner, world })).code).toBe(0);
  expect(readFiles(outside)['bashrc']).toBe(PRECIOUS);
});
