/**
 * What the forecast is worth and what it costs: its calibration on simulated learners, its dates against the same model
 * played out at random, and its time in a fresh process. Everything is seeded but the time.
 */
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { makeForecast } from '../src/core/forecast/forecast.ts';
import { calibration, runTrials, type Trial } from './forecast/calibration.ts';
import { CASES, compare, planAfter } from './forecast/comparison.ts';
import { liveLife } from './forecast/learner.ts';
import { makeRandom } from './forecast/random.ts';
import { sampleRoadmap } from './forecast/roadmap.ts';

const LEARNERS = 1000;
const SEED = 20_261_121;
/** The chance error of a date grows with its distance: plans of years take more runs. */
const RUNS = 400_000;
const RUNS_OF_LONG = 2_000_000;
const STARTS = 21;

if (process.argv.includes('--cost')) cost();
else {
  printCalibration();
  printComparison();
  printCost();
}

function printCalibration(): void {
  const trials = runTrials(LEARNERS, SEED);
  console.log(`Calibration: ${LEARNERS} simulated learners of 120 topics, done by the date of each chance`);
  console.log('logged   50 %    80 %    95 %   median error of the 50 % date');
  for (const row of calibration(trials)) {
    const shares = [row.held50, row.held80, row.held95].map((share) => percent(share).padStart(7)).join(' ');
    const error = `${row.medianError} days, ${percent(row.medianShare)} of what was left`;
    console.log(`${String(row.logged).padStart(6)}${shares}   ${error}`);
  }
  console.log('\nDone by the 80 % date, by what the learners are like (0, 5, 15, 40 logged)');
  for (const key of ['paceFamily', 'topicFamily', 'weekFamily'] as const) printFamilies(trials, key);
}

function printFamilies(trials: readonly Trial[], key: 'paceFamily' | 'topicFamily' | 'weekFamily'): void {
  for (const name of [...new Set(trials.map((trial) => trial.life.nature[key]))].sort()) {
    const rows = calibration(trials.filter((trial) => trial.life.nature[key] === name));
    const shares = rows.map((row) => percent(row.held80).padStart(7)).join('');
    console.log(`${`${key.replace('Family', '')}, ${name}`.padEnd(22)}${shares}   of ${rows[0]?.learners}`);
  }
}

function printComparison(): void {
  console.log(
    `\nForecast less brute force of the same model (${RUNS} runs, ${RUNS_OF_LONG} of more than 100 topics), in days`,
  );
  console.log('topics  logged  phase           50 %   80 %   95 %   95 % date');
  for (const each of CASES) {
    const differences = compare(each, each.topics - each.logged > 100 ? RUNS_OF_LONG : RUNS);
    for (let index = 0; index < differences.length; index += 3) {
      const three = differences.slice(index, index + 3);
      const days = three.map((difference) => String(difference.days).padStart(7)).join('');
      const { phase, topics, logged } = three[0] ?? differences[0] ?? { phase: '', ...each };
      console.log(
        `${String(topics).padStart(6)}${String(logged).padStart(8)}  ${phase.padEnd(13)}${days}   ${three[2]?.forecast}`,
      );
    }
  }
}

/** Each in a process of its own, as a command is; the least of many, since whatever else runs here only adds. */
function printCost(): void {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const started = least(() => {
    const before = performance.now();
    execFileSync(process.execPath, ['-e', '0'], { env });
    return performance.now() - before;
  });
  const script = process.argv[1] === undefined ? [] : [process.argv[1], ...process.argv.slice(2)];
  const spent = least(() => Number(execFileSync(process.execPath, [...script, '--cost'], { env })));
  console.log(
    `\nCost, 180 topics, first forecast of a process: ${spent.toFixed(1)} ms, bare Node ${started.toFixed(1)} ms, ratio ${(spent / started).toFixed(2)}`,
  );
}

function cost(): void {
  const curriculum = sampleRoadmap(180);
  const plan = planAfter(curriculum, liveLife(curriculum, makeRandom(2)), 40);
  const before = performance.now();
  makeForecast(plan);
  process.stdout.write(String(performance.now() - before));
}

function least(measure: () => number): number {
  return Math.min(...Array.from({ length: STARTS }, measure));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
