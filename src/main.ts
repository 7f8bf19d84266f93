import process from 'node:process';
import { main } from './cli.ts';
import { type Launch, nodeWorld } from './node-world.ts';

/** Put in by the build. */
declare const MLPATH_VERSION: string;

/** Runs the program in the real world. The exit code is set and not forced, so that a pipe takes all that was written. */
export async function start(launch: Launch): Promise<void> {
  const code = await main(process.argv.slice(2), nodeWorld(launch, MLPATH_VERSION));
  // Output that could not be written has set it already.
  process.exitCode ||= code;
}
