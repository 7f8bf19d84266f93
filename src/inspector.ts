import { parentPort, workerData } from 'node:worker_threads';
import { inspectShare, type Share } from './checker/sharing.ts';
import { nodeFiles } from './node-files.ts';

/** What a thread of `check` runs: its share of the files. */
parentPort?.postMessage(inspectShare(nodeFiles.read, workerData as Share));
