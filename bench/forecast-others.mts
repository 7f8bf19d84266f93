/** What the forecast does for learners who are all of one kind: see forecast/populations.ts. Seeded. */
import process from 'node:process';
import { calibration, runTrials } from './forecast/calibration.ts';
import { POPULATIONS } from './forecast/populations.ts';

const LEARNERS = Number(process.argv[3] ?? 1000);
const SEED = 20_261_125;

console.log(`${LEARNERS} learners of each kind, 120 topics; done by the 50 % and by the 80 % date`);
console.log(`${'logged'.padEnd(26)}${[0, 5, 15, 40].map((logged) => String(logged).padStart(14)).join('')}`);
for (const [name, draw] of Object.entries(POPULATIONS)) {
  const rows = calibration(runTrials(LEARNERS, SEED, 120, draw));
  const cells = rows.map((row) => `${percent(row.held50)} ${percent(row.held80)}`.padStart(14));
  console.log(name.padEnd(26) + cells.join(''));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
