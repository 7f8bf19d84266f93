import { describe, test } from 'vitest';
import { CASES, expectCase } from './cases.ts';
import { spawned } from './e2e/spawn.ts';
import { run } from './world.ts';

describe.each(CASES)('$name', (each) => {
  test('in this process', async () => expectCase(await run(each.args, each), each));
  test('as an executable', async () => expectCase(await spawned(each.args, each), each));
});
