import fs from 'node:fs';
import path from 'node:path';
import { seeded } from '../../src/core/assess/random.ts';
import { inFolder, learnerFiles, mlpath, topicName } from './learner.ts';

export interface Killed {
  readonly runs: number;
  readonly killed: number;
  /** Runs that said `done …`, whole or before they were killed. */
  readonly acknowledged: number;
  /** Records of runs that were killed before they could say so. */
  readonly unsaid: number;
  readonly lost: number;
  /** Times that what was there before was changed. */
  readonly changed: number;
  /** Lines of the file that are no record. */
  readonly unreadable: number;
}

/**
 * Runs `done`, a topic each time, and kills it by SIGKILL: a third of the runs at a random moment, a third at the first
 * sign of a write to the progress file, a third as soon as it says that the record is written.
 */
export async function killedRuns(runs: number, seed: number): Promise<Killed> {
  const next = seeded(seed);
  const sum = { runs: 0, killed: 0, acknowledged: 0, unsaid: 0, lost: 0, changed: 0, unreadable: 0 };
  while (sum.runs < runs) {
    const some = await killedInFolder(Math.min(IN_ONE_FOLDER, runs - sum.runs), next);
    for (const key of KEYS) sum[key] += some[key];
  }
  return sum;
}

/** A plan of few topics takes no longer than the start of the program. */
const IN_ONE_FOLDER = 100;
const KEYS = ['runs', 'killed', 'acknowledged', 'unsaid', 'lost', 'changed', 'unreadable'] as const;

async function killedInFolder(runs: number, next: () => number): Promise<Killed> {
  return inFolder(learnerFiles(runs), async (folder) => {
    const file = path.join(folder, 'progress.jsonl');
    fs.writeFileSync(file, '');
    const usual = await timed(() => mlpath(['log', topicName(0), '1'], folder));
    const said = new Set<string>();
    let [killed, changed] = [0, 0];
    for (let index = 0; index < runs; index++) {
      const before = fs.readFileSync(file);
      const moment = next() * usual * 1.3;
      const ended = await mlpath(['done', topicName(index)], folder, (child) => {
        const kill = () => child.kill('SIGKILL');
        if (index % 3 === 0) setTimeout(kill, moment);
        else if (index % 3 === 1) whenWritten(file, kill);
        else child.stdout?.once('data', kill);
      });
      if (ended.code === null) killed++;
      else if (ended.code !== 0) throw new Error(ended.stderr);
      if (ended.stdout.startsWith(`done ${topicName(index)}`)) said.add(topicName(index));
      if (!fs.readFileSync(file).subarray(0, before.length).equals(before)) changed++;
    }
    const lines = fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);
    const written = new Set(lines.flatMap((line) => topicsOf(line)));
    const lost = [...said].filter((topic) => !written.has(topic)).length;
    const read = JSON.parse((await mlpath(['list', '--done', '--format', 'json'], folder)).stdout);
    if (read.topics.length !== written.size) throw new Error(`${read.topics.length} topics are read as done`);
    const unsaid = [...written].filter((topic) => !said.has(topic)).length;
    const unreadable = lines.filter((line) => line !== '' && !isRecord(line)).length;
    return { runs, killed, acknowledged: said.size, unsaid, lost, changed, unreadable };
  });
}

function whenWritten(file: string, kill: () => void): void {
  const watcher = fs.watch(file, () => {
    watcher.close();
    kill();
  });
  // A run that ends by itself is not waited for.
  watcher.unref();
}

function isRecord(line: string): boolean {
  try {
    return typeof JSON.parse(line).id === 'string';
  } catch {
    return false;
  }
}

function topicsOf(line: string): string[] {
  return isRecord(line) && JSON.parse(line).done !== undefined ? [JSON.parse(line).done] : [];
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
