import { UserError } from '../errors.ts';
import type { FileToCheck } from '../store/files-to-check.ts';
import type { World } from '../world.ts';
import { type Inspection, type InspectionSettings, Inspector } from './inspection.ts';

/** Roadmaps to look at, shared out among threads: each takes the next one until none is left. */
export interface Share {
  readonly files: readonly FileToCheck[];
  readonly settings: InspectionSettings;
  /** One figure in shared memory: the next file's place in the list. */
  readonly next: Int32Array;
}

export type Inspected = readonly [place: number, inspection: Inspection];

/** Of fewer files, another thread would take longer to start than it saves. */
const MANY = 200;

/**
 * Looks at every roadmap, on all processors when there are many. The result is in the order of the files, whoever looked at
 * which.
 * @throws UserError for the first file that cannot be read
 */
export async function inspectAll(
  world: World,
  files: readonly FileToCheck[],
  settings: InspectionSettings,
): Promise<Inspection[]> {
  const known = new Map(files.length < MANY ? [] : await inspectTogether(world, files, settings));
  const inspector = new Inspector(world.files.read, settings);
  return files.map((file, place) => known.get(place) ?? inspector.inspect(file));
}

async function inspectTogether(
  world: World,
  files: readonly FileToCheck[],
  settings: InspectionSettings,
): Promise<Inspected[]> {
  const share = { files, settings, next: new Int32Array(new SharedArrayBuffer(4)) };
  const others = await world.threads<readonly Inspected[]>('inspector.js', share);
  if (others.length === 0) return [];
  const own = inspectShare(world.files.read, share);
  const answers = await Promise.all(others);
  return [...own, ...answers.flatMap((each) => each ?? [])];
}

/** What one thread does. A file that it cannot read is left for `inspectAll` to fail at, in its turn. */
export function inspectShare(read: World['files']['read'], { files, settings, next }: Share): Inspected[] {
  const inspector = new Inspector(read, settings);
  const inspected: Inspected[] = [];
  for (let place = Atomics.add(next, 0, 1); place < files.length; place = Atomics.add(next, 0, 1)) {
    const file = files[place];
    try {
      if (file) inspected.push([place, inspector.inspect(file)]);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return inspected;
}
