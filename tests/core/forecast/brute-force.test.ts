import { expect, test } from 'vitest';
import { compare } from '../../../bench/forecast/comparison.ts';

/** A smaller run of `npm run bench:forecast`. */
test.each([
  { topics: 60, logged: 0, seed: 3 },
  { topics: 60, logged: 15, seed: 4 },
  { topics: 20, logged: 8, seed: 8 },
  { topics: 3, logged: 1, seed: 9 },
])('each date is within two days of the same model played out: $topics topics, $logged logged', (each) => {
  for (const { phase, date, days } of compare(each, 60_000)) {
    expect(Math.abs(days), `${phase} ${date}`).toBeLessThanOrEqual(2);
  }
});
