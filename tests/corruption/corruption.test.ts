import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../src/core/assess/random.ts';
import type { Diagnostic } from '../../src/core/diagnostics.ts';
import { formatDiagnostics } from '../../src/render/diagnostics/text.ts';
import { checkBytes } from '../checked.ts';
import { corrupted } from './corrupt.ts';

/** A few in every run of the suite; `npm run proof:corrupt` does 200,000. */
const RUNS = Number(process.env['MLPATH_CORRUPTIONS'] ?? 200);
const SEED = Number(process.env['MLPATH_SEED'] ?? 20_261_121);
/** Milliseconds for a file of 20 KB, on a machine with other things to do. */
const BOUND = 3000;
const LONG = RUNS > 10_000;

function expectSound(findings: readonly Diagnostic[]): void {
  for (const { span, message } of findings) {
    if (span.line < 1 || span.column < 1 || message === '' || /undefined|\[object|TypeError/.test(message))
      throw new Error(JSON.stringify({ span, message }));
    if (span.endLine < span.line || (span.endLine === span.line && span.endColumn < span.column))
      throw new Error(JSON.stringify({ span, message }));
  }
  formatDiagnostics(findings);
}

/** The shipped roadmaps, the large ones as their head with some of their nodes: what is wrong is wrong in any size. */
function samples(): { name: string; bytes: Buffer }[] {
  return [...seed(), ...shipped()];
}

/** The file that the format grew from, front matter and all, where it lies beside the repository. */
function seed(): { name: string; bytes: Buffer }[] {
  const shared = process.env['MLPATH_SHARED'] ?? path.join('..', 'shared');
  const file = path.join(shared, 'seeds', '004_7eb5d886ea39c1d4.txt');
  return fs.existsSync(file) ? [{ name: 'seed.txt', bytes: fs.readFileSync(file) }] : [];
}

function shipped(): { name: string; bytes: Buffer }[] {
  return fs.readdirSync('roadmaps').flatMap((name) => {
    const text = fs.readFileSync(`roadmaps/${name}`, 'utf8');
    if (text.length < 40_000) return [{ name, bytes: Buffer.from(text) }];
    const [head = '', ...nodes] = text.split(/^(?= {2}- (?:id|title): )/m);
    return Array.from({ length: 8 }, (_, index) => {
      const some = nodes.slice((index * nodes.length) / 8, (index * nodes.length) / 8 + 1).join('');
      return { name, bytes: Buffer.from(head + some.slice(0, 30_000)) };
    });
  });
}

test(`${RUNS} damaged files: findings or a pass, each in its time`, { timeout: 0 }, () => {
  const all = samples();
  const next = seeded(SEED);
  let slowest = 0;
  for (let run = 0; run < RUNS; run++) {
    const sample = all[Math.floor(next() * all.length)];
    if (!sample) throw new Error('no samples');
    const bytes = corrupted(sample.bytes, next);
    const start = performance.now();
    try {
      expectSound(checkBytes(sample.name, bytes));
    } catch (error) {
      const file = path.join(os.tmpdir(), `mlpath-corrupt-${run}-${sample.name}`);
      fs.writeFileSync(file, bytes);
      throw new Error(`run ${run} of seed ${SEED}, kept in ${file}`, { cause: error });
    }
    slowest = Math.max(slowest, performance.now() - start);
    if (LONG && slowest > BOUND) throw new Error(`run ${run} of seed ${SEED} took ${Math.round(slowest)} ms`);
  }
  if (LONG) console.log(`slowest of ${RUNS}: ${Math.round(slowest)} ms`);
});

describe('what was made to hurt', () => {
  const HEAD = 'title: T\ndescription: x\nnodes:\n';
  /** 50 MB on demand; at 300,000 characters the square of a step would not end either. */
  const times = LONG ? 50 : 0.3;
  const blanks = LONG ? 1_000_000 : 300_000;
  const many = LONG ? 100_000 : 5_000;
  const long = LONG ? 150_000 : 12_000;
  const cases: [string, () => string][] = [
    ['flow lists 10,000 deep', () => `${HEAD}  - ${'['.repeat(10_000)}`],
    ['flow mappings 10,000 deep', () => `${HEAD}  - ${'{a: '.repeat(10_000)}`],
    ['block lists 10,000 deep', () => `${HEAD}${'- '.repeat(10_000)}a`],
    [
      'block mappings 3,000 deep',
      () => Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    ],
    ['aliases of aliases', () => `a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n${HEAD}  - *c\n`],
    [
      `${many} anchors`,
      () => `${HEAD}${Array.from({ length: many }, (_, index) => `  - &a${index} x\n`).join('')}`,
    ],
    [`a text of ${times} MB`, () => `${HEAD}  - title: ${'x'.repeat(1_000_000 * times)}\n`],
    [`a quoted text of ${times} MB`, () => `${HEAD}  - title: "${'x '.repeat(500_000 * times)}"\n`],
    [`a block of ${times} MB`, () => `${HEAD}  - title: |\n${'      x\n'.repeat(140_000 * times)}`],
    [`a comment of ${times} MB`, () => `# mlpath-ignore ${'x'.repeat(1_000_000 * times)}\n${HEAD}`],
    [`a key of ${times / 5} MB`, () => `${'k'.repeat(200_000 * times)}: 1\n${HEAD}`],
    ['a quote that is never closed', () => `${HEAD}  - title: "${'x\n'.repeat(blanks / 2)}`],
    [`${blanks} blanks`, () => `${HEAD}${' '.repeat(blanks)}- title: x`],
    [`${blanks} line breaks`, () => `${HEAD}${'\n'.repeat(blanks)}`],
    ['200,000 colons', () => `title: ${'a: '.repeat(200_000)}`],
    [`${many} hyphens`, () => `${HEAD}${'- \n'.repeat(many)}`],
    [
      `${many} equal topics`,
      () =>
        `${HEAD}  - title: N\n    topics:\n${'      - {name: A, description: x, difficulty: beginner}\n'.repeat(many)}`,
    ],
    [
      `${long} empty takeaways`,
      () =>
        `${HEAD}  - title: N\n    topics:\n      - {name: A, description: x, difficulty: beginner, takeaways: [${'"",'.repeat(long)}]}\n`,
    ],
    [
      `${many} unknown keys`,
      () =>
        `${HEAD}  - title: N\n${Array.from({ length: many }, (_, index) => `    key${index}: 1\n`).join('')}`,
    ],
    [
      `${many} unknown prerequisites`,
      () =>
        `${HEAD}  - title: N\n    topics:\n      - name: A\n        description: x\n        difficulty: beginner\n        prerequisites:\n${Array.from({ length: many }, (_, index) => `          - topic-${index}\n`).join('')}`,
    ],
  ];

  test.each(cases)('%s', { timeout: LONG ? 600_000 : 60_000 }, (_, make) => {
    const bytes = Buffer.from(make());
    const start = performance.now();
    expectSound(checkBytes('r.yaml', bytes));
    if (LONG) expect(performance.now() - start).toBeLessThan(100_000);
    const front = Buffer.concat([Buffer.from('---\n'), bytes, Buffer.from('\n---\n')]);
    expectSound(checkBytes('r.md', front));
    expectSound(checkBytes('r.md', Buffer.concat([Buffer.from('---\n'), bytes])));
  });

  test.each([
    ['Latin-1', Buffer.from('title: caf\xe9\n', 'latin1')],
    ['UTF-16', Buffer.from('\uFEFFtitle: x\n', 'utf16le')],
    ['gzip', Buffer.from('1f8b0800000000000003', 'hex')],
    ['zeros', Buffer.alloc(100_000)],
    ['a character cut in half', Buffer.from('title: é').subarray(0, -1)],
  ])('%s is a finding', (_, bytes) => {
    const findings = checkBytes('r.yaml', bytes);
    expectSound(findings);
    expect(findings.map(({ severity }) => severity)).toContain('error');
  });
});
