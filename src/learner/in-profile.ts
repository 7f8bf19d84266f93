import { diagnosticOf } from '../core/source/finding.ts';
import { isMapping } from '../core/source/mapping.ts';
import type { Path } from '../core/source/places.ts';
import { readSource } from '../core/source/source.ts';
import { UserError } from '../errors.ts';
import type { LearnerFolder } from '../store/learner-folder.ts';
import { shownPath } from '../store/shown-path.ts';
import type { World } from '../world.ts';

/** Where in the profile a value is looked for. */
export interface Wrong {
  readonly rule: string;
  readonly at: Path;
  readonly value: string;
}

/** The same error with its place in the profile, where that has the value; as it is where a flag had it. */
export function inProfile(
  world: World,
  { profile, hasProfile }: LearnerFolder,
  { rule, at, value }: Wrong,
  { message, hint }: UserError,
): UserError {
  const plain = new UserError(message, { hint });
  if (!hasProfile) return plain;
  const shown = shownPath(world, profile);
  const read = readSource(shown, new TextDecoder().decode(world.files.read(profile)));
  if ('fault' in read || !isMapping(read.source.value)) return plain;
  const stated = read.source.value[String(at[0])];
  const index = Array.isArray(stated) ? stated.indexOf(value) : -1;
  if (stated !== value && index < 0) return plain;
  const finding = { at: index < 0 ? at : [...at, index], message, hint };
  return new UserError(`${shown} cannot be used`, {
    findings: [diagnosticOf(read.source, rule, 'error', finding)],
  });
}
