import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** More than these have hardly anything left to take. */
const MOST = 3;

/**
 * Starts a script on each of the other processors.
 * @param data what the script finds as its `workerData`
 * @returns what each posts; of one that fails, nothing
 */
export function startThreads<T>(script: string, data: unknown): Promise<T | undefined>[] {
  const count = Math.min(MOST, availableParallelism() - 1);
  return Array.from({ length: count }, () => answerOf<T>(script, data));
}

function answerOf<T>(script: string, workerData: unknown): Promise<T | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(script, { workerData });
      worker.once('message', (message: T) => resolve(message));
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    } catch {
      resolve(undefined);
    }
  });
}
