import { expect, test } from 'vitest';
import { crowd } from '../../bench/reliability/crowd.ts';
import { histories } from '../../bench/reliability/histories.ts';
import { killedRuns } from '../../bench/reliability/killed.ts';
import { REFUSALS, refusals } from '../../bench/reliability/refusals.ts';

/** The proofs of docs/reliability.md on a small scale; npm run proof:killed and so on run them in full. */

const SEED = 20_261_125;

test('runs that are killed lose nothing that they said', async () => {
  expect(await killedRuns(9, SEED)).toMatchObject({ runs: 9, lost: 0, changed: 0, unreadable: 0 });
});

test('writers side by side: every record is there, and none is mixed with another', async () => {
  expect(await crowd(6, 1)).toMatchObject({ acknowledged: 6, records: 6, mixed: 0 });
});

test('git histories: no conflict, nothing lost, the same state everywhere', async () => {
  const tally = await histories(2, SEED);
  expect(tally).toMatchObject({ byDevice: 1, conflicts: 0, lost: 0, different: 0 });
  expect(tally.records).toBeGreaterThan(10);
});

test.each(REFUSALS.filter(({ mounts }) => !mounts))('refused: $name', async (each) => {
  const [refusal] = await refusals([each]);
  expect(refusal).toMatchObject({ code: 2, said: expect.stringMatching(/^error: /), untouched: true });
});
