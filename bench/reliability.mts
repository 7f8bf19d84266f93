/**
 * Proofs that nothing is lost and nothing let in; docs/reliability.md has their figures.
 *   npm run proof:killed [-- RUNS]
 */
import process from 'node:process';
import { crowd } from './reliability/crowd.ts';
import { fuzz } from './reliability/fuzz.ts';
import { histories } from './reliability/histories.ts';
import { killedRuns } from './reliability/killed.ts';
import { REFUSALS, refusals } from './reliability/refusals.ts';

const seed = Number(process.env['MLPATH_SEED'] ?? Date.now() % 1_000_000);

/** A proof by its name, and how large it is in full. */
const PROOFS: Readonly<Record<string, { readonly size: number; prove(size: number): Promise<object> }>> = {
  killed: { size: 2000, prove: (runs) => killedRuns(runs, seed) },
  git: { size: 1000, prove: (count) => histories(count, seed) },
  refusals: { size: REFUSALS.length, prove: (size) => refusals(REFUSALS.slice(0, size)) },
  fuzz: { size: 1_000_000, prove: (inputs) => fuzz(inputs, seed) },
  crowd: { size: 50, prove: (writers) => crowd(writers, 40) },
};

const [, , , name = '', size] = process.argv;

async function main(): Promise<void> {
  const proof = PROOFS[name];
  if (!proof) throw new Error(`proofs are ${Object.keys(PROOFS).join(', ')}`);
  const start = performance.now();
  console.log(`${name}, seed ${seed} (MLPATH_SEED=${seed} repeats it), Node ${process.version}`);
  console.table(await proof.prove(Number(size ?? proof.size)));
  console.log(`${Math.round((performance.now() - start) / 1000)} s`);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
