import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, readFiles } from '../folder.ts';
import { generated } from '../roadmaps.ts';
import { sized } from '../sized.ts';
import { HOME } from '../world.ts';
import { spawned } from './spawn.ts';

/** Many topics through the executable: no stack overflows, and less than a GiB at the peak of 100,000. */

const SIZE = sized(100_000);
/** What Node takes itself, and nine KiB a topic. */
const MOST = 2 ** 27 + 9 * 2 ** 10 * SIZE;
const MEMORY = ['--require', path.join(HOME, 'tests', 'e2e', 'report-memory.cjs')];

async function peakOf(args: readonly string[], roadmap: string) {
  const folder = makeFolder({ 'roadmap.yaml': roadmap });
  const env = { MEMORY_FILE: path.join(folder, 'memory') };
  const outcome = await spawned(args, { folder, env, nodeArgs: MEMORY });
  return { ...outcome, peak: Number(readFiles(folder)['memory']) };
}

test('a file of topics that need nothing', async () => {
  const { code, stdout, stderr, peak } = await peakOf(
    ['plan', 'roadmap.yaml', '--yes', '--weeks', '1'],
    generated(SIZE, () => ({})),
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`${SIZE / 16} weeks, ${SIZE / 2} h`);
  expect(peak).toBeLessThan(MOST);
});

test('one chain', async () => {
  const chain = generated(SIZE, (index) => (index > 0 ? { prerequisites: [`topic-${index - 1}`] } : {}));
  const { code, stdout, stderr, peak } = await peakOf(['plan', 'roadmap.yaml', '--yes'], chain);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  // Of seven megabytes a failing test would show all.
  expect(stdout.slice(-3000)).toMatch(
    new RegExp(`\\n *${SIZE / 16} .* h {2}Topic ${SIZE - 16} [\\s\\S]*\\n *Topic ${SIZE - 1} [^\\n]*\\n\\n`),
  );
  expect(peak).toBeLessThan(MOST);
});
