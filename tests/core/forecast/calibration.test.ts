import { expect, test } from 'vitest';
import { calibration, runTrials } from '../../../bench/forecast/calibration.ts';

/** A smaller run of `npm run bench:forecast`: other learners, a shorter roadmap, bounds as wide as so few ask for. */
test('simulated learners are done by the 80 % date about as often as it says, and the error shrinks', () => {
  const rows = calibration(runTrials(250, 4711, 60));
  expect(rows.map((row) => row.logged)).toEqual([0, 5, 15, 40]);
  for (const { held50, held80, held95 } of rows) {
    expect(held50).toBeGreaterThan(0.42);
    expect(held50).toBeLessThan(0.62);
    expect(held80).toBeGreaterThan(0.73);
    expect(held80).toBeLessThan(0.87);
    expect(held95).toBeGreaterThan(0.88);
  }
  const errors = rows.map((row) => row.medianError);
  expect(errors).toEqual([...errors].sort((a, b) => b - a));
});
