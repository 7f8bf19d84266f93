import process from 'node:process';
import { main } from './cli.ts';
import { type Launch, nodeWorld } from './node/world.ts';

/** Put in by the build. */
declare const MLPATH_VERSION: string;

/** Runs the program in the real world. The exit is not forced while a stream may still hold what a pipe is to take. */
export async function start(launch: Launch): Promise<void> {
  const world = nodeWorld(launch, MLPATH_VERSION);
  const code = await main(process.argv.slice(2), world);
  // Output that could not be written has set it already.
  process.exitCode ||= code;
  // With nothing on its way Node need not give its memory back piece by piece, which takes a fortieth of its start.
  if (world.stdout.isTaken && world.stderr.isTaken) process.exit();
}
