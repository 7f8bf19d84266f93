import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import { shownPath } from './shown-path.ts';

/**
 * Holds a name that the person has not given, but that was found or that a file gave, to lead to no pipe or device: a folder
 * may come from a stranger, and to read one may wait for ever.
 */
export function refuseSpecial(world: World, file: string): void {
  if (world.files.kind(file) !== 'special') return;
  throw new UserError(`${shownPath(world, file)} is a pipe or a device`, {
    hint: 'put a file in its place, or take it away',
  });
}
