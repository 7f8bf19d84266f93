import { calibration, runTrials } from './forecast/calibration.ts';

const trials = runTrials(
  Number(process.argv[2] ?? 300),
  Number(process.argv[3] ?? 1),
  Number(process.argv[4] ?? 120),
);
const show = (rows: ReturnType<typeof calibration>) =>
  console.table(
    rows.map((r) => Object.fromEntries(Object.entries(r).map(([k, v]) => [k, Math.round(v * 1000) / 1000]))),
  );
console.time('all');
show(calibration(trials));
for (const key of ['paceFamily', 'weekFamily'] as const)
  for (const name of [...new Set(trials.map((t) => t.life.nature[key]))]) {
    const rows = calibration(trials.filter((t) => t.life.nature[key] === name));
    console.log(
      name.padEnd(16),
      rows
        .map(
          (r) =>
            `${(r.held50 * 100).toFixed(0)}/${(r.held80 * 100).toFixed(0)}/${(r.held95 * 100).toFixed(0)}`,
        )
        .join('  '),
      rows[0]?.learners,
    );
  }
