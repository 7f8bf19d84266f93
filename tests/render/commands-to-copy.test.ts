import { expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

test.each([40, 60, 80])('a command to copy is never broken, at %i columns', async (columns) => {
  const id = 'an-id-that-is-long-enough-to-be';
  const files = { ...LEARNER, 'small.yaml': LEARNER['small.yaml'].replaceAll('python-basics', id) };
  for (const args of [[], ['plan']]) {
    const setup = { files, terminal: { stdout: true }, columns, env: { NO_COLOR: '1' } };
    const { stdout } = await run(args, setup);
    expect(stdout).toMatch(new RegExp(`mlpath done ${id}( |\\n)`));
    expect(stdout).not.toMatch(/mlpath (done|show|log)\n/);
  }
});
