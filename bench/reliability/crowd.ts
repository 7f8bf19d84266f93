import fs from 'node:fs';
import path from 'node:path';
import { inFolder, learnerFiles, mlpath, topicName } from './learner.ts';

export interface Crowd {
  readonly writers: number;
  readonly each: number;
  /** Runs that ended with exit code 0. */
  readonly acknowledged: number;
  /** Different records in the file afterwards. */
  readonly records: number;
  /** Lines that are no record by themselves: torn, or two in one. */
  readonly mixed: number;
  /** Most executables that ran at one moment. */
  readonly atOnce: number;
}

/** So many writers side by side, each running `done` for so many topics, one after the other, in one folder. */
export async function crowd(writers: number, each: number): Promise<Crowd> {
  const topics = writers * each;
  return inFolder(learnerFiles(topics), async (folder) => {
    let [acknowledged, running, atOnce] = [0, 0, 0];
    const write = async (first: number) => {
      for (let index = first; index < first + each; index++) {
        atOnce = Math.max(atOnce, ++running);
        // Notes of many lengths, some longer than a page of memory.
        const note = 'x'.repeat((index * 37) % 6000);
        const ended = await mlpath(['done', topicName(index), '--note', note], folder);
        running--;
        if (ended.code === 0) acknowledged++;
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer * each)));
    const lines = fs.readFileSync(path.join(folder, 'progress.jsonl'), 'utf8').split('\n').filter(Boolean);
    const ids = lines.flatMap((line) => idOf(line) ?? []);
    const mixed = lines.length - ids.length;
    return { writers, each, acknowledged, records: new Set(ids).size, mixed, atOnce };
  });
}

function idOf(line: string): string | undefined {
  try {
    const { id, done } = JSON.parse(line);
    return typeof id === 'string' && typeof done === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
